"""Cues: the words by which an answer refuses, claims not to know, sends the reader elsewhere, or puts off."""

from griffier.findings.cues.cue import Cue
from griffier.findings.cues.find import find_cues

__all__ = ["Cue", "find_cues"]
