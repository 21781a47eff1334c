"""What a promise is of, and whether its words say that it was made before. Words are copied, never made."""

from __future__ import annotations

import re

from griffier.findings.commitments.wording import A_PRODUCT

_ABOUT = re.compile(r"\b(?:over|omtrent|inzake|aangaande|met betrekking tot) (?!de komende|het algemeen|twee|drie|enkele)")
_BREAK = re.compile(r", (?:zoals|conform|naar aanleiding|waar\w*|welke|die)\b|; ")
_PROMISED = re.compile(
    r"\b(?:[Zz]oals (?:[\w-]+ ){0,3}?(?:toegezegd|aangekondigd|beloofd)|(?:eerder|reeds|al) (?:is )?(?:toegezegd|aangekondigd)"
    r"|toegezegde|[Cc]onform (?:de|mijn|deze) (?:eerdere )?toezegging)\b"
)


_TOLD = re.compile(r"\b(?:dat|om) |\btoegezegd (?=(?:de|het|een|te|uw)\b)")
_ANNOUNCED = re.compile(
    rf"({A_PRODUCT.pattern})(?:(?! aangekondigd\b)[^.;]){{0,200}} (?:(?:heb|heeft|hebben|is|zijn) )?aangekondigd\b"
)


def what_of(quote: str, kind: str, rule: str, act_from: int) -> str:
    """The words that say what: of what was told, the thing told; after "over" where the Kamer is told something; what follows the
    one who will do it (``act_from``); else all. Up to what hangs on it."""
    if rule == "told":
        thing = None if "aangekondigd dat" in quote else _ANNOUNCED.search(quote)
        if thing:
            end = thing.end() - len(re.search(r" (?:(?:heb|heeft|hebben|is|zijn) )?aangekondigd$", thing[0])[0])  # type: ignore[index]
            return quote[thing.start() : end]
        told = _TOLD.search(quote, max(quote.find("toegezegd"), quote.find("aangekondigd dat"), 0))
        return _until_break(quote, told.end()) if told else _until_break(quote, 0)
    about = _ABOUT.search(quote) if kind == "inform" else None
    if about:
        return _until_break(quote, about.start())
    return _until_break(quote, act_from if len(quote) - act_from > 15 else 0)


def _until_break(quote: str, start: int) -> str:
    stop = _BREAK.search(quote, start + 1)
    return quote[start : stop.start() if stop else len(quote)].strip(" ,")


def promised_before(sentence: str) -> bool:
    """Whether the words say that it was promised before."""
    return _PROMISED.search(sentence) is not None
