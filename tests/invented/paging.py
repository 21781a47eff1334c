"""Lines and pages with notes at their feet, for the writers of text and PDF alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.invented.content import MARK, day
from tests.invented.layouts import Laid, Para, paragraphs

Measure = Callable[[str], float]
_SYLLABLE = re.compile(r"(?<=[aeiou])(?=[bdfgklmnprstvwz][aeiou])|(?<=[aeiou][lmnrs])(?=[bdfgkptvz][aeiou])")


@dataclass
class Line:
    """One printed line; its note markers are still ``mark(k)``."""

    text: str
    para: Para
    first: bool
    gap: bool = False
    indent: int = 0


@dataclass
class Page:
    lines: list[Line] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # (label, "" where it goes on; line)
    labels: dict[int, str] = field(default_factory=dict)
    foot: list[str] = field(default_factory=list)
    header: list[str] = field(default_factory=list)


def wrap(text: str, width: float, measure: Measure, hyphenate: bool) -> list[str]:
    """A paragraph's lines; words are broken between syllables (or behind their own hyphen) where that fills a line better."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if not line:
            line = word
        elif measure(MARK.sub("1", f"{line} {word}")) <= width:
            line += f" {word}"
        else:
            if hyphenate and len(word) > 9 and word.isalpha():
                cuts = [m.start() for m in _SYLLABLE.finditer(word) if 3 <= m.start() <= len(word) - 3 and measure(f"{MARK.sub('1', line)} {word[:m.start()]}-") <= width]
                if cuts:
                    lines.append(f"{line} {word[:cuts[-1]]}-")
                    line = word[cuts[-1]:]
                    continue
            lines.append(line)
            line = word
    return [*lines, line] if line else lines


def lines_of(laid: Laid, width: float, measure: Measure) -> list[Line]:
    out: list[Line] = []
    for para in paragraphs(laid, spaced=True):
        text = para.text.replace("\t", "    ")
        if para.kind == "row":
            out.append(Line(text, para, True, para.gap))
            continue
        if para.marker:
            text = f"{para.marker} {text}"
        own = wrap(text, width, measure, laid.style.hyphenate and para.role not in ("head", "label"))
        out += [Line(t, para, i == 0, para.gap and i == 0, 2 if para.marker and i else 0) for i, t in enumerate(own)]
    return out


def paginate(laid: Laid, width: float, height: int, measure: Measure, note_width: float, note_measure: Measure) -> list[Page]:
    """Pages of at most ``height`` lines, notes included; a long note may go on at the next page's foot."""
    pages = [Page()]
    carried: list[tuple[str, str]] = []
    size = 0
    source = lines_of(laid, width, measure)
    numbers = iter(range(1, 10**6))
    for i, line in enumerate(source):
        page = pages[-1]
        noted = [] if laid.typed_notes else [int(m.group(1)) for m in MARK.finditer(line.text)]
        wrapped = {k: wrap(laid.sheet.notes[k], note_width, note_measure, False) for k in noted}
        at_end = laid.style.notes == "end"
        need = 1 + line.gap + (0 if at_end else sum(len(x) for x in wrapped.values()))
        if line.para.role == "label" and i + 1 < len(source):
            need += 2  # a label does not stand alone at a page's end
        over = laid.style.notes == "over" and len(noted) == 1 and len(wrapped[noted[0]]) > 1 and size + 2 + line.gap <= height < size + need
        if size + need > height and not over and page.lines:
            pages.append(Page(notes=[] if at_end else carried))
            page, size = pages[-1], len(pages[-1].notes)
            carried = carried if at_end else []
        page.lines.append(line)
        size += 1 + line.gap
        for k in noted:
            label = str(len(page.labels) + 1) if laid.style.notes == "restart" else str(next(numbers))
            page.labels[k] = label
            rows = [(label if j == 0 else "", t) for j, t in enumerate(wrapped[k])]
            room = 0 if at_end else max(1, height - size) if over else len(rows)
            page.notes += rows[:room]
            carried += rows[room:]
            size += len(rows[:room])
    if carried and size + len(carried) <= height:
        pages[-1].notes += carried
    elif carried:
        pages += [Page(notes=carried[i:i + height]) for i in range(0, len(carried), height)]
    for n, page in enumerate(pages, 1):
        page.foot, page.header = foot(laid, n, len(pages)), header(laid, n)
    return pages


def foot(laid: Laid, n: int, of: int) -> list[str]:
    """A page's running foot, in the family's style."""
    h, kind = laid.sheet.head, laid.sheet.kind
    if laid.style.family == "kst":
        lines = [f"Tweede Kamer, vergaderjaar 2032–2033, {h.dossier}, nr. {h.number % 90 + 2} {n}"]
        return [f"kst-{h.dossier.replace(' ', '')}-{h.number % 90 + 2}", "ISSN 0921 - 7371", f"’s-Gravenhage 2032 {lines[0]}"] if n == 1 else lines
    if laid.style.family == "official":
        own = (f"kv-tk-{h.case}", "Vragen") if kind == "kv" else (f"ah-tk-20322033-{h.number}", "Aanhangsel")
        last = f"Tweede Kamer, vergaderjaar 2032–2033, {own[1]} {n}"
        return ([own[0]] + (["ISSN 0921 - 7398"] if kind != "kv" else []) + [f"’s-Gravenhage 2032 {last}"]) if n == 1 else [last]
    return [{"number": f"{n}", "dashes": f"- {n} -", "of": f"{n}/{of}"}.get(laid.style.foot, f"Pagina {n} van {of}")]


def header(laid: Laid, n: int) -> list[str]:
    if laid.style.family == "letter" and n > 1 and laid.sheet.seed % 2:
        return [f"Ministerie van {laid.sheet.head.ministers[0][1]}", "Datum", day(laid.sheet.head.answered)]
    return []
