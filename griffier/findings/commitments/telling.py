"""Promises as such (zeg toe, heb toegezegd), what the Kamer receives, and things that are to come."""

from __future__ import annotations

import re

from griffier.findings.commitments.case import (
    FOUNDED,
    LAWS,
    REPORTED,
    STUDY,
    THING,
    Case,
    Promise,
    has_te,
    kind_of,
    names_product,
    others_do,
    product_kind,
    promise_of,
    to_do,
)
from griffier.findings.commitments.wording import PRODUCT
from griffier.findings.sentence.heard import Heard
from griffier.findings.sentence.words import SORTS


def promise(case: Case) -> Promise | None:
    """zeg toe, beloof, doe de toezegging, herhaal mijn toezegging."""
    heard = case.heard
    if heard.subject != "we":
        return None
    says = heard.verb in ("zeg", "zegt", "zeggen") and "toe" in heard.low
    says = says or heard.verb in ("beloof", "belooft", "beloven")
    again = heard.verb in ("herhaal", "herhaalt", "bevestig", "bevestigt", "bevestigen", "herhalen") and "toezegging" in heard.low
    if not (says or again or (heard.verb in ("doe", "doet", "doen") and "toezegging" in heard.low)):
        return None
    return _told_act("promise", case, again)


def told(case: Case) -> Promise | None:
    """heb toegezegd, is toegezegd, beloofde; heeft een plan aangekondigd."""
    heard = case.heard
    text = heard.text
    simple = heard.subject == "we" and (
        heard.verb in ("beloofde", "beloofden") or (heard.verb in ("zegde", "zegden") and "toe" in heard.low)
    )
    perfect = heard.verb in ("heb", "heeft", "hebben", "is", "zijn", "werd", "had") and not SORTS["told_before"].isdisjoint(
        heard.low
    )
    if (
        "toezegging" in heard.low
        and re.search(r"\btoezegging (?:(?:van|aan|die|door) [\w -]{2,60}? )?(?:om|dat)\b", case.sentence.lower())
        and (
            heard.subject == "we"
            or heard.kamer
            or re.search(
                r"toezegging (?:van|door) (?:de |mijn )?(?:minister|staatssecretaris|kabinet|regering)|mijn toezegging",
                case.sentence.lower(),
            )
        )
    ):
        return _told_act("told", case, True)
    if heard.subject == "we" and "besloten" in heard.low and heard.verb in ("heb", "heeft", "hebben") and has_te(case):
        return promise_of("told", case, to_do(case)) if case.dated else None
    laid = heard.verb in ("is", "zijn", "staat", "werd") and re.search(
        r"\b(?:vastgelegd|opgenomen|afgesproken|bepaald|besloten|aangekondigd|staat)\b", text
    )
    if laid and case.nobody_else and case.inner and _ahead(case.inner[0]):
        return _told_act("told", case, True)
    if not (simple or perfect):
        return None
    if heard.subject != "we" and not heard.kamer and not (heard.verb in ("is", "zijn", "werd") and case.nobody_else):
        return None
    if heard.subject != "we" and heard.verb in ("heb", "heeft", "hebben", "had"):
        return None
    if "aangekondigd" in heard.low and "toegezegd" not in heard.low:
        found = names_product(case) or STUDY.search(heard.text)
        return (
            Promise("told", product_kind(heard.text), "firm", True)
            if found and (heard.clause.kind != "relative" or heard.subject == "we")
            else None
        )
    carried = any(h.before is heard and h.clause.kind in ("content", "question") for h in case.every) or has_te(case)
    if not carried and not (names_product(case) or STUDY.search(heard.text)):
        return None
    return _told_act("told", case, True)


def _ahead(inner: Heard) -> bool:
    """Whether what is laid down or announced ("dat …") is an act to come of this government, or a passive with nobody else."""
    if inner.clause.opener != "dat" or inner.denied or others_do(inner.cased):
        return False
    if inner.subject == "we":
        return inner.verb in ("zal", "zullen", "zou", "zouden", "wil", "willen", "gaat", "gaan", "ging")
    act = inner.act("participle")
    return inner.verb in ("wordt", "worden", "zal", "zullen", "zou") and act is not None and act.verb.passive


def _told_act(rule: str, case: Case, earlier: bool) -> Promise:
    """A promise told: its kind by the act that follows."""
    act = to_do(case)
    if act is None:
        inner = next((h for h in case.every if h.before is case.heard and h.clause.kind in ("content", "question")), None)
        act = inner.act("infinitive", "participle") or inner.act("finite") if inner else None
    if act is None:
        return Promise(rule, product_kind(case.heard.text), "firm", earlier)
    return Promise(rule, kind_of(act.verb, case.sentence.lower()), "firm", earlier, act)


def receive(case: Case) -> Promise | None:
    """De Kamer ontvangt, kan tegemoetzien, hoort."""
    heard = case.heard
    if heard.subject != "kamer":
        return None
    text = heard.text
    ahead = case.later or "van mij" in text or heard.has("told_before") or "toezegging" in text
    if ahead and heard.verb in ("ontvangt", "ontvangen", "krijgt", "krijg", "hoort", "verneemt"):
        kind = "inform" if heard.verb in ("hoort", "verneemt") else "deliver"
        return None if case.standing and not case.dated else Promise("receive", kind, "firm", False)
    if heard.verb in ("kan", "kunt", "kunnen", "mag", "zal") and re.search(
        r"\btegemoet ?(?:te )?(?:zien|kunt zien|kan zien)|\btegemoetzien|\bverwachten\b|\btegemoet\b", text
    ):
        return Promise("receive", "deliver", "firm", False)
    return None


def thing(case: Case) -> Promise | None:
    """A product or a study that appears, begins, is in the making, takes effect."""
    heard = case.heard
    if heard.subject == "we" or heard.at < 0:
        return None
    text = heard.text
    if heard.clause.kind == "content" and not (heard.before and REPORTED.search(heard.before.text)):
        return None
    if case.told_before and heard.verb in ("vindt", "vinden", "verschijnt", "verschijnen", "volgt", "volgen", "start", "komt"):
        return Promise("thing", product_kind(text), "firm", True)
    if heard.verb in ("treedt", "treden") and "in werking" in text:
        return Promise("thing", "legislate", "firm", False) if case.dated_for_sure and case.nobody_else else None
    if not case.nobody_else:
        return None
    if heard.verb in ("gaat", "gaan") and "consultatie" in text and case.dated:
        return Promise("thing", "legislate", "firm", False)
    if heard.verb in ("is", "zijn", "staat", "staan", "wordt", "worden") and re.search(
        r"\b(?:voorzien|gepland|ingepland|beoogd)\b(?! van)", text
    ):
        return Promise("thing", "act", "intended", False) if case.dated and not re.search(r"\bwas\b", text) else None
    if "er" in heard.low[:8] and heard.verb in ("komt", "komen"):
        new = re.search(r"\b(?:een|één|twee|drie|vier|extra|nieuwe|aanvullende|nader)\b", text)
        return (
            Promise("thing", "act", "firm", False)
            if new and (FOUNDED.search(text) or names_product(case)) and "einde" not in text and "steeds" not in text
            else None
        )
    subject = _subject_thing(case)
    if subject is None:
        return None
    if heard.verb in ("wordt", "worden") and "verwacht" in heard.low and case.dated_for_sure:
        return Promise("thing", product_kind(subject) if PRODUCT.search(subject) else "deliver", "intended", False)
    kind = product_kind(subject)
    study = kind == "investigate"
    if heard.verb in ("volgt", "volgen", "verschijnt", "verschijnen", "komt", "komen"):
        if re.search(r"\b(?:uit|hieruit|daaruit)\b", text) and "volg" in heard.verb:
            return None
        if (
            (case.terms and not case.standing)
            or (heard.kamer and case.later)
            or (heard.has("later") and heard.verb.startswith("volg"))
        ):
            return Promise("thing", "investigate" if study else "deliver", "firm", False)
    if (
        heard.verb in ("start", "starten", "begint", "beginnen", "opent", "vindt", "vinden", "gaat", "gaan", "loopt")
        and case.dated_for_sure
    ):
        if heard.verb in ("vindt", "vinden") and "plaats" not in heard.low:
            return None
        if heard.verb in ("gaat", "gaan", "loopt", "lopen") and "van start" not in text and "open" not in heard.low:
            return None
        return Promise("thing", "investigate" if heard.verb.startswith("vind") else "act", "firm", False)
    if heard.verb in ("is", "zijn", "komt", "komen"):
        if re.search(r"\bin (?:voorbereiding|ontwikkeling|de maak)\b|\bonderweg\b", text):
            return Promise("thing", "legislate" if LAWS.search(subject.lower()) else "deliver", "ongoing", False)
        if (re.search(r"\bte verwachten\b", text) and case.terms) or (
            heard.has("ready") and case.dated_for_sure and not heard.has("told_before")
        ):
            return Promise("thing", "deliver", "firm", False)
    return None


def _subject_thing(case: Case) -> str | None:
    """The product or study that is the clause's subject: the words before the finite verb, or right after it."""
    heard = case.heard
    before = " ".join(heard.low[: heard.at])
    found = THING.match(before)
    if found:
        return found[0]
    behind = " ".join(word for word in heard.low[heard.at + 1 :])
    found = re.match(rf"(?:(?:ook|er|daarom|naar verwachting|dan|nog) )*(?:{THING.pattern})", behind, re.I)
    return found[0] if found and not re.match(r"(?:de|het) [\w-]+(?: [\w-]+)*$", before) else None
