"""Which lines are furniture: running heads and feet, page numbers, table headings, letterheads.

By what they say (patterns in ``lexicon/text/furniture.toml``), by where they stand (the edge of a page), or by standing
there again on most pages. A line that is only *like* furniture but stands in running text stays in the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from griffier import lexicon
from griffier.readers.lines import SourceLines
from griffier.text.joints import LABEL_LINE

_DATA = lexicon.load("text/furniture")
_PATTERNS = [
    *(("footer", re.compile(_DATA["foot"]["before"] + of["pattern"]), False) for of in _DATA["foot"]["of"]),
    *((p["kind"], re.compile(p["pattern"]), bool(p.get("edge"))) for p in _DATA["line"]),
]
_LABELS = {entry["label"].lower(): entry.get("fact") for entry in _DATA["letterhead_label"]}
#: What layout alone proves to be no text (hint of the reader -> kind of furniture).
_PROVED = {"header": "header", "footer": "footer", "margin": "letterhead"}
_SENDER = re.compile(_DATA["sender"]["pattern"])
#: What the value of a letterhead's label looks like when it stands apart from it: a code, or a date.
_VALUE = re.compile(r"[A-Z0-9][\w./-]{3,40}|\d{1,2} [a-z]{3,9} \d{4}")
#: A page's number with the number of pages, or between dashes.
_PAGE_MARK = re.compile(r"(?:(\d{1,4}) ?/ ?(\d{1,4})|[-–] ?(\d{1,4}) ?[-–])(?:$|( )(?=\S))")
#: Longer lines are never furniture by pattern: the longest pattern's example is half of this.
_LONGEST = 160
#: What a line must begin with to be worth the patterns.
_MAYBE = re.compile(
    r"Tweede|Eerste|Vergader|(?:kst|ah|kv|h|blg|nds)-|ISSN|['’‘]s-|[Pp]agina|[-–] ?\d|\d|N(?:r|u|ed)"
    r"|Vra|Antw|Bij|Bl|>|Post|www\.|[TFE] |[\w.-]+@"
)
#: A line at the edge of a page is furniture when its shape stands there on this share of the pages, and on three at least.
_SHARE_OF_PAGES = 0.4
#: A page with fewer lines has no edges: all of it would be edge.
_FEWEST = 7


class FoundFurniture(NamedTuple):
    """Line index -> kind; what furniture states of the paper (year, dossier, number, chamber, paper, date …); the spans of
    page marks at the beginning of lines; and the page of each line, also where only feet and marks show the pages."""

    kinds: dict[int, str]
    facts: dict[str, list[str]]
    marks: list[tuple[int, int]]
    page_of: list[int]


def find_furniture(printed: SourceLines, work: str) -> FoundFurniture:
    """The furniture among printed lines; ``work`` is the source with its blanks made plain (same length)."""
    kinds: dict[int, str] = {}
    facts: dict[str, list[str]] = defaultdict(list)
    numbers_alone: list[tuple[int, str]] = []
    lines = printed.lines
    for i, line in enumerate(lines):
        if line.hint in _PROVED:
            kinds[i] = _PROVED[line.hint]
        if line.end - line.start > _LONGEST or not _MAYBE.match(work, line.start):
            continue
        text = work[line.start : line.end]
        for kind, pattern, edge_only in _PATTERNS:
            match = pattern.fullmatch(text)
            if match and edge_only:
                numbers_alone.append((i, kind))
            elif match:
                kinds[i] = kind
                for group, value in match.groupdict().items():
                    name = group.split("_")[0]
                    if value and value not in facts[name]:
                        facts[name].append(value)
                break
    _letterhead(printed, work, kinds, facts)
    marks: list[tuple[int, int]] = []
    page_of = [line.page for line in lines]
    paged = len(printed.pages) > 1 or printed.format == "pdf"
    if paged:
        _repeated(printed, work, _edges(page_of), kinds, len(printed.pages))
    outermost = _outermost(printed, kinds) if numbers_alone else set()
    if paged:
        kinds.update(_page_numbers(printed, work, [n for n in numbers_alone if n[0] in outermost]))
    else:
        kinds.update(_page_numbers(printed, work, [n for n in numbers_alone if n[0] in outermost]))
        begun = {line.start: i for i, line in enumerate(lines) if work[line.start].isdigit()}
        for i, start, end in _page_marks(printed, work, [n for n in numbers_alone if n[0] not in kinds]):
            if end == lines[i].end:
                kinds[i] = "page_number"
            else:
                marks.append((start, end))
        page_of = _shown_pages(kinds, {begun[start] for start, _ in marks}, len(lines))
        if page_of and page_of[-1] > 2:
            marked = {start for start, _ in marks}
            edges = {i: page for i, page in _edges(page_of).items() if lines[i].start not in marked}
            _repeated(printed, work, edges, kinds, page_of[-1])
    return FoundFurniture(kinds, {k: v for k, v in facts.items() if v}, marks, page_of)


def _shown_pages(kinds: dict[int, str], marked: set[int], count: int) -> list[int]:
    """The page of each line of a text whose pages only feet and page marks show."""
    pages, page, turned = [], 1, False
    for i in range(count):
        ends = kinds.get(i) in ("footer", "page_number")
        if (i in marked and i) or (turned and not ends):
            page, turned = page + 1, False
        turned = turned or ends
        pages.append(page)
    return pages


def _edges(page_of: list[int]) -> dict[int, int]:
    """Index of each of the first and last two lines of a page -> its page; pages of a few lines have no edge."""
    pages: dict[int, list[int]] = defaultdict(list)
    for i, page in enumerate(page_of):
        pages[page].append(i)
    return {i: page for page, on_page in pages.items() for i in (*on_page[:2], *on_page[-2:]) if len(on_page) >= _FEWEST}


def _page_numbers(printed: SourceLines, work: str, alone: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Numbers alone at the top or foot of a page that count as its pages do; one that does not is a label of the text."""
    shift: dict[int, int] = {}
    for i, _ in alone:
        line = printed.lines[i]
        shift[i] = int(re.search(r"\d+", work[line.start : line.end])[0]) - line.page  # type: ignore[index]
    if not shift:
        return []
    usual, times = Counter(shift.values()).most_common(1)[0]
    if times == 1 and usual != 0:  # nothing to compare with: only a number at the very foot
        last = {line.page: i for i, line in enumerate(printed.lines)}
        return [(i, kind) for i, kind in alone if last[printed.lines[i].page] == i]
    return [(i, kind) for i, kind in alone if shift[i] == usual]


def _page_marks(printed: SourceLines, work: str, alone: list[tuple[int, str]]) -> list[tuple[int, int, int]]:
    """Marks such as "4/8" or "- 4 -" in a text that does not show its pages: set apart, counting up, of one total.

    Also "4/8 " before the first words of a page, as some extractors write it, where the marks of one total come back.
    """
    lines = printed.lines
    set_apart = {i for i, _ in alone if i in printed.gaps and (i + 1 in printed.gaps or i + 1 == len(lines))}
    found: list[tuple[int, int, int]] = []
    begins: Counter[str] = Counter()
    last: tuple[int, str] = (0, "")
    for i, line in enumerate(lines):
        if not (work[line.start].isdigit() or i in set_apart):
            continue
        match = _PAGE_MARK.match(work, line.start, line.end)
        if not match or (match.end() < line.end or i not in set_apart) != (match[4] is not None):
            continue
        number, total = int(match[1] or match[3]), match[2] or ""
        if (match[4] is not None and not (last[0] or number <= 2)) or (last[0] and total != last[1]):
            continue
        if last[0] < number <= (int(total) if total else number) and (match[4] is None or number <= last[0] + 2):
            found.append((i, line.start, match.end()))
            begins["before" if match[4] is not None else "alone"] += 1
            last = number, total
    return found if begins["before"] != 1 or begins["alone"] else []


def _outermost(printed: SourceLines, kinds: dict[int, str]) -> set[int]:
    """The first and the last line of each page that are no furniture yet."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for i, line in enumerate(printed.lines):
        if i not in kinds:
            first.setdefault(line.page, i)
            last[line.page] = i
    return {*first.values(), *last.values()}


def _letterhead(printed: SourceLines, work: str, kinds: dict[int, str], facts: dict[str, list[str]]) -> None:
    """Labels of a letterhead on the first page or at the edge of another, with the value below and the sender above."""
    lines = printed.lines
    for page in _page_edges(printed):
        labelled = [i for i in page if work[lines[i].start : lines[i].end].rstrip(": ").lower() in _LABELS]
        for i in labelled:
            fact = _LABELS[work[lines[i].start : lines[i].end].rstrip(": ").lower()]
            kinds[i] = "letterhead"
            if i + 1 >= len(lines) or lines[i + 1].page != lines[i].page:
                continue
            value = work[lines[i + 1].start : lines[i + 1].end]
            below = i + 1 not in printed.gaps and lines[i].page == 1 and len(value) <= 60
            if value.lower() not in _LABELS and (below or _VALUE.fullmatch(value)):
                kinds[i + 1] = "letterhead"
                if fact:
                    facts[fact].append(value)
        if labelled:
            for i in page:
                if _SENDER.fullmatch(work[lines[i].start : lines[i].end]):
                    kinds[i] = "letterhead"


def _page_edges(printed: SourceLines) -> list[list[int]]:
    """The lines where a letterhead may stand: all of the first page, the first and last eight of every other."""
    pages: dict[int, list[int]] = defaultdict(list)
    for i, line in enumerate(printed.lines):
        if line.end - line.start <= 60 or line.page == 1:
            pages[line.page].append(i)
    first_of = {page: on_page[0] for page, on_page in pages.items()}
    return [
        on_page[:120]
        if page == 1
        else [i for i in (*on_page[:8], *on_page[8:][-8:]) if i - first_of[page] < 8 or i >= on_page[-1] - 8]
        for page, on_page in pages.items()
    ]


def _repeated(printed: SourceLines, work: str, edges: dict[int, int], kinds: dict[int, str], pages: int) -> None:
    """Lines at page edges whose words (numbers apart) stand at the edge of most pages."""
    if pages < 3:
        return
    words_of = {i: work[printed.lines[i].start : printed.lines[i].end] for i in edges if i not in kinds}
    shape = {i: re.sub(r"\d+", "#", words) for i, words in words_of.items() if not _labels(words)}
    seen = _pages_with(shape, edges)
    for i, words in shape.items():
        if len(words) <= _LONGEST and seen[words] >= max(3, _SHARE_OF_PAGES * pages) and re.search(r"[^\W\d_]", words):
            kinds[i] = "header"


#: A page's mark that a program set before the first words of a page.
_MARK_BEFORE = re.compile(r"\d{1,3}/\d{1,3} ")


def _labels(words: str) -> bool:
    """True for a line that is a label, with a page's mark before it or not: it differs by its number alone, and is no head."""
    mark = _MARK_BEFORE.match(words)
    return LABEL_LINE.fullmatch(words[mark.end() :] if mark else words) is not None


def _pages_with(shape: dict[int, str], edges: dict[int, int]) -> dict[str, int]:
    """On how many pages each shape stands."""
    pages: dict[str, set[int]] = defaultdict(set)
    for i, words in shape.items():
        pages[words].add(edges[i])
    return {words: len(on) for words, on in pages.items()}
