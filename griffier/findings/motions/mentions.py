"""Find the places where a text names a motion: by its movers, by its number, or by both.

"de gewijzigde motie van het lid Jansen c.s. (Kamerstuk 12 345, nr. 6)"     movers, number, modified
"de moties-Jansen (12 345, nr. 6) en -De Vries (12 345, nr. 7)"             two motions
"de motie (Kamerstuk 12 345, nr. 6)"                                        a number alone

Not a mention: "deze motie", "de moties" (they name none; ``positions`` reads them where one has just been named), amendments,
and a motion of a whole party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from griffier.findings.motion_names import PARTY, about_until, movers_of
from griffier.findings.references.find import find_papers
from griffier.lexicon.rows import rows


class Mention(NamedTuple):
    """``text[start:end]`` names one motion. ``movers`` as printed; ``target`` its paper id, None when no number stands
    with it. ``until`` is where the number in brackets after it ends. ``pointer``: it only says which letter or debate is
    meant ("de brief over de motie …"). ``again``: it names the motion that was named just before it ("deze motie
    (motie-Jansen)")."""

    start: int
    end: int
    movers: tuple[str, ...]
    target: str | None
    modified: bool
    until: int
    pointer: bool
    about: str | None
    again: bool = False


_PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Vv]on|[Ll]a|[Ll]e|[Uu]it|in|[’']t)"
_NOT = "|".join(re.escape(row["word"]) for row in rows("motions/not_movers.csv"))
_LETTER = r"(?:[^\W\d_]|[’'-])"
_WORD = rf"(?!(?:{_NOT})\b)[A-ZÀ-ÖØ-ÞĀ-Ž]{_LETTER}*[a-zà-ÿā-ž]{_LETTER}*"
_NAME = rf"(?:{_PARTICLE} ){{0,3}}{_WORD}(?: (?:{_PARTICLE} ){{0,3}}{_WORD}){{0,2}}{PARTY}?"
_NAMES = rf"{_NAME}(?:(?:/|, | en |, en )(?:mevrouw |de heer )?{_NAME}){{0,12}}"
_MEMBERS = r"(?:(?:het |de )?(?:voormalig )?(?:[Ll]id|[Ll]eden|heer|heren|dames|Kamerlid|Kamerleden)|mevrouw)"
_NUMBER_BETWEEN = r"(?: \([^()\n]{4,70}\)|,? (?:met )?(?:nr\.|nummer|Kamerstuk) [\d ]{1,9}(?:, nr\. \d{1,4})?)?"
_OTHERS = r"(?P<others> c\.s\.)?"
_OF_MEMBER = re.compile(rf"[Mm]oties?{_NUMBER_BETWEEN} (?:ingediend )?(?:van|door) {_MEMBERS} (?P<names>{_NAMES}){_OTHERS}")
_OF_NAME = re.compile(
    rf"[Mm]oties?{_NUMBER_BETWEEN} (?P<van>van) (?P<names>(?:der |den |ten |ter |’t ){_NAMES}|{_NAMES}(?= c\.s\.))"
)
_NAMED = re.compile(rf"[Mm]oties?(?:[- ]|(?=[A-Z]))(?P<names>{_NAMES}){_OTHERS}")
_BY_NUMBER = re.compile(
    r"[Mm]oties?(?: (?:aangenomen|ingediend|aanvaard|verworpen|aangehouden))?"
    r"(?=,? \(?(?:met |zie )?(?:Kamerst|kst-|nrs?\. \d|\d\d ?\d{3}))"
)
# ", die van het lid De Vries", " en van de leden A en B", " en -De Vries": more movers after the first motion's number
_MORE = re.compile(
    r"(?:, (?:en )?| en |; )(?:(?:die |de motie |motie )?van )?"
    rf"(?:{_MEMBERS} (?P<names>{_NAMES}){_OTHERS}(?= ?\()|-?(?P<bare>{_NAMES})(?: c\.s\.)?(?= \((?:Kamerst|kst-|\d\d ?\d{{3}})))"
)
_MODIFIED = re.compile(r"\b[Gg]ewijzigde? $")
_BRACKET = re.compile(r",? ?\((?P<inside>[^()\n]{3,160})\)|,? met (?=Kamerst)|, ?(?=Kamerst|\d\d ?\d{3}[ ,])")
_ABOUT = re.compile(
    r"\d{0,2},? (?:over|inzake|betreffende|omtrent) (?P<about>(?:(?! en (?:de |het )?(?:\w+ )?[Mm]otie)[^,.;:()«»?!\n]){3,160})"
)
_POINTS = "|".join(re.escape(row["word"]) for row in rows("motions/pointers.csv"))
_POINTER = re.compile(
    rf"\b(?:{_POINTS})\b[^,;.\n]{{0,60}}\b(?:n\.a\.v\.|naar aanleiding van|inzake|over|op|van|omtrent|betreffende)"
    r"(?: de (?:uitvoering|indiening|behandeling) van)?(?: (?:de|het|een|nader|gewijzigde|aangehouden))*\s$"
)
_SPLIT = re.compile(r"/|-(?=(?:Van|De|Den|Der|Ten|Ter|El) )|(?:, en |, | en )(?:mevrouw |de heer )?")
_AGAIN = re.compile(
    r"\b(?:[Dd]eze|[Dd]ie|[Dd]e|[Gg]enoemde|[Vv]oornoemde) (?:genoemde )?motie \((?:de )?$"
    r"|\botie[^.()\n]{0,40} ?\([^()\n]{4,60}\) \((?:de )?$"
)
_SEQUENCE_ONE = re.compile(r"-1$")


def find_mentions(text: str) -> list[Mention]:
    """The motions named in a text, in order; a mention with several numbers gives one entry for each."""
    if "otie" not in text:
        return []
    found: list[Mention] = []
    for start, end in _lines_with_motions(text):
        in_line = _in_line(text[start:end], start)
        if len(in_line) == 1 and in_line[0].target is None:
            in_line = [_numbered_below(text, end, in_line[0])]
        found += in_line
    return found


_NEXT_LINE = re.compile(r"\s*\n\s*([^\n]{5,80})(?:\n|$)")


def _numbered_below(text: str, end: int, mention: Mention) -> Mention:
    """The mention with the number that is all the next line says: a table of motions, cell by cell."""
    below = _NEXT_LINE.match(text, end)
    targets = [r for r in find_papers(below[1]) if r.kind == "kamerstuk"] if below else []
    if below is None or len(targets) != 1 or targets[0].end - targets[0].start < 0.6 * len(below[1]):
        return mention
    return mention._replace(target=str(targets[0].target))


def _lines_with_motions(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("otie")
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield start, end
        at = text.find("otie", end)


def _in_line(line: str, offset: int) -> list[Mention]:
    matches = list(_matches(line))
    if not matches:
        return []
    numbers = [(r.start, r.end, str(r.target)) for r in find_papers(line) if r.kind == "kamerstuk"]
    found: list[Mention] = []
    for i, (start, end, names) in enumerate(matches):
        limit = matches[i + 1][0] if i + 1 < len(matches) else len(line)
        found += _mentions(line, start, end, names, numbers, limit, offset)
    return found


def _matches(line: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, names) of each motion that is named in a line; names "" where only a number is."""
    at = 0
    while (at := line.find("otie", at)) > 0:
        match = next((m for p in (_OF_MEMBER, _OF_NAME, _NAMED, _BY_NUMBER) if (m := p.match(line, at - 1))), None)
        if match is None or (at > 1 and line[at - 2].isalpha()):
            at += 4
            continue
        yield match.start(), match.end(), match.groupdict().get("names") or ""
        at = match.end()
        while more := _MORE.match(line, _after_number(line, at)):
            at = more.end()
            which = "names" if more["names"] else "bare"
            yield more.start(which), at, more[which]


def _after_number(line: str, at: int) -> int:
    bracket = _BRACKET.match(line, at)
    return bracket.end() if bracket and bracket["inside"] else at


def _mentions(
    line: str, start: int, end: int, names: str, numbers: list[tuple[int, int, str]], limit: int, offset: int
) -> Iterator[Mention]:
    pointer = _POINTER.search(line[max(0, start - 120) : start]) is not None
    about = _ABOUT.match(line, _after_number(line, end))
    own = [n for n in numbers if start <= n[0] < end] or _numbers_after(line, end, numbers, limit, pointer)
    targets: list[str | None] = [
        target for _, _, target in own if not _SEQUENCE_ONE.search(target)
    ]  # a dossier's nr. 1 is never a motion
    if not names and not targets:
        return
    until = max([end, *(n[1] for n in own)])
    led_by = "van" if names.startswith(("der ", "den ", "ten ", "ter ", "’t ")) else ""
    movers = movers_of(names, _SPLIT, led_by)
    numbered = about is not None and any(about.end() <= n[0] <= about.end() + 16 for n in own)  # it ends where its number stands
    words = (about["about"] if numbered else about["about"][: about_until(about["about"])]).strip() if about else ""
    again = _AGAIN.search(line[max(0, start - 110) : start]) is not None
    modified = _MODIFIED.search(line[max(0, start - 30) : start]) is not None
    for target in targets or [None]:
        yield Mention(
            start + offset,
            end + offset,
            movers,
            target,
            modified,
            until + offset,
            pointer,
            words or None,
            again and not target,
        )


def _numbers_after(
    line: str, end: int, numbers: list[tuple[int, int, str]], limit: int, pointer: bool
) -> list[tuple[int, int, str]]:
    """The numbers in the brackets that follow, at once or (unless a letter is meant) after what the motion is about."""
    about = None if pointer else _ABOUT.match(line, end)
    told = about.start("about") + about_until(about["about"]) if about else end
    whole = about.end() - about[0].endswith(" ") if about else end
    for at in dict.fromkeys((end, told, whole)):
        bracket = _BRACKET.match(line, at)
        if bracket and bracket.start() < limit:
            until = bracket.end() if bracket["inside"] else min(limit, bracket.end() + 60)
            inside = [number for number in numbers if at <= number[0] < until]
            if inside:
                return inside if bracket["inside"] else inside[:1]
    if line[max(0, end - 6) : end].lower().endswith(("motie", "moties")):  # a motion by its number alone
        row = [number for number in numbers if end <= number[0] <= end + 12][:1]
        for number in numbers:
            if row and line[end - 1] == "s" and 0 < number[0] - row[-1][1] < 15:
                row.append(number)
        return row
    return []
