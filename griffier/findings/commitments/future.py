"""Promises by a verb of what is to come or is wanted: zal, gaat, wil, laat, is voornemens, streeft, verwacht."""

from __future__ import annotations

import re

from simplemma import lemmatize

from griffier.findings.commitments.case import (
    HERE,
    LAWS,
    OWN_PAPER,
    STUDY,
    TE,
    WEAK,
    Case,
    Promise,
    has_te,
    is_weak,
    product_kind,
    promise_of,
    to_do,
)
from griffier.findings.commitments.wording import A_PRODUCT, PRODUCT, PRODUCT_KINDS, SLOTS
from griffier.findings.sentence.heard import Heard
from griffier.findings.sentence.verbs import Act, forms
from griffier.findings.sentence.words import any_of_sort


def will(case: Case) -> Promise | None:
    """zal, zullen."""
    heard = case.heard
    if heard.verb not in ("zal", "zullen", "zult", "zul"):
        return None
    if not {"moeten", "hoeven"}.isdisjoint(heard.low) or "dienen te" in heard.text:
        return None
    act = heard.act("infinitive", "participle")
    done = _passive(heard)
    passive = done is not None
    if passive:
        act = done
    if heard.subject == "we" and not passive:
        return _we_will(case, act)
    if act and act.verb.group in ("inform", "deliver") and (heard.kamer or heard.subject == "kamer"):
        return promise_of("will-be", case, act) if case.nobody_else or heard.kamer else None
    if passive and act is not None:
        if act.verb.infinitive == "gaan" and act.verb.particle == ("in",):
            pointed = heard.low[0] in ("daarbij", "daarin", "hierin", "hierop", "daarop", "hierbij") or OWN_PAPER.search(
                heard.text
            )
            return Promise("will-be", "inform", "firm", False, act) if pointed and not HERE.search(heard.text) else None
        if act.verb.passive and case.ours_to_do(act) and heard.subject != "we" and not is_asked(heard):
            return promise_of("will-be", case, act)
        return None
    if act and act.form == "participle" and "zijn" in heard.low and act.verb.passive and case.dated_for_sure and case.nobody_else:
        return promise_of("will-be", case, act)
    return _thing_will(case)


def _passive(heard: Heard) -> Act | None:
    """The participle beside "worden"."""
    if "worden" not in heard.low:
        return None
    near = heard.low.index("worden")
    found = [act for act in heard.acts if act.form == "participle" and abs(act.at - near) <= 3]
    return min(found, key=lambda act: (abs(act.at - near), -len(act.verb.name)), default=None)


def is_asked(heard: Heard) -> bool:
    return (
        re.search(r"\b(?:verzocht|gevraagd|uitgenodigd|opgeroepen|gehoord)\b", heard.text) is not None
        and "aandacht" not in heard.low
    )


def _we_will(case: Case, act: Act | None) -> Promise | None:
    heard = case.heard
    if act is None:
        if not _unknown_act(heard):
            return None
        return Promise("will", product_kind(heard.text), promise_of("will", case, None).strength, False)
    if act.verb.group == "say":
        if (
            act.verb.infinitive == "gaan"
            and (OWN_PAPER.search(heard.text) or case.dated_for_sure)
            and not HERE.search(heard.text)
        ):
            return Promise("will", "inform", "firm", False, act)
        return None
    if act.verb.infinitive == "zetten" and act.verb.particle[-1:] == ("in",):
        firm = case.dated_for_sure or re.search(r"\b(?:om|zodat)\b", case.following)
        own = not {"zich", "mij", "ons", "me", "blijven"}.isdisjoint(heard.low)
        return promise_of("will", case, act) if firm or not own else None
    if act.verb.group == "weak":
        if not {"doen", "geven", "hebben"}.isdisjoint(heard.low) and (PRODUCT.search(heard.text) or STUDY.search(heard.text)):
            return Promise("will", product_kind(heard.text), "firm", False)
        if act.verb.infinitive == "doen" and re.search(r"\b(?:dat|dit|best)\b", heard.text):
            return promise_of("will", case, None)
        return None
    return promise_of("will", case, act)


_INFINITIVE = re.compile(r"[a-zëïéö]{3,}(?:en|aan|oen|ien)")


def _unknown_act(heard: Heard) -> bool:
    """Whether the clause ends in a word that may be an infinitive of a verb that the lexicon does not have."""
    if not {"doen", "geven", "leveren", "maken"}.isdisjoint(heard.low) and (
        PRODUCT.search(heard.text) or STUDY.search(heard.text)
    ):
        return True
    if "met" in heard.low and "komen" in heard.low and A_PRODUCT.search(heard.text):
        return True
    tail = [word for word in heard.low[max(heard.at, 0) + 1 :] if word.isalpha()]
    if not tail or not {"komen", "gaan", "blijven", "zijn", "hebben", "worden"}.isdisjoint(tail):
        return False
    return any(_INFINITIVE.fullmatch(word) and not forms(word) and lemmatize(word, lang="nl") == word for word in tail)


_COMING = re.compile(rf"\b(?:{any_of_sort('coming')}|in (?:internet|publieke |openbare )?consultatie)\b")


def _thing_will(case: Case) -> Promise | None:
    heard = case.heard
    if heard.subject == "we" or not case.nobody_else:
        return None
    coming = _COMING.search(heard.text)
    if not coming:
        return None
    if "consultatie" in coming[0]:
        return Promise("thing", "legislate", "firm", False)
    if coming[0] in ("plaatsvinden", "starten", "volgen", "komen", "beginnen") and STUDY.search(heard.text):
        return Promise("thing", "investigate", "firm", False)
    if case.dated and (
        PRODUCT.search(heard.text) or STUDY.search(heard.text) or coming[0] in ("gereed", "beschikbaar", "operationeel", "klaar")
    ):
        return Promise("thing", "deliver", "firm", False)
    return None


def go(case: Case) -> Promise | None:
    """ga, gaat, gaan with an act or a talk."""
    heard = case.heard
    if (
        heard.verb not in ("ga", "gaat", "gaan")
        or heard.subject != "we"
        or re.search(r"\b(?:er ?van uit|ervan uit)\b", heard.text)
    ):
        return None
    talk = next(
        (
            act
            for act in heard.acts
            if act.at == heard.at and act.verb.infinitive == "gaan" and act.verb.group in ("talk", "act") and act.verb.particle
        ),
        None,
    )
    if talk and talk.verb.name != "overgaan":
        return promise_of("go", case, talk)
    look = next((act for act in heard.acts if act.at == heard.at and act.verb.name == "nagaan"), None)
    if look:
        return None if case.standing else promise_of("do", case, look)
    act = heard.act("infinitive")
    return promise_of("go", case, act) if act and not is_weak(act) and f"te {heard.low[act.at]}" not in heard.text else None


def wish(case: Case) -> Promise | None:
    """wil, willen with an act that can be seen to be done."""
    heard = case.heard
    if heard.verb not in ("wil", "willen") or heard.subject != "we":
        return None
    if "in gesprek" in heard.text or "in overleg" in heard.text:
        return Promise("wish", "act", "intended", False)
    act = heard.act("infinitive")
    if act is None or is_weak(act) or f"te {heard.low[act.at]}" in heard.text:
        return None
    group = act.verb.group
    fine = (
        group == "investigate"
        or (
            (group == "talk" and act.verb.infinitive not in ("wijzen", "vragen", "verzoeken", "roepen", "brengen", "dringen"))
            or (group == "talk" and case.dated)
        )
        or (group in ("inform", "deliver") and ((heard.kamer and case.later) or case.dated))
        or (group in ("act", "legislate", "take") and (act.verb.makes or case.dated))
    )
    return promise_of("wish", case, act, "intended") if fine else None


def let(case: Case) -> Promise | None:
    """laat … onderzoeken, laat u weten."""
    heard = case.heard
    if heard.verb not in ("laat", "laten") or heard.subject != "we":
        return None
    if "weten" in heard.low:
        return Promise("let", "inform", "firm", False) if heard.kamer and case.later else None
    act = heard.act("infinitive")
    if act and act.verb.group == "investigate":
        return promise_of("let", case, act)
    if STUDY.search(heard.text) and not {"doen", "uitvoeren", "verrichten", "instellen", "opstellen", "maken"}.isdisjoint(
        heard.low
    ):
        return Promise("let", "investigate", "firm", False, act)
    return promise_of("let", case, act) if act and not is_weak(act) and case.dated else None


def mean(case: Case) -> Promise | None:
    """ben voornemens, van plan, van zins, bereid … te."""
    heard = case.heard
    if heard.verb not in ("is", "ben", "zijn") or heard.subject != "we":
        return None
    plan = re.search(r"\b(?:voornemens?|van plan|van zins|bereid)\b", heard.text)
    if not plan or not has_te(case):
        return None
    act = to_do(case)
    if act and act.verb.group == "say":
        return None
    return promise_of("mean", case, act, "firm" if plan[0] == "bereid" else "intended")


_AIM_NOUN = re.compile(rf"\b{any_of_sort('aim')}\b")
_AIM_TOLD = re.compile(rf"kenbaar gemaakt|laten varen|\b{any_of_sort('retracted')}\b|\bdoor [\w -]+ (?:gestreefd|beoogd)")
_AIM_OF_OTHERS = re.compile(
    r"\b(?:van|bij) (?:de|het) (?!kabinet|regering|minister|nederlandse)[\w-]+ (?:is|om|bestaat|naar)\b|\bsinds\b"
)


def aim(case: Case) -> Promise | None:
    """streeft ernaar, beoogt, het streven is, gestreefd wordt, mikt op, zet in op."""
    heard = case.heard
    text = heard.text
    we = heard.subject == "we"
    striving = we and heard.verb in ("streef", "streeft", "streven", "beoog", "beoogt", "beogen", "koers", "koerst", "koersen")
    striving = striving or (heard.verb in ("wordt", "worden") and not {"gestreefd", "beoogd"}.isdisjoint(heard.low))
    noun = _AIM_NOUN.search(text) is not None and heard.verb in ("is", "bestaat", "ligt", "blijft")
    noun = noun or ("voornemen" in heard.low and heard.verb in ("heb", "heeft", "hebben"))
    steer = (
        we
        and heard.verb in ("mik", "mikt", "mikken", "stuur", "stuurt", "sturen", "zet", "zetten", "span", "spant", "spannen")
        and re.search(r"\bin op\b|\bop\b|\berop\b|\bin om\b", text) is not None
    )
    steer = steer or ("aangestuurd" in heard.low and heard.verb in ("wordt", "worden"))
    if not (striving or noun or steer) or _AIM_TOLD.search(text):
        return None
    if not we and (not case.nobody_else or _AIM_OF_OTHERS.search(text)):
        return None
    law = "legislate" if re.search(r"inwerkingtreding|invoering", text) or (LAWS.search(text) and case.dated) else "act"
    if steer:
        return Promise("aim", law, "intended", False) if case.dated_for_sure else None
    if has_te(case):
        te, act = TE.search(case.following), to_do(case)
        if not case.dated and (is_weak(act) or (te and te[1] in WEAK)):
            return None
        return promise_of("aim", case, act, "intended") if act or case.dated or not (te and te[1] in ("zijn", "hebben")) else None
    inner = next((one for one in case.inner if one.verb), None)
    if inner and (case.dated or case.inner_dated):
        return promise_of("aim", case, inner.act("participle", "infinitive"), "intended")
    return Promise("aim", law, "intended", False) if case.dated_for_sure else None


def hope(case: Case) -> Promise | None:
    """verwacht, hoop … te informeren; verwacht het wetsvoorstel in mei."""
    heard = case.heard
    if heard.verb not in ("verwacht", "verwachten", "hoop", "hoopt", "hopen", "voorzie", "voorziet") or heard.subject != "we":
        return None
    act = to_do(case)
    if act and act.verb.group in ("inform", "deliver", "legislate") and (heard.kamer or case.later):
        return promise_of("hope", case, act, "intended")
    if act and not is_weak(act) and case.dated_for_sure:
        return promise_of("hope", case, act, "intended")
    behind = re.match(
        rf"\w+ (?:(?:ik|wij|we|het kabinet|de minister) )?(?:dat )?(?:[a-z]+ ){{0,2}}?(?:{SLOTS['a_product']})", case.following
    )
    if behind and case.dated_for_sure and case.nobody_else and act is None:
        product = PRODUCT.search(behind[0])
        return Promise("hope", PRODUCT_KINDS.get(product[0] if product else "", "deliver"), "intended", False)
    return None
