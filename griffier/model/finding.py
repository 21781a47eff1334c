"""A finding: something a rule found in a paper, with its place and the rule's name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Finding(NamedTuple):
    """``paper.flow(flow).text[start:end]`` are the words; ``fields`` are the columns of its kind, as exported.

    ``kind`` is the export's name (``references``, ``motions``, ``commitments``, ``figures``, ``cues``, ``clarity``).
    ``fields`` holds exactly the columns that ``docs/schema.md`` lists for the kind, beside source, paper, rule and in,
    which the record adds itself.
    """

    kind: str
    flow: int
    start: int
    end: int
    rule: str
    fields: Mapping[str, object]
