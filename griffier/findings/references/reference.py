"""The noun: one pointer from a text to something outside the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Target = str | Mapping[str, object]
Parts = Mapping[str, object]

NO_PARTS: Parts = {}


class Reference(NamedTuple):
    """``text[start:end]`` (code points, half open) is ``surface``; it points at ``target``.

    ``target`` is an id (``kst-35207-34``, ``2021D31777``, ``COM(2020)761``), a whole address, a law as written, or for
    what has no id a mapping: ``{"question": [27, 28]}`` (printed numbers), ``{"date", "about"}`` (a letter; ``--12-01`` when
    no year is printed), ``{"movers", "about"}`` (a motion). ``parts`` holds what was read on the way (dossier, number,
    chamber, year, celex), by English names; a part that is not printed is absent.
    """

    start: int
    end: int
    surface: str
    kind: str
    target: Target
    rule: str
    parts: Parts = NO_PARTS
