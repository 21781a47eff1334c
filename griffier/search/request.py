"""What was typed, as a tree: words, phrases, near, not, or, prefixes and filters. Every text has a reading; none raises.

    orgaanhandel china          both words
    "gelijk speelveld"          these words, in this order
    sancties -rusland           without; also NOT rusland, NIET rusland
    tibet OR xinjiang           either; also OF
    veilig*                     words that begin so
    export NEAR/5 controle      at most five words apart; NEAR alone: ten
    kind:vraag ministerie:defensie jaar:2021 beantwoord:nee
    (a OR b) c                  groups

A quote or bracket that is not closed closes at the end; an operator with nothing to work on is a word. Commas and full
stops between words mean nothing. The names of filters are data (``lexicon/search/filters.csv``); an unknown name with a
colon is two words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from griffier.lexicon.rows import rows
from griffier.search.analyser import fold, together

MOST_WORDS = 64
"""Words of a request that are looked at; more is said in a note."""
NEAR_WIDTH = 10
WIDEST = 100

TOKEN = re.compile(
    r"""(?P<minus>(?<![^\s(])[-−](?=[\w"(]))?
    (?: (?P<field>[^\W\d_]+):(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s()"]+))
      | ["“”„](?P<phrase>[^"“”„]*)(?:["“”„]|$)
      | (?P<open>\() | (?P<close>\))
      | (?P<word>[^\s()"“”„]+) )""",
    re.VERBOSE,
)
NEAR = re.compile(r"near(?:/(\d{1,3}))?", re.IGNORECASE)
OR_WORDS = frozenset({"OR", "OF", "|", "||"})
AND_WORDS = frozenset({"AND", "EN", "&", "&&", "+"})
NOT_WORDS = frozenset({"NOT", "NIET"})
LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed; ``prefix`` when it ended in a star."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand in this order."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two words or phrases at most ``width`` words apart, in either order."""

    left: Word | Phrase
    right: Word | Phrase
    width: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Only passages whose ``field`` has this value; ``field`` is the index's own name for it."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """Without these."""

    node: Node


@dataclass(frozen=True, slots=True)
class Group:
    """All of these (``any_of`` False) or at least one of them."""

    nodes: tuple[Node, ...]
    any_of: bool = False


Node = Word | Phrase | Near | Filter | Not | Group


@dataclass(frozen=True, slots=True)
class Request:
    """A text as understood; ``notes`` say what was left out of it."""

    text: str
    tree: Group
    notes: tuple[str, ...] = ()


def parse(text: str) -> Request:
    """The tree of a request. An empty text gives an empty group."""
    tokens = [found.groupdict() for found in TOKEN.finditer(together(text))]
    notes: tuple[str, ...] = ()
    if len(tokens) > MOST_WORDS:
        notes = (f"alleen de eerste {MOST_WORDS} van {len(tokens)} woorden zijn gebruikt",)
    reader = _Reader(tokens[:MOST_WORDS])
    nodes = []
    while reader.more():
        nodes.append(reader.either())
    return Request(text, Group(tuple(n for n in nodes if n is not None)), notes)


class _Reader:
    """Reads tokens from left to right. Groups nest at most as deep as there are tokens, which are few."""

    def __init__(self, tokens: list[dict[str, str | None]]) -> None:
        self.tokens, self.at = tokens, 0

    def more(self) -> bool:
        return self.at < len(self.tokens)

    def either(self) -> Node | None:
        """Words side by side up to a closing bracket, parted by OR."""
        options: list[Group] = []
        nodes: list[Node] = []
        while self.more():
            token = self.tokens[self.at]
            if token["close"]:
                self.at += 1
                break
            if token["word"] in OR_WORDS and nodes and self.at + 1 < len(self.tokens):
                self.at += 1
                options.append(Group(tuple(nodes[-1:])))
                rest = nodes[:-1]
                right = self._one()
                joined = [*options, *([Group((right,))] if right else [])]
                nodes = [*rest, _any(joined)]
                options = []
                continue
            if node := self._one():
                nodes.append(node)
        return Group(tuple(nodes)) if nodes else None

    def _one(self) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token["word"] in NOT_WORDS and self.more():
            inner = self._one()
            return Not(inner) if inner else None
        if token["word"] in AND_WORDS:
            return None
        node = self._plain(token)
        node = self._near(node)
        return Not(node) if node and token["minus"] else node

    def _plain(self, token: dict[str, str | None]) -> Node | None:
        if token["open"]:
            return self.either()
        if token["phrase"] is not None:
            return Phrase(token["phrase"]) if LETTER.search(token["phrase"]) else None
        if token["field"]:
            value = token["quoted"] if token["quoted"] is not None else token["value"] or ""
            field = filters().get(fold(token["field"]))
            return Filter(*field_value(field, value)) if field and value else Word(f"{token['field']} {value}".strip())
        word = token["word"] or ""
        prefix = len(word) > 2 and word.endswith("*")
        return Word(word.rstrip("*"), prefix) if LETTER.search(word) else None

    def _near(self, left: Node | None) -> Node | None:
        """Left NEAR right, when that is what stands there."""
        if not isinstance(left, Word | Phrase) or self.at + 1 >= len(self.tokens):
            return left
        found = NEAR.fullmatch(self.tokens[self.at]["word"] or "")
        if not found:
            return left
        right = self._plain(self.tokens[self.at + 1])
        if not isinstance(right, Word | Phrase):
            return left
        self.at += 2
        return Near(left, right, min(int(found[1] or NEAR_WIDTH), WIDEST))


def _any(options: list[Group]) -> Group:
    """One group of options; an OR after an OR joins the group before it."""
    nodes: list[Node] = []
    for option in options:
        inner = option.nodes[0] if len(option.nodes) == 1 else option
        nodes += inner.nodes if isinstance(inner, Group) and inner.any_of else [inner]
    return Group(tuple(nodes), any_of=True)


@cache
def filters() -> dict[str, str]:
    """The names that filters go by, and the index's own name of each."""
    return {row["name"]: row["field"] for row in rows("search/filters.csv")}


@cache
def _values() -> dict[tuple[str, str], tuple[str, str]]:
    return {
        (row["field"], row["value"]): (row["means_field"], row["means"]) for row in rows("search/filter_values.csv")
    }


#: Filters whose values are a closed list; what ``filter_values.csv`` gives for them is what there is.
CLOSED = ("kind", "paperkind", "state", "answered", "kept")


def unknown(node: Node) -> list[tuple[str, str, tuple[str, ...]]]:
    """(filter, value, the values there are) of every filter whose value can not be: "kind:letterhead"."""
    if isinstance(node, Not):
        return unknown(node.node)
    if isinstance(node, Group):
        return [one for inner in node.nodes for one in unknown(inner)]
    if isinstance(node, Filter) and (known := closed_values().get(node.field)) and node.value not in known:
        return [(node.field, node.value, known)]
    return []


@cache
def closed_values() -> dict[str, tuple[str, ...]]:
    """The values of each closed filter as the index has them, and the words that people may say for them."""
    found: dict[str, list[str]] = {field: [] for field in CLOSED}
    for (field, value), (means_field, means) in _values().items():
        if field in found:
            found[field].append(value)
        if means_field in found:
            found[means_field].append(means)
    return {field: tuple(dict.fromkeys(sorted(values))) for field, values in found.items()}


def field_value(field: str, value: str) -> tuple[str, str]:
    """A filter's field and value as the index has them: (``kind``, ``vraag``) is (``kind``, ``question``)."""
    plain = fold(value.strip())
    return _values().get((field, plain), (field, plain))
