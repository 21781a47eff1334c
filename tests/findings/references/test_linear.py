"""No text makes the finder slow: the work is counted, not timed.

Two things bound it. Each anchor costs a fixed number of looks, each of which takes in at most ``REACH`` characters (counted
here at one length and at twice that length); and no pattern repeats without end inside a repeat, so a look itself can not
blow up (read off the patterns' own parse trees).
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import griffier.findings.references as package
from griffier.findings.references.find import find_with
from griffier.findings.references.looking import Looker

LENGTH = 60_000
MOST_LOOKS_A_CHARACTER = 10

UNITS = [
    "1", "7", "-", "–", "(", ")", "[[", " ", "\n", "é", ".", "nr. ", "nrs. 1, ", "12 345 ", "12345-", "12 345 en ", "12 345/",
    "(12 345, nr. 1 en ", "12 345, nrs. 1, 2, ", "1 (12 345) en ", "(21501-02 ", "kst-", "Kamerstuk ", "t.v.v. ", "2021D", "2021D0000",
    "artikel 1, eerste lid, en ", "artikel 1 en 1 en ", "artikel ", "Wet op de ", "verordening ", "aaaaverordening ", "aaaawet ",
    "motie Aa ", "motie van de leden Aa, Bb en ", "Van der ", "brief van ", "brief over a ", "brief van 3 mei 2020 en ",
    "https://", "www.a", "://", "antwoord op vraag 1, 2, ", "vraag 1 en ", "vragen ", "COM(2020) ", "Handelingen II 2010/11, ",
    "Stb. 2011, 1 en ", "hoofdstuk 1, ", "«a ", "rapport «aa ", "Verdrag ", "ECLI:NL:A:2020:A.",
]  # fmt: skip


def looks_at(unit: str, length: int) -> int:
    looker = Looker(unit * (length // len(unit)))
    find_with(looker)
    return looker.looks


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_twice_the_text_costs_twice_the_work(unit: str) -> None:
    once, twice = looks_at(unit, LENGTH), looks_at(unit, 2 * LENGTH)
    assert twice <= 2.1 * once + 50
    assert twice <= MOST_LOOKS_A_CHARACTER * 2 * LENGTH


@pytest.mark.parametrize("unit", ["1", "-", "(", "nr. "], ids=repr)
def test_a_megabyte_of_one_thing_needs_hardly_a_look(unit: str) -> None:
    assert looks_at(unit, 1_000_000) < 100


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the package, by module and name."""
    for module in pkgutil.iter_modules(package.__path__):
        for name, value in vars(import_module(f"{package.__name__}.{module.name}")).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, re.Pattern):
                    yield f"{module.name}.{name}", pattern


def endless_inside_a_repeat(tree: object, repeated: bool = False) -> bool:
    """True when a repeat without an upper bound stands inside another repeat: what makes a pattern blow up."""
    for operation, arguments in tree:  # type: ignore[attr-defined]
        if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
            _, most, inside = arguments
            endless = most is constants.MAXREPEAT
            if (endless and repeated) or endless_inside_a_repeat(inside, repeated or most > 1):
                return True
        elif operation is constants.BRANCH:
            if any(endless_inside_a_repeat(branch, repeated) for branch in arguments[1]):
                return True
        elif operation is constants.SUBPATTERN:
            if endless_inside_a_repeat(arguments[-1], repeated):
                return True
        elif operation in (constants.ASSERT, constants.ASSERT_NOT) and endless_inside_a_repeat(arguments[1], repeated):
            return True
    return False


def test_no_pattern_repeats_without_end_inside_a_repeat() -> None:
    assert len(list(patterns())) > 60
    bad = {name for name, p in patterns() if endless_inside_a_repeat(parser.parse(p.pattern, p.flags))}
    assert bad == set()


def test_the_test_knows_a_pattern_that_blows_up() -> None:
    assert endless_inside_a_repeat(parser.parse("(?:a+)+b"))
    assert not endless_inside_a_repeat(parser.parse("(?:a{1,9}b)+a+"))
