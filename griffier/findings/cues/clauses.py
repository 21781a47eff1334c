"""Where a clause of a Dutch sentence begins and ends.

Deliberately no grammar: a clause is what stands between commas, brackets and the words that open another clause
("maar", "omdat", "waaruit"; ``lexicon/cues/clauses.csv``). A comma parts clauses only after a subordinate clause that
comes first ("Omdat het onderzoek loopt, | kan ik daar niet op ingaan"), for a cue's object may hold commas.
"""

from __future__ import annotations

import re

from griffier.lexicon.rows import rows

_CLAUSES = {row["word"]: row for row in rows("cues/clauses.csv")}
_OPENS_LEFT = frozenset(word for word, row in _CLAUSES.items() if row["left"] == "1")
_CLOSES_RIGHT = frozenset(word for word, row in _CLAUSES.items() if row["right"] == "1")
_SUBORDINATES = frozenset(word for word, row in _CLAUSES.items() if row["subordinate"] == "1")
_BREAK = re.compile(
    r"[();]|:(?=\s)|\s[–-]\s|,(?!\s*(?:nrs?\b|\d|[\w-]+ en ))|(?<!\w)(?:" + "|".join(sorted(_CLAUSES)) + r")(?!\w)"
)
_REACH = 600  # characters looked at on either side; keeps time linear in a sentence that never ends
_TRIM = " \t\n.,;:–-"


def clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The shortest clause of the (lower-case) sentence that holds ``[start, end)``, without the marks around it."""
    left, right = _left(sentence, start), _right(sentence, end)
    while left < start and sentence[left] in _TRIM:
        left += 1
    while right > end and sentence[right - 1] in _TRIM:
        right -= 1
    return left, right


def _left(sentence: str, start: int) -> int:
    """Where the clause that holds ``start`` begins; brackets closed before it are passed over."""
    left, opened, subordinate = max(0, start - _REACH), [], False
    for match in _BREAK.finditer(sentence, left, start):
        mark = match[0].strip()
        if mark == "(":
            opened.append(match.end())
        elif mark == ")":
            opened = opened[:-1]
        elif opened:
            continue
        elif mark in _CLAUSES:
            left = match.end() if mark in _OPENS_LEFT else left
            subordinate = mark in _SUBORDINATES
        elif mark != "," or subordinate:
            left, subordinate = match.end(), False
    return max([left, *opened])


def _right(sentence: str, end: int) -> int:
    """Where the clause that holds ``end`` stops; brackets opened after it belong to it as a whole."""
    depth, last = 0, min(len(sentence), end + _REACH)
    for match in _BREAK.finditer(sentence, end, last):
        mark = match[0].strip()
        if mark == "(":
            depth += 1
        elif mark == ")":
            if depth == 0:
                return match.start()
            depth -= 1
        elif depth == 0 and (mark not in _CLAUSES or mark in _CLOSES_RIGHT):
            return match.start()
    return last


def split_off(sentence: str, start: int, end: int) -> bool:
    """Whether a mark that parts clauses for good stands in ``[start, end)`` of the (lower-case) sentence."""
    return any(match[0].strip() in (";", "maar", "want", "terwijl") for match in _BREAK.finditer(sentence, start, end))
