"""Read a PDF: the text of its pages as pdfium gives it, and its printed lines in reading order.

``source`` is, character for character, what pdfium's ``get_text_range`` gives for each page, with a form feed between
pages: nothing is normalised. Only where a page stores its parts in another order than one reads them are its lines put in
reading order, so that a place goes down the page. pdfium ends lines with CR LF and puts U+FFFE where it saw a hyphen at
a line's end (there hyphen and line end are that one character); both stay. Offsets are code points.

Layout is read per page (``pdf_page``, ``pdf_order``, ``pdf_print``) and then over all pages (``pdf_edges``,
``pdf_roles``, ``pdf_gaps``). A page without text, or whose characters have no meaning, is a ``Problem``: text that a
picture shows is never guessed. pdfium is native code and may crash on a hostile file: call this in a worker process.
"""

from __future__ import annotations

import re
from itertools import islice

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from griffier.errors import UnreadableFile
from griffier.model.paper import Problem
from griffier.readers.lines import Line, Marker, SourceLines
from griffier.readers.pdf_edges import running_lines
from griffier.readers.pdf_gaps import gaps
from griffier.readers.pdf_order import reading_order
from griffier.readers.pdf_page import PageLayout, read_layout
from griffier.readers.pdf_print import PrintedPage, in_reading_order, printed_page
from griffier.readers.pdf_roles import roles
from griffier.readers.recognised import Recognition, doubt, laid_out

MAX_PAGES = 20_000  # the largest papers (budgets with annexes) have some 2,000
MAX_CHARACTERS = 100_000_000  # of all pages: a file that holds more text than this was made to do harm
HEADER_WITHIN = 1024  # bytes: where a PDF must say that it is one
TRAILER_WITHIN = 1024  # bytes that may follow the last end mark
MEANINGLESS = 0.2  # of a page's characters
ASCENT = 0.75  # of the size: how far a line's top stands above its baseline
FEW = 40  # characters: a page with fewer under a picture that fills it is a scan with a stamp
MAX_OBJECTS = 2000  # of a page with few characters, looked through for a picture

SCANNED_PAGE = "scanned_page"

_BAD = re.compile(r"[\ufffd\ue000-\uf8ff\x00\x01\x03-\x08\x0e-\x1b]")
_NOT_BLANK = re.compile(r"\S")


def read_pdf(data: bytes, recognised: Recognition | None = None) -> SourceLines:
    """The printed lines of a PDF, in reading order; pages that are pictures by what was ``recognised`` in them.

    Raises ``UnreadableFile``: ``not_pdf``, ``encrypted``, ``truncated``, ``damaged``, ``no_pages``, ``too_large``,
    ``scanned`` (no page has text: recognise the text first), ``empty`` (its pages hold nothing at all).
    """
    document = _open(data)
    problems: list[Problem] = []
    texts: list[str] = []
    pages: list[PrintedPage] = []
    characters = 0
    try:
        _check_count(len(document))
        for number in range(1, len(document) + 1):
            text, page = _read_page(document, number, problems, recognised)
            texts.append(text)
            pages.append(page)
            characters += len(text)
            if characters > MAX_CHARACTERS:
                raise UnreadableFile("too_large", f"the PDF holds more than {MAX_CHARACTERS} characters")
    finally:
        document.close()
    if _cut_off(data):
        problems.append(Problem("read", "truncated", f"the file stops before its end; {len(pages)} pages were found"))
    if not any(page.lines for page in pages):
        raise _without_text(problems)
    return _assemble(texts, pages, problems)


def scanned_pages(data: bytes) -> list[int]:
    """The numbers of the pages that are pictures. Errors as ``read_pdf``, but for a file without any text."""
    document = _open(data)
    found: list[int] = []
    try:
        _check_count(len(document))
        for number in range(1, len(document) + 1):
            problems: list[Problem] = []
            _read_page(document, number, problems, None)
            found += [number] if any(p.code == SCANNED_PAGE for p in problems) else []
    finally:
        document.close()
    return found


def _open(data: bytes) -> PdfDocument:
    if b"%PDF-" not in data[:HEADER_WITHIN]:
        raise UnreadableFile("not_pdf", f"expected a PDF, but the file starts with {data[:8]!r}")
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UnreadableFile("encrypted", "the PDF asks for a password: save it without one first") from error
        if _cut_off(data):
            raise UnreadableFile("truncated", "the PDF stops before its end: fetch it again") from error
        raise UnreadableFile("damaged", "the PDF can not be opened, its structure is damaged") from error


def _cut_off(data: bytes) -> bool:
    """True when the file does not end where a PDF says that it ends."""
    end = data.rfind(b"%%EOF")
    return end < 0 or len(data[end + 5 :].strip(b"\0\r\n\t ")) > TRAILER_WITHIN


def _check_count(pages: int) -> None:
    if pages == 0:
        raise UnreadableFile("no_pages", "the PDF has no pages")
    if pages > MAX_PAGES:
        raise UnreadableFile("too_large", f"the PDF says it has {pages} pages; at most {MAX_PAGES} are read")


def _read_page(
    document: PdfDocument, number: int, problems: list[Problem], recognised: Recognition | None
) -> tuple[str, PrintedPage]:
    """Text and printed lines of one page; what is wrong with it is added to ``problems``."""
    try:
        page = document[number - 1]
        try:
            text, layout, problem = _read_open_page(page, number)
        finally:
            page.close()
    except PdfiumError:
        problems.append(Problem("read", "damaged_page", f"page {number} can not be read, it is damaged", number))
        return "", PrintedPage([], [], 0.0, 0.0)
    seen = recognised.page(number) if recognised and problem and problem.code == SCANNED_PAGE else None
    if seen:
        (text, layout), problem = laid_out(seen), doubt(seen)
    if problem:
        problems.append(problem)
    return in_reading_order(text, printed_page(text, layout, reading_order(layout.pieces)))


def _read_open_page(page: PdfPage, number: int) -> tuple[str, PageLayout, Problem | None]:
    textpage = page.get_textpage()
    try:
        text: str = textpage.get_text_range()
        return text, read_layout(textpage, text, page.get_cropbox()), _problem(page, text, number)
    finally:
        textpage.close()


def _problem(page: PdfPage, text: str, number: int) -> Problem | None:
    """What makes the text of a page less than what it shows."""
    characters = len(_NOT_BLANK.findall(text)) if len(text) < 10 * FEW else len(text)
    if characters <= FEW and _is_picture(page, characters):
        shown = f"only {characters} characters" if characters else "no text"
        message = f"page {number} is a picture with {shown} in it: read it with --ocr to have its words recognised (OCR)"
        return Problem("read", SCANNED_PAGE, message, number)
    bad = len(_BAD.findall(text))
    if bad > MEANINGLESS * characters:
        message = f"page {number}: {bad} of {characters} characters have no meaning, the font does not tell it"
        return Problem("read", "meaningless_characters", message, number)
    return None


def _is_picture(page: PdfPage, characters: int) -> bool:
    """True when pictures or drawings stand in for text: any at all without text, else one that fills the page."""
    width, height = page.get_size()
    paths = 0
    for item in islice(page.get_objects(max_depth=4), MAX_OBJECTS):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            if not characters or (right - left) * (top - bottom) > 0.5 * width * height:
                return True
        paths += item.type == pdfium.FPDF_PAGEOBJ_PATH
        if not characters and paths > FEW:
            return True
    return False


def _without_text(problems: list[Problem]) -> UnreadableFile:
    codes = {problem.code for problem in problems}
    if SCANNED_PAGE in codes:
        return UnreadableFile(
            "scanned", "the PDF holds pictures of pages and no text: read it with --ocr to have the words recognised (OCR)"
        )
    if codes & {"damaged_page", "truncated"}:
        return UnreadableFile(
            "truncated" if "truncated" in codes else "damaged", "no page of the PDF could be read: fetch it again"
        )
    return UnreadableFile("empty", "the pages of the PDF are empty")


def _assemble(texts: list[str], pages: list[PrintedPage], problems: list[Problem]) -> SourceLines:
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    hints = roles(texts, pages, running_lines(texts, pages))
    lines: list[Line] = []
    markers: list[Marker] = []
    wide: list[int] = []
    for n, (page, own, page_gaps) in enumerate(zip(pages, hints, gaps(pages), strict=True)):
        offset = starts[n]
        wide += [len(lines) + i for i in sorted(page_gaps)]
        markers += [Marker(offset + start, offset + end) for start, end in page.raised]
        lines += [
            Line(
                offset + p.start,
                offset + p.end,
                n + 1,
                round(p.size, 2),
                round(p.left, 1),
                round(p.base - ASCENT * p.size, 1),
                round(p.right - p.left, 1),
                hint,
                p.joint,
            )
            for p, hint in zip(page.lines, own, strict=True)
        ]
    return SourceLines(
        "\f".join(texts), "pdf", tuple(starts), tuple(lines), tuple(markers), frozenset(wide), tuple(problems)
    )
