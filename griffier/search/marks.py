"""Light the words of a hit: where in its text stand the words that were asked for, whatever their inflection.

Works on the words as printed; offsets are code points in the hit's text. What it deliberately does not do: look beyond the
hit's own text, or explain its rank.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from griffier.search.analyser import Analyser, Forms, Token

CLIP = 300
"""Characters that are shown of a longer passage, about."""
BEFORE = 60
"""Characters shown before the first lit word, about."""

Mark = tuple[int, int]


def marks(text: str, lit: Collection[str], prefixes: Sequence[str], analyser: Analyser) -> list[Mark]:
    """Places of the lit words, in order and without overlap. ``lit`` are exact forms, stems, and runs of either."""
    single = frozenset(term for term in lit if " " not in term)
    begins = tuple(prefixes)

    def asked(forms: Forms) -> bool:
        exact, stems, parts = forms
        return not (single.isdisjoint(exact) and single.isdisjoint(stems) and single.isdisjoint(parts)) or (
            bool(begins) and any(word.startswith(begins) for word in exact)
        )

    found = set(analyser.lit(text, asked))
    runs = [term.split() for term in lit if " " in term]
    if runs:
        tokens = list(analyser.tokens(text))
        found |= {(tokens[i].start, tokens[i].end) for run in runs for i in _runs(tokens, run)}
    return _joined(sorted(found), text)


def _runs(tokens: Sequence[Token], run: Sequence[str]) -> Iterator[int]:
    for i in range(len(tokens) - len(run) + 1):
        if run[0] in (tokens[i].exact, tokens[i].stem):
            here = tokens[i : i + len(run)]
            if all(word in (t.exact, t.stem) for word, t in zip(run, here, strict=True)):
                yield from range(i, i + len(run))


def _joined(spans: Sequence[Mark], text: str) -> list[Mark]:
    """Marks with nothing but one blank or hyphen between them are one."""
    out: list[Mark] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif out and start - out[-1][1] <= 1 and not text[out[-1][1] : start].strip(" -‐‑"):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def clip(text: str, lit: Sequence[Mark]) -> tuple[int, int]:
    """The stretch of a passage to show: around the place where most lit words stand, cut between words."""
    if len(text) <= CLIP:
        return 0, len(text)
    best = max(lit, key=lambda m: (sum(m[0] <= s and e <= m[0] + CLIP for s, e in lit), -m[0]), default=(0, 0))
    start = max(0, min(best[0] - BEFORE, len(text) - CLIP))
    end = min(len(text), start + CLIP)
    if start and (blank := text.find(" ", start, start + BEFORE)) >= 0:
        start = blank + 1
    if end < len(text) and (blank := text.rfind(" ", start, end)) > start:
        end = blank
    return start, end


def marked(text: str, lit: Sequence[Mark], opening: str = "**", closing: str = "**") -> str:
    """The stretch of a passage to show, its lit words between marks, dots where it was cut."""
    start, end = clip(text, lit)
    out, at = ["… " if start else ""], start
    for a, b in lit:
        if start <= a and b <= end:
            out += [text[at:a], opening, text[a:b], closing]
            at = b
    return "".join([*out, text[at:end], " …" if end < len(text) else ""])
