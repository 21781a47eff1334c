"""The words of promises, made into patterns: frames with slots (``{we}``, ``{kamer}``, ``{part}``) from the lexicon.

A frame in ``lexicon/commitments/frames.csv`` is written as it is said; ``…`` stands for any words of the sentence, ``~`` for
words of the same clause. Slots stand for lists of their own. Here they are put together and compiled; what a match means is
judged in ``judging`` and ``finding``.
"""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

from griffier.lexicon.patterns import any_of as any_word
from griffier.lexicon.rows import rows


class Frame(NamedTuple):
    """``hints``: the words of one of these must all stand in the sentence. ``names_us``, ``names_kamer``: its pattern can
    only match where they are named. ``needs``: names of the conditions in ``judging``."""

    name: str
    hints: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]
    names_us: bool
    names_kamer: bool
    kind: str
    strength: str
    earlier: bool
    needs: tuple[str, ...]


any_of = partial(any_word, blank=r"\ ", capital=True)
"""A pattern for any of the words, longest first, the first letter small or capital."""

# Who "this government" is -------------------------------------------------------------------------------------------
_NAME = r"[A-Z][\w&]*(?:(?:, | en | van | voor | de | )[A-Z][\w&]*){0,8}"  # "Volksgezondheid, Welzijn en Sport"
_TITLE = r"(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|ambts?genoot|ambts?genoten|collega|collega[’']s)"
_OFFICE = rf"{_TITLE}(?: (?:van|voor) {_NAME})?"
_MINISTER = (
    rf"(?:[Dd]e|[Mm]ijn|[Oo]nze|[Bb]eide) {_OFFICE}(?: en (?:de |mijn )?{_OFFICE})?"
    rf"|(?<![a-zë] )(?:Minister|Staatssecretaris) {_NAME}"  # "Minister Jansen zal", but not "de Poolse Minister Nowak"
)
_MINISTRY = rf"[Hh]et [Mm]inisterie (?:van )?{_NAME}|[Dd]e [Mm]inisteries van {_NAME}"
# "in Nederland zal", "door het kabinet zal": not the subject
_NOT_AFTER = r"(?<!\b(?:in|op) )(?<!\b(?:van|met|aan|uit|bij) )(?<!\b(?:naar|voor|door) )"
_ACTORS = any_of(row["words"] for row in rows("commitments/actors.csv"))
_SERVICE = rf"[Dd]e (?:Rijksdienst|Dienst) (?:voor )?{_NAME}"  # a ministry's own service; not a body with powers of its own
# \b adds nothing but speed: it passes over most places in one step.
ACTOR = rf"\b(?<![\w-])(?:{_MINISTRY}|{_MINISTER}|{_SERVICE}|{_ACTORS})(?![\w-])"
_WE = r"\b(?<![\w-])" + _NOT_AFTER + ACTOR
_KAMER = rf"\b(?<![\w-])(?:{any_of(row['words'] for row in rows('commitments/chambers.csv'))}|[Uu]w kamer)(?![\w-])"

WE = re.compile(_WE)
KAMER = re.compile(_KAMER)

# The verbs and things -----------------------------------------------------------------------------------------------
_TOLD = rows("commitments/told.csv")
_TELL = rows("commitments/tell.csv")
_VERBS = rows("commitments/verbs.csv")
_PRODUCTS = rows("commitments/products.csv")
_TO_COME = rows("commitments/to_come.csv")
_FOUNDED = [row["word"] for row in rows("commitments/to_be_founded.csv")]
_PRESENT = rows("commitments/present.csv")
TOLD_KINDS = {r["participle"]: r["kind"] for r in _TOLD} | {r["infinitive"]: r["kind"] for r in _TOLD} | {
    r["verb"]: r["kind"] for r in _TELL
}  # fmt: skip
VERB_KINDS = {r["infinitive"]: r["kind"] for r in _VERBS} | {r["participle"]: r["kind"] for r in _VERBS} | {
    r["words"]: r["kind"] for r in _TO_COME
}  # fmt: skip
PRESENT_KINDS = {(form, r["particle"]): r["kind"] for r in _PRESENT for form in r["words"].split("|")}
PRODUCT_KINDS = {r["word"]: r["kind"] for r in _PRODUCTS}

_PRODUCT = rf"[\w-]*?{any_of(PRODUCT_KINDS)}(?!\w)"
PRODUCT = re.compile(rf"(?<![\w-]){_PRODUCT}")
_STUDY_VERBS = [r["infinitive"] for r in _VERBS if r["kind"] == "investigate"]
_STUDY = rf"\w*{any_of(r['word'] for r in rows('commitments/study_nouns.csv'))}(?!\w)"
# A particle, not the preposition that it also is; a longer one ("beschikbaar", "besluit") is neither.
_AT_END = r"(?=[,.;:)]|$| (?:om|voor|waar\w*|die|dat|tot|en|met|aan)\b)"
_APART = [
    (f"(?:{r['words']})", r["particle"] + (_AT_END if len(r["particle"]) <= len("open") else r"\b"))
    for r in _PRESENT
    if r["particle"]
]
SLOTS = {
    "we": _WE,
    "kamer": _KAMER,
    "told": any_of(r["participle"] for r in _TOLD),
    "tell": any_of(r["verb"] for r in _TELL),
    "inf": any_of(r["infinitive"] for r in _VERBS),
    "part": any_of(r["participle"] for r in _VERBS if r["passive"] == "yes"),
    "study": _STUDY,
    "study_inf": any_of([*_STUDY_VERBS, "uitvoeren", "doen"]),
    "thing": rf"(?<![\w-])(?:{_STUDY}|{_PRODUCT})",
    "product": _PRODUCT,
    "product_w": rf"(?<![\w-]){_PRODUCT}",
    # The thing itself, not its carrying out: "aan een nieuwe wet", not "aan de uitvoering van de wet".
    "a_product": r"(?:de (?:uitwerking|totstandkoming|ontwikkeling|voorbereiding) van )?"
    rf"(?:(?:een [a-zë]+|een|de|het|zijn|haar|mijn|twee|drie|[a-zë-]+e) ){{0,4}}{_PRODUCT}",
    "to_come": any_of(r["words"] for r in _TO_COME),
    "actor": ACTOR,
    "made_inf": any_of(r["infinitive"] for r in _VERBS if r["made"] == "yes"),
    "founded": rf"[\w-]*?{any_of(_FOUNDED)}(?!\w)",
    "present": "(?:" + "|".join(r["words"] for r in _PRESENT if not r["particle"]) + ")",
    "apart": "(?:" + "|".join(rf"{verb}\b ~ {particle}" for verb, particle in _APART) + ")",
    "apart_inverted": "(?:" + "|".join(rf"{verb} {_WE} ~ {particle}" for verb, particle in _APART) + ")",
}
HINT_SLOTS = {
    "{present}": [form for r in _PRESENT if not r["particle"] for form in r["words"].split("|")],
    "{apart}": [f"{form}+{r['particle']}" for r in _PRESENT if r["particle"] for form in r["words"].split("|")],
}
_ANY_WORDS = r" (?:[^\s;?]+ ){0,60}?"
_CLAUSE_WORDS = r" (?:(?!(?:dat|die|of|om|waar\w*|hoe|wat|omdat|zodat|terwijl)\b)[^\s,;:?]+ ){0,40}?"


A_PRODUCT = re.compile(rf"(?<![\w-]){SLOTS['a_product']}")


def compiled(words: str) -> re.Pattern[str]:
    """A frame's words as a pattern."""
    for slot, pattern in SLOTS.items():
        words = words.replace("{" + slot + "}", pattern)
    return re.compile(words.replace(" … ", _ANY_WORDS).replace(" ~ ", _CLAUSE_WORDS))


def _frame(row: dict[str, str]) -> Frame:
    words = row["words"]
    return Frame(
        row["name"],
        tuple(frozenset(hint.split("+")) for word in row["hints"].split() for hint in HINT_SLOTS.get(word, [word])),
        compiled(words),
        "{we}" in words or "{apart_inverted}" in words,
        "{kamer}" in words,
        row["kind"],
        row["strength"],
        row["earlier"] == "yes",
        tuple(row["needs"].split()),
    )


FRAMES = tuple(_frame(row) for row in rows("commitments/frames.csv"))
HINTS = frozenset(word for frame in FRAMES for hint in frame.hints for word in hint)
_LAST_WORDS = {row["words"].split()[-1] for row in rows("commitments/actors.csv")} | {
    "minister", "ministers", "staatssecretaris", "staatssecretarissen", "ministerie", "ministeries",
    "ambtgenoot", "ambtsgenoot", "ambtgenoten", "ambtsgenoten", "collega", "dienst", "rijksdienst",
}  # fmt: skip
_OUR_WORDS = frozenset(_LAST_WORDS | {word[0].upper() + word[1:] for word in _LAST_WORDS})
_KAMER_WORDS = frozenset({row["words"].split()[-1] for row in rows("commitments/chambers.csv")} | {"U", "kamer"})
_SPOTTED = HINTS | _OUR_WORDS | _KAMER_WORDS
# Each hint under its longest word, which is the rarest as a rule: "voert" rather than "in".
_FRAMES_OF: dict[str, list[tuple[int, frozenset[str]]]] = {}
for _i, _one in enumerate(FRAMES):
    for _hint in _one.hints:
        _FRAMES_OF.setdefault(max(sorted(_hint), key=len), []).append((_i, _hint))


def frames_for(sentence: str) -> list[Frame]:
    """The frames whose words stand in the sentence, in the lexicon's order: none for most sentences, and cheaply so."""
    words = _SPOTTED.intersection(sentence.replace(",", " ").replace(".", " ").split())
    likely = {i for word in words if word in _FRAMES_OF for i, hint in _FRAMES_OF[word] if hint <= words}
    if not likely:
        return []
    us, kamer = not words.isdisjoint(_OUR_WORDS), not words.isdisjoint(_KAMER_WORDS)
    return [
        frame
        for frame in map(FRAMES.__getitem__, sorted(likely))
        if (us or not frame.names_us) and (kamer or not frame.names_kamer)
    ]
