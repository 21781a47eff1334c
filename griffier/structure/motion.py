"""Reads a motion: what it considers, what it asks, who tabled it, and which earlier motion it replaces.

    De Kamer, / gehoord de beraadslaging, / overwegende dat ...; / verzoekt de regering ..., /
    en gaat over tot de orde van de dag. / Pieters / Van der Molen

It works on blocks and words, so a motion from XML, HTML, PDF or text reads alike. A paragraph or list item that opens
with no cue goes on with the part before it. The request runs from its first cue (verzoekt, spreekt uit, roept ... op)
to the closing formula, whatever stands between, so no part of it is lost. Cue words: ``lexicon/structure/motion.csv``.

Not done: summarising the request, joining movers to members, and motions quoted in proceedings (their sections hold
them). A name under the motion is kept as printed, without full stop; what is no name ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.lexicon.rows import rows
from griffier.model.paper import Block, Motion, Reading
from griffier.readers.markup_facts import dossier_id
from griffier.structure.replacing import replaced_by

_WORDS: dict[str, list[str]] = {}
for _row in rows("structure/motion.csv"):
    _WORDS.setdefault(_row["kind"], []).append(_row["words"])


def _any(kind: str) -> str:
    return "|".join(sorted((re.escape(words) for words in _WORDS[kind]), key=len, reverse=True))


#: "De Kamer,", "De Eerste Kamer der Staten-Generaal,": where the motion itself begins.
_OPENING = re.compile(r"^De\s(?:(?:Eerste|Tweede)\s)?Kamer(?:\sder\sStaten-Generaal)?(?:,|$)", re.M | re.I)
_PREAMBLE = re.compile(rf"(?:{_any('preamble')})\b[,;.]?", re.IGNORECASE)
#: "en gaat over tot de orde van de dag."
_CLOSING = re.compile(r"[,;]?\s*\ben\s+gaat\s+over\s+tot\s+de\s+orde\s+van\s+den?\s+dag\b[.,;:]*", re.IGNORECASE)
#: A cue, perhaps behind words that link it to what came before: "tot slot constaterende" (or "constaterend", never "gehoorde").
_CUE = re.compile(
    rf"(?:(?:{_any('lead')})\s)*"
    rf"(?:(?P<consideration>(?:{_any('consideration')})(?:(?<=nd)e)?)|(?P<last>{_any('last_request')})|(?P<request>{_any('request')}))\b",
    re.IGNORECASE,
)
#: Within one paragraph a new part can begin after a semicolon, or after the preamble.
_BREAK = re.compile(r";\s+|\bberaadslaging,\s+", re.IGNORECASE)
_PARTICLES = frozenset(_WORDS["particle"])
_NAME_WORD = re.compile(r"[A-ZÀ-ÞĀ-Ž'’][\w'’.-]*")
_MODIFIED = re.compile(r"\bgewijzigde\s+motie\b", re.IGNORECASE)
#: A paragraph that begins with a verb of the Kamer's own ("hecht eraan", "acht het gewenst"), and not with "gelet op".
_SOME_VERB = re.compile(
    r"(?!(?:gelet|bewust|bekend|gezet|niet|het|dit|dat|wat|met|uit)\b)[a-zà-ÿ]{2,}t\s[^\n]*?\b(?:regering|kabinet|dat|om|te)\b"
)
_LONGEST_NAME = 6

Span = tuple[int, int]


def motion_of(reading: Reading) -> Motion | None:
    """The motion that a paper holds, None when it holds no text of one.

    Spans count in the body's clean text and leave out the comma or semicolon that ends a part. ``request`` is None when
    no words ask for anything.
    """
    text, blocks = reading.body.text, reading.blocks
    opening = _OPENING.search(text) or _PREAMBLE.search(text)
    if not opening:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing:
        end, movers = closing.start(), _names_after(reading, closing.end())
    else:
        end, movers = _names_at_the_end(text, blocks, opening.end())
    considerations, request = _parts(text, blocks, opening.end(), end)
    above = text[: opening.start()] + "\n" + "\n".join(reading.facts.get("document_title", []))
    return Motion(
        movers=tuple(movers),
        considerations=tuple(considerations),
        request=request,
        replaces=_replaces(above, reading),
        modified=bool(_MODIFIED.search(above)),
    )


def _parts(text: str, blocks: tuple[Block, ...], start: int, end: int) -> tuple[list[Span], Span | None]:
    """Considerations and the request between the opening and the closing formula."""
    cues = list(_cues(text, blocks, start, end))
    asked = next((at for at, kind in cues if kind == "request"), None)
    if asked is None:
        asked = next((at for at, kind in reversed(cues) if kind == "last"), None)
    unknown = _unknown_request(text, blocks, {at for at, _ in cues}, start, end) if asked is None else None
    if unknown is not None:
        asked = unknown
        cues = [cue for cue in cues if cue[0] < asked]
    considerations = []
    for (at, kind), until in zip(cues, [*(at for at, _ in cues), end if unknown is None else unknown][1:], strict=True):
        if kind in ("consideration", "last") and at != asked:
            considerations.append(_trimmed(text, at, until))
    return considerations, None if asked is None else _trimmed(text, asked, end)


def _unknown_request(text: str, blocks: tuple[Block, ...], known: set[int], start: int, end: int) -> int | None:
    """Where the last paragraph begins that says what the Kamer does, in a verb that no table knows: "hecht eraan dat …"."""
    for block in reversed(blocks):
        if start <= block.start < end and block.start not in known and _SOME_VERB.match(text, block.start):
            return block.start
    return None


def _cues(text: str, blocks: tuple[Block, ...], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where a part begins, and of which kind."""
    places = {block.start for block in blocks if start <= block.start < end}
    places |= {found.end() for found in _BREAK.finditer(text, start, end)}
    opening = text[start:end]
    places.add(start + len(opening) - len(opening.lstrip()))
    for at in sorted(places):
        if not _PREAMBLE.match(text, at) and (cue := _CUE.match(text, at, end)):
            yield at, str(cue.lastgroup)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip(" \n\t,;"))


def _names_after(reading: Reading, at: int) -> list[str]:
    """The names below the closing formula, one a line, up to the first line that is no name."""
    found: list[str] = []
    for line in _lines_after(reading, at):
        names = _names(line)
        if not names:
            break
        found += [name for name in names if name not in found]
    return found


def _lines_after(reading: Reading, at: int) -> Iterator[str]:
    text = reading.body.text
    for block in reading.blocks:
        start = max(block.start, at)
        if start >= block.end:
            continue
        if reading.format in ("xml", "html"):
            yield text[start : block.end].strip()
        else:
            yield from _printed_lines(reading, start, block.end)


def _printed_lines(reading: Reading, start: int, end: int) -> Iterator[str]:
    """A paragraph's lines as they stand in the source: names below a motion are often taken for one paragraph."""
    placed, line = reading.body, start
    for blank in re.finditer(r"\s+", placed.text[start:end]):
        before, after = start + blank.start(), start + blank.end()
        if before == line or after >= end:
            continue
        gap = reading.source[placed.source_span(before - 1, before)[1] : placed.source_span(after, after + 1)[0]]
        if "\n" in gap or "\n" in blank.group():
            yield placed.text[line:before].strip()
            line = after
    yield placed.text[line:end].strip()


def _names(line: str) -> list[str]:
    """The name on a line, or the names that commas and ``en`` part; [] when the line is anything else."""
    words = re.sub(r"\s\([^()]*\)$", "", line.strip()).rstrip(".,; ") if not line.endswith("c.s.") else line
    parts = [part.strip() for part in re.split(r",\s+|\sen\s", words) if part.strip()]
    return parts if parts and all(_is_name(part) for part in parts) else []


def _is_name(words: str) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= _LONGEST_NAME or any(character.isdigit() for character in words):
        return False
    names = [part for part in parts if part.lower() not in _PARTICLES]
    return bool(names) and all(_NAME_WORD.fullmatch(part) for part in names)


def _names_at_the_end(text: str, blocks: tuple[Block, ...], start: int) -> tuple[int, list[str]]:
    """Where the motion ends when it lacks its closing formula, and the names that follow."""
    end = len(text)
    found: list[str] = []
    for block in reversed(blocks):
        names = _names(text[block.start : block.end]) if block.role in ("paragraph", "signature") else []
        if block.start < start or not names:
            break
        end, found = block.start, [*names, *found]
    return end, found


def _replaces(above: str, reading: Reading) -> str | None:
    """The id of the (first) motion that this one replaces; None when its dossier is nowhere stated."""
    return next(iter(replaced_by(above, _own_dossier(above, reading))), None)


def _own_dossier(above: str, reading: Reading) -> str | None:
    stated = reading.facts.get("dossiers") or reading.facts.get("dossier")
    if stated:
        return dossier_id(stated[0]) or stated[0]
    return next(filter(None, (dossier_id(line) for line in above.split("\n"))), None)
