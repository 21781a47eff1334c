"""Notes that were typed as common paragraphs of a word processor's file ("[1] Kamerstuk …" below the answers) and their marks.

Found as in printed lines. The numbers that the word processor prints itself (lists, its own notes) are no candidates: what they
belong to is known.
"""

from __future__ import annotations

from griffier.readers.lines import Line, SourceLines
from griffier.readers.paragraphs import NoteMark, SourceParagraphs
from griffier.text.notes import find_notes


def with_typed_notes(written: SourceParagraphs, work: str, furniture: set[int]) -> SourceParagraphs:
    """The paragraphs, those that are typed notes told as notes; ``work`` is the source with plain blanks, ``furniture`` the
    indexes of paragraphs that are no words of the paper.
    """
    body = [
        i
        for i, p in enumerate(written.paragraphs)
        if p.note is None and not p.hidden and i not in furniture and p.start + p.counted < p.end
    ]
    known = [(m.start, m.end) for m in written.marks]
    work = _blanked(work, known)
    paragraphs = list(written.paragraphs)
    lines = tuple(
        Line(p.start + p.counted, p.end, 1, joint="cell" if p.columns else "") for p in (paragraphs[i] for i in body)
    )
    printed = SourceLines(written.source, "text", (0,), lines, (), frozenset(range(len(lines))))
    found = find_notes(printed, work, range(len(lines)))
    marked = {m.note for m in found.markers if m.note is not None}
    kept = [k for k, note in enumerate(found.notes) if note.label and k in marked]
    if not kept:
        return written
    number = {k: len(written.notes) + n for n, k in enumerate(kept)}
    for k in kept:
        for line in found.notes[k].lines:
            paragraphs[body[line]] = paragraphs[body[line]]._replace(note=number[k])
    marks = [NoteMark(m.start, m.end, number[m.note], False) for m in found.markers if m.note in number]
    marks += [NoteMark(found.notes[k].label_start, found.notes[k].label_end, number[k], True) for k in kept]
    return written._replace(
        paragraphs=tuple(paragraphs),
        marks=tuple(sorted((*written.marks, *marks))),
        notes=(*written.notes, *(found.notes[k].label for k in kept)),
    )


def _blanked(work: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks for these stretches; as long as before."""
    parts, at = [], 0
    for start, end in sorted(spans):
        parts.append(work[at:start] + " " * (end - start))
        at = end
    return "".join(parts) + work[at:]
