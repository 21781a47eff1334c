"""Griffier reads parliamentary papers and keeps a record that can be questioned."""

__version__ = "0.1.0"
