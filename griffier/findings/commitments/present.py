"""Promises in the present tense: what is (to be) done by this government, with a time to come or an act that says so."""

from __future__ import annotations

import re

from griffier.findings.commitments.case import (
    FOUNDED,
    LAWS,
    MONEY,
    OWN_PAPER,
    STUDY,
    Case,
    Promise,
    product_kind,
    promise_of,
)
from griffier.findings.commitments.future import is_asked
from griffier.findings.commitments.wording import A_PRODUCT, PRODUCT, SLOTS
from griffier.findings.sentence.words import SORTS

_RULE = re.compile(
    r"\b(?:op grond van|ingevolge|krachtens|volgens|conform) (?:de |het )?(?:artikel|art|wet|verordening|regeling|richtlijn)\b"
    r"|\b(?:dagen|weken|maanden) na\b"
)


_PAPER = re.compile(r"\bin (?:de|het|die|dat|mijn|onze) ?(?:bijlage|brief|nota|notitie|rapportage|verslag)\b")


def to_be(case: Case) -> Promise | None:
    """wordt, worden with a participle, and a time to come."""
    heard = case.heard
    if heard.verb not in ("wordt", "worden", "word"):
        return None
    act = heard.act("participle")
    text = heard.text
    if "gewerkt aan" in text and case.nobody_else:
        work = re.search(rf"gewerkt aan (?:{SLOTS['a_product']})", text)
        return Promise("to-be", product_kind(work[0]), "ongoing", False) if work else None
    if act is None:
        return None
    group = act.verb.group
    if (heard.kamer or heard.subject == "kamer") and group in ("inform", "deliver"):
        if heard.subject == "kamer" and act.form != "participle":
            return None
        if _PAPER.search(text) and not case.later:
            return None
        return None if case.standing or (not case.nobody_else and heard.subject != "kamer") else promise_of("to-be", case, act)
    if _RULE.search(text):
        return None
    if case.standing or not case.ours_to_do(act) or not act.verb.passive or heard.subject == "we" or is_asked(heard):
        return None
    if _PAPER.search(text) and not case.later:
        return None
    if case.told_before and act.verb.group in ("act", "legislate", "deliver", "investigate"):
        return promise_of("to-be", case, act)
    if re.search(r"\b(?:op dit moment|momenteel|thans|nu)\b", text) and act.verb.makes and PRODUCT.search(text):
        return promise_of("to-be", case, act, "ongoing")
    if case.dated or (heard.has("later") and group in ("investigate", "deliver", "legislate")):
        return promise_of("to-be", case, act)
    if group == "take" and re.search(r"\b(?:in|bij|hierin|hierbij|daarin|daarbij)\b", text):
        return promise_of("to-be", case, act)
    if (
        act.verb.makes
        and re.search(r"\b(?:een|nieuwe|extra|twee|drie|vier)\b", text)
        and (FOUNDED.search(text) or PRODUCT.search(text))
    ):
        return promise_of("to-be", case, act)
    if re.search(r"\b(?:nader|verder) (?:uitgewerkt|ingevuld|vormgegeven|geconcretiseerd)\b", text) and PRODUCT.search(text):
        return promise_of("to-be", case, act, "ongoing")
    return None


def do(case: Case) -> Promise | None:
    """A verb in the present tense of which this government is the subject."""
    heard = case.heard
    if heard.subject != "we" or (heard.at < 0 and not heard.clause.shared):
        return None
    acts = [act for act in heard.acts if act.form == "finite" and act.at == heard.at] or [
        act for act in heard.acts if act.at == heard.at and act.form == "infinitive"
    ]
    text = heard.text
    if (
        heard.verb in ("start", "starten", "begin", "begint", "stel", "stelt", "voer", "voert", "doe", "doet", "verricht")
        and STUDY.search(text)
        and re.search(r"\been\b", text)
        and not case.standing
    ):
        return Promise("do", "investigate", "firm", False)
    if heard.verb in ("zorg", "zorgt", "zorgen") and (
        case.dated_for_sure or any(one.kamer or one.verb in ("ontvangt", "krijgt") for one in case.inner)
    ):
        return Promise("do", "act", "firm", False)
    for act in acts:
        verb = act.verb
        if verb.group in ("say", "weak"):
            return _unless_standing(case, _comes_with(case)) if verb.infinitive == "komen" else None
        if verb.name == "terugkomen":
            return None if re.search(r"\bvra(?:ag|gen)\b|\bantwoord", text) else promise_of("do", case, act)
        if verb.present == "always" and not case.standing:
            return promise_of("do", case, act)
        if verb.present == "kamer":
            held = verb.name == "op de hoogte houden"
            if (
                heard.kamer
                and (held or case.later or OWN_PAPER.search(text))
                and not (case.standing and not held and not case.dated)
            ):
                return promise_of("do", case, act)
            if verb.group == "deliver" and case.dated_for_sure and verb.name not in ("delen",):
                return promise_of("do", case, act)
            continue
        if verb.present == "dated" and case.dated and not case.standing:
            return promise_of("do", case, act)
        if verb.name in ("opstellen", "voorbereiden", "ontwikkelen") and _object_is_product(case):
            return Promise("do", product_kind(text), "ongoing", False, act)
        if verb.makes and re.search(r"\been\b", text) and FOUNDED.search(text) and not case.standing:
            return promise_of("do", case, act)
        if verb.name in ("beschikbaar stellen", "uittrekken", "vrijmaken") and MONEY.search(text) and not case.standing:
            return promise_of("do", case, act)
        if verb.name == "opnemen" and OWN_PAPER.search(text) and case.later:
            return promise_of("do", case, act)
        if verb.group == "legislate" and verb.particle == ("in",) and LAWS.search(text) and case.later:
            return promise_of("do", case, act)
    return _works_on(case) or _unless_standing(case, _comes_with(case))


def _unless_standing(case: Case, found: Promise | None) -> Promise | None:
    return None if case.standing else found


def _object_is_product(case: Case) -> bool:
    product = A_PRODUCT.search(case.heard.text)
    return product is not None and not re.search(r"\b(?:zich|mij|ons)\b", case.heard.text)


def _works_on(case: Case) -> Promise | None:
    if case.heard.low and not SORTS["work"].isdisjoint(case.heard.low):
        found = re.search(rf"\baan (?:{SLOTS['a_product']})", case.heard.text)
        return Promise("do", product_kind(found[0]), "ongoing", False) if found else None
    return None


def _comes_with(case: Case) -> Promise | None:
    if case.heard.verb in ("kom", "komt", "komen"):
        found = re.search(rf"\bmet (?:{SLOTS['a_product']})", case.heard.text) or (
            "met" in case.heard.low and case.dated_for_sure and re.search(r"\bmet (?:een|nadere|een nadere) .*", case.heard.text)
        )
        return Promise("do", product_kind(found[0]), "firm", False) if found else None
    return None
