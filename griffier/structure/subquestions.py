"""The parts of a question that asks several things: each sentence with a question mark, each part with its own letter."""

from __future__ import annotations

import re

from griffier.model.paper import Reading

#: Behind a question mark (and what closes it) the next part begins, at a capital or a letter of its own.
_END = re.compile(r"\?[\"”»’')\]]*(?=\s|$)")
_LETTER = re.compile(r"(?:^|(?<=\n)|(?<=[;:?.]\s))(?:\(?[a-h][.)])\s+(?=\S)")


def parts_of_question(reading: Reading, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The spans of the sub-questions of the question at ``[start, end)``; () when it asks one thing.

    "Zo nee, waarom niet?" is a part of its own. Words before the first part that ask nothing belong to it; words behind
    the last question mark (a source in brackets) to the last.
    """
    text = reading.body.text
    words = text[start:end]
    cuts = {m.end() for m in _END.finditer(words)} | {m.start() for m in _LETTER.finditer(words) if m.start() > 0}
    edges = sorted({0, *cuts})
    spans: list[tuple[int, int, bool]] = []
    for k, a in enumerate(edges):
        b = edges[k + 1] if k + 1 < len(edges) else len(words)
        inner = words[a:b]
        if not inner.strip():
            continue
        a += len(inner) - len(inner.lstrip())
        b -= len(inner) - len(inner.rstrip())
        asks = "?" in words[a:b] or _LETTER.match(words, a) is not None
        if spans and not asks and not re.search(r"\w", words[a:b]):
            continue
        spans.append((a, b, asks))
    merged: list[list[int]] = []
    held: int | None = None
    for a, b, asks in spans:
        if not asks:
            if merged and b == len(words.rstrip()):
                merged[-1][1] = b
            else:
                held = a if held is None else held
            continue
        merged.append([held if held is not None else a, b])
        held = None
    if len(merged) < 2:
        return ()
    return tuple((start + a, start + b) for a, b in merged)
