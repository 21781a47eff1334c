"""The only composition: a file's bytes to a paper with its findings.

``read_file`` is what every way of reading calls. Stages know nothing of each other; what a stage guarantees to the next is in
its package's docstring.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from unicodedata import is_normalized

from griffier.errors import UnreadableFile
from griffier.findings import find_all
from griffier.model.finding import Finding
from griffier.model.identity import Identity
from griffier.model.paper import Paper, Reading
from griffier.readers.decoding import decode
from griffier.readers.docx import main_part, read_docx
from griffier.readers.html import read_html
from griffier.readers.kinds import is_zip, refuse_other_kinds
from griffier.readers.odt import read_odt
from griffier.readers.package import Package
from griffier.readers.pdf import read_pdf
from griffier.readers.plain import read_plain
from griffier.readers.recognised import Recognition
from griffier.readers.xml import read_xml
from griffier.structure.paper import structure
from griffier.text.composing import Composed
from griffier.text.garbled import garbled
from griffier.text.paragraphs import lay_out
from griffier.text.repair import repair

_HTML = re.compile(r"<html[\s>]")


class ReadPaper(NamedTuple):
    """A paper and everything that was found in it."""

    paper: Paper
    findings: tuple[Finding, ...]


def read_file(
    path: Path, data: bytes | None = None, said: Identity | None = None, recognised: Recognition | None = None
) -> ReadPaper:
    """Read one file, whatever its format, which its content tells and not its name alone.

    ``data`` are the file's bytes when the caller has them already, ``said`` what a person says that the file is,
    ``recognised`` what was recognised in its scanned pages.
    Raises ``UnreadableFile`` with a reason and a way out; what can be read but not wholly is a problem of the paper.
    """
    content = path.read_bytes() if data is None else data
    reading = read_bytes(content, path.suffix.lower(), recognised)
    reading = replace(reading, problems=(*reading.problems, *garbled(reading)))
    paper = structure(reading, path.name, hashlib.sha256(content).hexdigest())
    if said:
        paper = replace(paper, head=said.head(paper.head))
    found = find_all(paper)
    if found.problems:
        paper = replace(paper, problems=(*paper.problems, *found.problems))
    return ReadPaper(paper, found.findings)


def read_bytes(data: bytes, suffix: str, recognised: Recognition | None = None) -> Reading:
    """The clean reading of a file's bytes; ``suffix`` (``.xml``) decides only where the content does not."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in data[:1024]):
        return repair(read_pdf(data, recognised))
    if suffix == ".pdf":
        raise UnreadableFile("not_a_pdf", "the file is named .pdf but is no PDF: it does not begin with %PDF-")
    if is_zip(data):
        package = Package(data)
        if main_part(package):
            return lay_out(read_docx(package))
        if "content.xml" in package.names and "mimetype" in package.names:
            return lay_out(read_odt(package))
    refuse_other_kinds(data, suffix)
    decoded = decode(data)
    head = decoded.text[:2048].lstrip("\ufeff \t\r\n").lower()
    if head.startswith("<!doctype html") or (head.startswith("<") and _HTML.search(head)):
        return read_html(decoded.text)
    if head.startswith("<?xml") or suffix == ".xml":
        return read_xml(decoded.text)
    if suffix in (".html", ".htm", ".xhtml") and head.startswith("<"):
        return read_html(decoded.text)
    if not is_normalized("NFC", decoded.text):
        composed = Composed(decoded.text)
        return composed.carry_back(repair(read_plain(composed.text, decoded.problems)))
    return repair(read_plain(decoded.text, decoded.problems))
