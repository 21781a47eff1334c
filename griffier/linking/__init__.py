"""Linking: what depends on other papers, worked out over the rows of the record and never while a paper is read.

Guarantees: linking reads no file again; the same record gives the same links, in whatever order its papers came; what can not be
decided stays unresolved, with its candidates. ``link(record)`` does all of it, in the order in which one step needs another.
"""

from griffier.linking.steps import link, link_all

__all__ = ["link", "link_all"]
