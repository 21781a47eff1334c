"""What a reader sees, made of the record: one module per page of the reading room, each a pure function of what the database
holds to a value that a page, a JSON answer and a CSV file are all made of.

Guarantees: nothing is written; every word shown as someone's stands in a row of the record; a list that is cut says so
(``total``, ``shown``, ``next``).
"""
