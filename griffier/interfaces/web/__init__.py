"""The reading room: pages for people who read papers for a living, and the same things as JSON and CSV.

Thin: a route reads its request, asks one function of ``griffier.reading``, and hands what comes to a template. It shows untrusted
words, so nothing reaches a page without being escaped (``markup`` is the only module that writes HTML in Python), no path from
outside reaches a file, only GET and HEAD are answered, and no script or style stands in a page.
"""
