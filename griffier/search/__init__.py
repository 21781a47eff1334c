"""Search: find the words of the record again, in the Dutch that people type.

What it guarantees to the interfaces:

* the index is derived: it may be deleted at any time, `griffier index` makes it again from the record;
* a hit's words are words of the paper, and its place is the place that the record proves;
* no input raises; a word that is left out, mended or loosened is said so in ``notes``;
* nothing is cut silently: ``total``, ``shown`` and ``next`` always say what there is beyond what is shown.

Pieces, in the order a text passes them: ``analyser`` (words to forms, pure, versioned), ``compounds``, ``passages`` (rows
of the record to passages), ``index`` (passages to tantivy). In the order a request passes them: ``request`` (what was
typed), ``terms`` (what else it may be called), ``spelling``, ``clauses`` (tantivy's query), ``find`` (hits, facets, pages),
``marks`` (the words to light), ``similar`` (has this been asked before).
"""
