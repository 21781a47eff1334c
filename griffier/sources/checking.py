"""Looks whether a fetched file is what it was asked as: a "PDF" may be Word, a page with status 200 may say "not found".

None is found good for what it says; only its form is looked at.
"""

from __future__ import annotations

import re

NOT_FOUND = re.compile(r"(?:/errors?/404|fout-?404|/404\.html?)", re.IGNORECASE)
"""In the address where a missing publication ends: a page that comes with status 200."""

NOT_FOUND_WORDS = re.compile(rb"<title>[^<]{0,80}(?:niet gevonden|not found|fout 404|404)[^<]{0,80}</title>", re.IGNORECASE)
WORD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
WORDS_NEEDED = 20
"""Words that official XML holds at least; a shell of a publication that is only there as PDF has fewer."""

TAG = re.compile(rb"<(metadata|meta)\b.*?</\1>|<[^>]*>", re.DOTALL)


def fault_of(data: bytes, form: str, address: str) -> tuple[str, str] | None:
    """(code, words) of what is wrong with a file asked as ``xml``, ``html`` or ``pdf``; None when its form is right."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    low = start[:512].lower()
    is_page = low.startswith((b"<!doctype html", b"<html")) or (form == "xml" and b"<html" in low)
    if not data:
        return "empty", "the file is empty"
    if NOT_FOUND.search(address) or (is_page and NOT_FOUND_WORDS.search(data[:8192])):
        return "not_found_page", "a page that says that there is no such publication, though with status 200"
    if data.startswith(WORD):
        return "word_document", "the file is a Word or other office document, whatever its name says"
    if form == "pdf" and b"%PDF-" not in data[:1024]:
        return "not_a_pdf", "the file was given as PDF and is none"
    if form == "xml" and (is_page or not start.startswith(b"<")):
        return "not_xml", "the file was given as XML and is none"
    if form == "html" and b"<" not in start:
        return "not_html", "the file was given as HTML and is none"
    if form == "xml" and len(TAG.sub(b" ", data).split()) < WORDS_NEEDED:
        return "shell", "the XML holds no text: the publication is only there in another form"
    return None
