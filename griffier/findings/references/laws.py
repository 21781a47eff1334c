"""Find laws: with articles ("artikel 312a, tweede lid, Sr"), by name ("de Grondwet"), EU rules ("Verordening (EU) 2016/679").

Names come from ``lexicon/references/laws.csv``; beside them any capitalised compound ("Omgevingswet") is a law, and in an
article's own phrase any law's name. The target is the law as written, abbreviations written out, article first. Not found: an
article whose law is not named beside it, "de wet" alone, a plain "verordening" or "richtlijn".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, GAP, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import column, either
from griffier.lexicon.rows import rows

LAWS = rows("references/laws.csv")
NAMES = {row["name"].lower(): row["name"] for row in LAWS}
ABBREVIATIONS = {row["abbreviation"]: row["name"] for row in LAWS if row["abbreviation"]}
KNOWN = rf"(?:(?i:{either([row['name'] for row in LAWS])})(?!\w)|{either(list(ABBREVIATIONS))}(?!\w))"

# EU rules by number: "Verordening (EU) 2016/679", "Richtlijn 2009/147/EG", "Verordening (EG) nr. 428/2009".
EU_BODY = r"(?:EU|EG|EEG|EGA|Euratom|GBVB|JBZ|EGKS)"
EU_NUMBER = (
    rf"(?:\((?:{EU_BODY})(?:,\s?Euratom)?\)|{EU_BODY})?{BLANK}(?:[Nn]r\.?{BLANK}|[Nn]o\.?{BLANK})?"
    rf"(?P<eu>\d{{2,4}}/\d{{1,4}})(?!\d)(?P<tail>/{EU_BODY})?"
)
EU_RULE = re.compile(rf"(?:erordening|ichtlijn|esluit|anbeveling){BLANK}{EU_NUMBER}")
EU_KINDS = {
    anchored(literal, r"(?=\s{1,2}\(?[\dEGJn])"): kind
    for literal, kind in (
        ("erordening", "Verordening"), ("ichtlijn", "Richtlijn"), ("esluit", "Besluit"), ("anbeveling", "Aanbeveling"),
    )
}  # fmt: skip

# "artikel 312a, tweede lid, onder 3, van het Wetboek van Strafrecht".
ORDINAL = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\d{1,2}e)"
ARTICLE_NUMBER = r"\d{1,4}(?:[:.]\d{1,4}){0,3}[a-z]{0,2}(?![\w])"
LIST_WORD = rf"(?:,|{GAP}(?:en|of|t/m|tot{GAP}en{GAP}met)){GAP}"
MEMBER = (
    rf"(?:,?{GAP}(?:{ORDINAL}(?:{LIST_WORD}{ORDINAL}){{0,3}}{GAP}lid|lid{GAP}\d{{1,2}}|aanhef(?:{GAP}en)?"
    rf"|(?:onder|sub|onderdeel|onderdelen){GAP}(?:\d{{1,2}}°?|[a-z])(?!\w)))"
)
ARTICLE_WITH_MEMBERS = rf"{ARTICLE_NUMBER}{MEMBER}{{0,4}}"
ARTICLE = rf"(?P<articles>{ARTICLE_WITH_MEMBERS}(?:{LIST_WORD}(?:artikel{GAP})?{ARTICLE_WITH_MEMBERS}){{0,5}})"
COMPOUND = (
    r"[\w-]{2,40}(?:wet|wetboek|besluit|regeling|verordening|verdrag|handvest|reglement)(?![a-z])"
    r"(?:\s(?:18|19|20)\d\d(?!\d))?"
)
# A name that begins with its kind runs on to the next verb, mark or number: "Besluit voorbeelden en tellingen".
NOT_IN_NAME = r"(?!(?:is|wordt|zijn|heeft|kan|die|dat|waarin|staat|voor|dient|de|het|een|deze|dit)\b)"
# An article belongs to a name only behind a preposition: "Wet op de huurtoeslag", but "het Reglement van Orde | de commissie".
WITH_ARTICLE = rf"(?:(?:op|van|voor|in|over|inzake|bij|tot|tegen|ter|met|aan|uit){GAP}(?:de|het|een){GAP})?"
GENERIC = (
    r"(?:(?:Wetboek|Wet|Besluit|Regeling|Rijkswet|Verdrag|Handvest|Statuut|Reglement|Verordening|Richtlijn)"
    rf"(?:{GAP}{WITH_ARTICLE}(?:{NOT_IN_NAME}[a-zà-ÿ][\w-]{{0,60}}|[A-Z][\w-]{{1,60}})){{1,8}}|{COMPOUND})"
)
# A law's short name that the list lacks, only behind an article's number: "artikel 15 van het Bbz", "artikel 3 WvGGZ".
SHORT = (
    rf"(?!{either(column('no_short_names', 'word'))}(?![\w-]))"
    r"(?:[A-Z][b-df-hj-np-tv-z]{1,5}|[A-Z][a-z]{0,4}[A-Z]{1,5}[a-z]{0,3}|[A-Z]{2,6})(?:\s(?:19|20)\d\d)?(?![\w-]|\s\d)"
)
ARTICLE_OF = re.compile(
    rf"(?:rtikel(?:en)?|rtt?\.){BLANK}{ARTICLE},?{BLANK}(?:van{BLANK}|uit{BLANK}|op{BLANK})?(?:de{BLANK}|het{BLANK})?"
    rf"(?:(?P<known>{KNOWN})|(?P<rule>(?:(?:Gedelegeerde|Uitvoerings)?{BLANK}[Vv]erordening|[Rr]ichtlijn|[Bb]esluit){BLANK}{EU_NUMBER})|(?P<generic>{GENERIC})"
    rf"|(?P<short>{SHORT}))"
)
ARTICLE_ANCHOR = anchored("rtikel", r"(?=(?:en)?\s{1,2}\d)")
ARTICLE_ANCHORS = (ARTICLE_ANCHOR, anchored("rt.", rf"(?={BLANK}\d)"), anchored("rtt.", rf"(?={BLANK}\d)"))
BY_NAME = re.compile(KNOWN)
# Where a name from the list may begin: each a literal, which a text is searched for fastest. Names of one word are compounds.
BEGINNINGS = tuple(
    anchored(beginning)
    for beginning in sorted({name.split()[0] for name in NAMES.values() if not re.fullmatch(r"\w+wet( \d+)?", name)})
)
# Abbreviations that are laws wherever they stand; the others only count after an article.
ABBREVIATIONS_ALONE = tuple(anchored(word, rf"(?<!\w{word})(?![\w-])") for word in column("law_abbreviations", "word"))
ENDS_IN_WET = anchored("wet", rf"(?![a-zà-ÿ-])(?P<year>{BLANK}(?:18|19|20)\d\d(?!\d))?")
CAPITAL_COMPOUND = re.compile(r"(?<![\w-])[A-Z][\w-]{2,40}\Z")
# A capital adjective before the word is part of the name: "Algemene Havenwet", "Nationale Veiligheidswet".
NAME_BEFORE = re.compile(
    rf"(?<![\w-])(?!(?:De|Het|Een|Deze|Die|Onze|Zijne|Hare|Ook|Alle|Hoe|Welke|Zie)\b)(?:[A-Z][a-zà-ÿ]{{1,30}}e{GAP}){{1,2}}\Z"
)
NOT_LAWS = frozenset({"Rijkswet", "Wet", "Initiatiefwet", "Spoedwet", "Noodwet", "Kaderwet", "Verzamelwet", "Begrotingswet"})
# "dual-use-verordening", "AI-verordening", "Anti-dwangarbeidverordening".
NAMED_REGULATION = re.compile(rf"(?<![\w-])(?:dual{BLANK}use-|[A-Za-zÀ-ÿ-]{{3,60}})\Z")
REGULATION = anchored("verordening", r"(?![a-z])")
PLAIN_REGULATION = re.compile(r"(?:uitvoerings|gedelegeerde|model|ontwerp|basis|concept|EU-?|raads|nood)\Z", re.IGNORECASE)


def find_laws(looker: Looker) -> Iterator[Reference]:
    """Laws, each place once: article phrases first, then numbered EU rules, then names."""
    done: list[tuple[int, int]] = []
    for find in (_articles, _eu_rules, _names, _compounds, _regulations):
        for reference in find(looker):
            done.append((reference.start, reference.end))
            yield reference


def _law(looker: Looker, start: int, end: int, target: str, rule: str) -> Reference:
    return Reference(start, end, looker.text[start:end], "law", " ".join(target.split()), rule)


def _articles(looker: Looker) -> Iterator[Reference]:
    for anchor in (anchor for pattern in ARTICLE_ANCHORS for anchor in looker.anchors(pattern)):
        found = looker.at(ARTICLE_OF, anchor.start())
        if found is None or looker.char(anchor.start() - 1) not in ("a", "A"):
            continue
        law = _full_name(found["known"]) if found["known"] else found["rule"] or found["generic"] or found["short"]
        yield _law(looker, anchor.start() - 1, found.end(), f"artikel {found['articles']} {law}", "article")


def _full_name(name: str) -> str:
    return ABBREVIATIONS.get(name) or NAMES.get(" ".join(name.lower().split()), name)


def _eu_rules(looker: Looker) -> Iterator[Reference]:
    for pattern, kind in EU_KINDS.items():
        for anchor in looker.anchors(pattern):
            if found := looker.at(EU_RULE, anchor.start()):
                words = looker.text[anchor.end() : found.end()]
                yield _law(looker, anchor.start() - 1, found.end(), f"{kind} {words}", "eu_rule")


def _names(looker: Looker) -> Iterator[Reference]:
    for pattern in (*BEGINNINGS, *ABBREVIATIONS_ALONE):
        for anchor in looker.anchors(pattern):
            before = looker.char(anchor.start() - 1)
            if not before.isalnum() and before != "-" and (found := looker.at(BY_NAME, anchor.start())):
                yield _law(looker, anchor.start(), found.end(), _full_name(found[0]), "law_by_name")


def _compounds(looker: Looker) -> Iterator[Reference]:
    for anchor in looker.anchors(ENDS_IN_WET):
        word = looker.before(CAPITAL_COMPOUND, anchor.start(), 44)
        if word and word[0] + "wet" not in NOT_LAWS:
            wider = looker.before(NAME_BEFORE, word.start(), 50)
            start = wider.start() if wider else word.start()
            yield _law(looker, start, anchor.end(), looker.text[start : anchor.end()], "law_by_name")


def _regulations(looker: Looker) -> Iterator[Reference]:
    for anchor in looker.anchors(REGULATION):
        word = looker.before(NAMED_REGULATION, anchor.start(), 60)
        if word and not looker.before(PLAIN_REGULATION, anchor.start(), 20):
            yield _law(looker, word.start(), anchor.end(), looker.text[word.start() : anchor.end()], "named_regulation")
