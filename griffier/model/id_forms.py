"""Spellings of one id brought to one: addresses of the publishers, pages and reprints behind a citation, dots and slashes."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+(?:nl|eu)/\S*?((?:kst|ah|kv|h|blg|nds|ag|ek)-[\w-]+?)(?:\.\w+|/\S*|\?\S*)?$", re.IGNORECASE
)
_CASE = re.compile(r"(?:https?://)?(?:www\.)?tweedekamer\.nl/\S*[?&](?:id|did)=(20\d\d[ZD]\d{5})\S*$", re.IGNORECASE)
_PAGE = re.compile(r"\s*,?\s*(?:p|pp|blz|pag|bladzijde|pagina)\.?\s*\d+(?:\s*[-–]\s*\d+)?\s*$", re.IGNORECASE)
_REPRINT = re.compile(r"\s*,?\s*\(?\s*herdruk\s*\)?\s*$", re.IGNORECASE)
_DOTTED = re.compile(r"(?<!\d)(\d{2})\.(\d{3})(?!\d)")
_SLASH = re.compile(r"^(.*?\d{2}[ .]?\d{3}(?:[ -][IVX]+[A-E]?)?)\s*/\s*(\d{1,4}|[A-Z]{1,3})$")
_SECOND_NUMBER = re.compile(r"^(.*?\b\d{2} \d{3}) (\d{2})(?=\s*,)")
_APART = re.compile(r"^(20\d\d)\s*([ZDzd])\s*(\d{5})$")
_ROMAN = re.compile(
    r"(?:kst-|kamerstuk(?:ken)?\s+(?:I\s+)?)?([CLXVI]{2,9})(?:\s*,\s*(?:letter\s+)?|\s*-\s*|\s+)([A-Z]{1,3}|\d{1,3})",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def plain_form(text: str) -> str:
    """An id as it would be printed without its address, its page, its reprint.

    >>> plain_form("https://zoek.officielebekendmakingen.nl/kst-99101-7.html"), plain_form("99.101, nr. 7, p. 3")
    ('kst-99101-7', '99 101, nr. 7')
    """
    text = " ".join(text.split())
    for pattern in (_ADDRESS, _CASE):
        if found := pattern.match(text):
            return found[1]
    for pattern in (_PAGE, _REPRINT, _PAGE):
        text = pattern.sub("", text)
    text = _DOTTED.sub(r"\1 \2", text)
    text = _SLASH.sub(r"\1-\2", text)
    text = _SECOND_NUMBER.sub(r"\1-\2", text)
    return _APART.sub(r"\1\2\3", text)


def roman_id(text: str) -> str | None:
    """The id of a paper in a dossier with a Roman number: ``CLXXV, A`` is ``kst-CLXXV-A``; None for anything else."""
    found = _ROMAN.fullmatch(text)
    if not found or not _NUMERAL.fullmatch(found[1].upper()):
        return None
    return f"kst-{found[1].upper()}-{found[2].upper()}"
