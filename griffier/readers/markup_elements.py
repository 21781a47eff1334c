"""What each element of the official XML is to a reader: the tables ``lexicon/markup/*.csv``, ready for look-up.

Treatments (column ``treatment`` of ``elements.csv``):

=============  =======================================================================================
root           a document type that Griffier reads
container      holds other elements; words standing loose in it become a paragraph
block          a block with the role of column ``role``
heading        a block with role ``heading``; ``role`` gives a fixed level, else the depth of divisions counts
text           a paragraph in whatever it stands in: a question, a list item, a cell, a note
lead, tail     the first and the last part of one block (``Nr.`` and ``6``)
inline         runs on in the sentence
apart          runs on, with a blank before and after
break          a blank
name           runs on; blanks before its closing tag do not count
division       one level deeper for headings
list, item     a list and its items
table, column, row, cell   a CALS table
note, note_label, note_mark   a footnote, its printed label, a marker that points at it
question, answer, speech      a numbered part; blocks in it carry its number as level
part_label     the printed label of a question or answer
header         its words are furniture, and a fact
hidden         its words, if any, are furniture
site           its words belong to the web site, not to the paper: furniture of kind ``navigation``
=============  =======================================================================================
"""

from __future__ import annotations

from typing import NamedTuple

from griffier.lexicon.rows import rows


class Rule(NamedTuple):
    """How to treat an element; ``role`` is the block's role, or a fixed heading level."""

    treatment: str
    role: str


class FactRule(NamedTuple):
    """An element whose words (``attribute`` empty) or attribute are a fact.

    ``within`` and ``within_type`` name an element around it and that one's ``type``; ``where`` asks for an attribute
    value of the element itself.
    """

    fact: str
    attribute: str
    within: str
    within_type: str
    where: tuple[str, str] | None


class Open:
    """An element that is open: its facts with the offsets where they began, and what to restore when it closes."""

    __slots__ = ("attributes", "facts", "name", "part", "rule", "silences", "started")

    def __init__(self, name: str, rule: Rule, part: tuple[str, int]) -> None:
        self.name, self.rule, self.part = name, rule, part
        self.attributes: dict[str, str] = {}
        self.facts: list[tuple[str, int | None]] = []
        self.silences = self.started = False


UNKNOWN = Rule("unknown", "")


def _rules() -> dict[str, Rule]:
    return {row["element"]: Rule(row["treatment"], row["role"]) for row in rows("markup/elements.csv")}


def _facts() -> dict[str, tuple[FactRule, ...]]:
    found: dict[str, tuple[FactRule, ...]] = {}
    for row in rows("markup/facts.csv"):
        within, _, kind = row["within"].removesuffix("]").partition("[")
        where = (row["attribute"], row["value"]) if row["attribute"] else None
        attribute = row["take"].removeprefix("@") if row["take"].startswith("@") else ""
        rule = FactRule(row["fact"], attribute, within, kind, where)
        found[row["element"]] = (*found.get(row["element"], ()), rule)
    return found


RULES = _rules()
FACTS = _facts()
ROOTS = frozenset(name for name, rule in RULES.items() if rule.treatment == "root")
#: Elements whose ``type`` must be remembered while they are open.
TYPED = frozenset(rule.within for rules in FACTS.values() for rule in rules if rule.within_type)


def rule_for(parent: str, name: str) -> Rule:
    """How to treat an element that stands in ``parent``; ``UNKNOWN`` when the tables do not hold it."""
    return RULES.get(f"{parent}/{name}") or RULES.get(name) or UNKNOWN
