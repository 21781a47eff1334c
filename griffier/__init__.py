"""Griffier reads parliamentary papers and keeps a record that can be questioned.

The reference finder is usable on its own::

    from griffier import find_references
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from griffier.findings.references import Reference, find_references

__all__ = ["Reference", "__version__", "find_references"]

__version__ = "0.2.0"


def __getattr__(name: str) -> object:
    """Public names, loaded when asked for, so that the command line starts fast."""
    if name in ("Reference", "find_references"):
        from griffier.findings import references

        return getattr(references, name)
    raise AttributeError(f"module 'griffier' has no attribute {name!r}")
