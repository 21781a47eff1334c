"""Dutch verbs with their forms, from ``lexicon/sentence/verbs.csv``: each has one group (inform, deliver, investigate, …).

A row gives the infinitive, the particle that parts from it ("toe" of "toesturen", "in kaart" of "in kaart brengen"), the stem and
the participle; the forms of the present tense, with the particle apart or joined, are made from these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from griffier.findings.sentence.words import SORTS
from griffier.lexicon.rows import rows

Form = Literal["finite", "infinitive", "participle"]


class Verb(NamedTuple):
    """A verb of the lexicon. ``present``: when its present tense promises something ("always", "dated", "kamer", "");
    ``passive``: whether its passive does; ``makes``: whether it brings about what can be seen ("oprichten")."""

    infinitive: str
    particle: tuple[str, ...]
    group: str
    present: str
    passive: bool
    makes: bool

    @property
    def name(self) -> str:
        """The infinitive with its particle: "toesturen", "in kaart brengen"."""
        blank = " " if len(self.particle) > 1 or (self.particle and self.particle[0] not in _LOOSE) else ""
        return f"{' '.join(self.particle)}{blank}{self.infinitive}"


class Act(NamedTuple):
    """A form of a verb at a place among a clause's words."""

    verb: Verb
    form: Form
    at: int


def _ending(stem: str) -> str:
    """ "stuurt", "bezit" for the stem "bezit", "bespreekt"; stems in -t and short vowels keep their form or take -t."""
    return stem if stem.endswith("t") else stem + "t"


_FORMS: dict[str, list[tuple[Verb, Form, bool]]] = defaultdict(list)
"""By form: the verb, what form it is, and whether the particle is joined to it (or there is none)."""


BARE: set[str] = set()
"""Stems, which are finite with "ik" alone, and often nouns: "werk", "vraag", "besluit", "begin"."""


def _learn(row: dict[str, str]) -> None:
    particle = tuple(row["particle"].split())
    verb = Verb(row["infinitive"], particle, row["class"], row["present"], row["passive"] == "yes", row["makes"] == "yes")
    stem = row["stem"]
    gaat = {"ga": "gaat", "sta": "staat", "doe": "doet", "bezie": "beziet", "herzie": "herziet", "zie": "ziet", "kan": "kan"}
    finite = {stem, gaat.get(stem, _ending(stem))}
    if not stem.endswith("t") and stem not in gaat:
        BARE.add(stem)
    if stem.endswith("d") and row["infinitive"].endswith(("ouden", "ijden")):
        finite.add(stem[:-1])  # "hou", "rij"
    front = "".join(particle) if len(particle) == 1 else None
    for word in finite:
        _FORMS[word].append((verb, "finite", not particle))
        if front:
            _FORMS[front + word].append((verb, "finite", True))
    for word, form in ((row["infinitive"], "infinitive"), (row["participle"], "participle")):
        _FORMS[word].append((verb, form, not particle))  # type: ignore[arg-type]
        if front:
            _FORMS[front + word].append((verb, form, True))  # type: ignore[arg-type]


for _row in rows("sentence/verbs.csv"):
    _learn(_row)
_FORMS["geinformeerd"] = _FORMS["geïnformeerd"]
FORMS = dict(_FORMS)
BARE.discard("laat")
FINITES = frozenset(word for word, found in FORMS.items() if any(form == "finite" for _, form, _ in found))


def forms(word: str) -> list[tuple[Verb, Form, bool]]:
    """What a small-letter word may be a form of."""
    return FORMS.get(word, [])


# A particle that is also a preposition stands at the end of its clause, or before what hangs on it.
_LOOSE = SORTS["particle"]
_AFTER_PARTICLE = SORTS["behind_particle"]


def acts_in(words: Sequence[str], governor: int) -> Iterator[Act]:
    """The verbs of a clause (its words in small letters) and, at the governor's place, the governor
    with its particle. For one place the verb with the longest particle is given first."""
    for at, word in enumerate(words):
        found: list[tuple[int, Act]] = []
        for verb, form, joined in forms(word):
            if joined:
                found.append((len(verb.infinitive), Act(verb, form, at)))
            elif (form == "finite") == (at == governor) or form == "infinitive":
                apart = _particle(words, verb, at, governor, form)
                if apart:
                    found.append((100 + len(" ".join(verb.particle)), Act(verb, form, at)))
        for _, act in sorted(found, key=lambda one: -one[0]):
            yield act


def _particle(words: Sequence[str], verb: Verb, at: int, governor: int, form: Form) -> bool:
    """Whether a verb's particle stands in the clause where it may: behind a finite verb, before an infinitive or participle."""
    wanted = verb.particle
    size = len(wanted)
    after = form == "finite" or (form == "infinitive" and at == governor)
    if after and size > 1 and _in_order(words[at + 1 :], wanted):
        return True
    places = range(at + 1, len(words) - size + 1) if after else range(max(0, at - 14), at - size + 1)
    for i in places:
        if tuple(words[i : i + size]) != wanted:
            continue
        if wanted[-1] not in _LOOSE or len(wanted) > 1:
            return True
        if after and (i + 1 == len(words) or words[i + 1] in _AFTER_PARTICLE):
            return True
        if not after and words[i + 1 : at + 1] in (["te", words[at]], [words[at]], ["te", "kunnen", words[at]]):
            return True
    return False


def _in_order(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether these words come one after the other, others between them: "de balans" … "op"."""
    at = 0
    for word in words:
        if word == wanted[at]:
            at += 1
            if at == len(wanted):
                return True
    return False
