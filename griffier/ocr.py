"""Recognises the text of scanned pages: pages drawn by pdfium, read by Tesseract (a program beside Griffier, ``nld``).

Only pages that are pictures are recognised; words that a file holds itself are never replaced. Needs the program ``tesseract``
with its Dutch data (Debian: ``apt-get install tesseract-ocr tesseract-ocr-nld``); says so when they are not there. Pages are
drawn at 300 dots an inch, smaller where a page is larger than paper; a page that takes longer than two minutes is left out.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from functools import cache

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

from griffier.errors import BadRequest, UnreadableFile
from griffier.readers.recognised import RecognisedPage, Recognition, Word

PROGRAM, LANGUAGE = "tesseract", "nld"
DPI = 300
MOST_PIXELS = 40_000_000
MOST_PAGES = 1_000
SECONDS = 120
_HOW = (
    "to recognise text the program tesseract with its Dutch data is needed (Debian, Ubuntu: apt-get install tesseract-ocr "
    "tesseract-ocr-nld; macOS: brew install tesseract tesseract-lang)"
)
_INCH = 72.0


@cache
def version() -> str:
    """``tesseract 5.5.0``. BadRequest, saying what to install, when the program or its Dutch data is not there."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise BadRequest(f"{PROGRAM} is not installed: {_HOW}")
    told = _run([program, "--version"])
    languages = _run([program, "--list-langs"]).split()
    if LANGUAGE not in languages:
        raise BadRequest(f"{PROGRAM} has no data for Dutch ({LANGUAGE}): {_HOW}")
    return " ".join(told.split()[:2])


def recognise(data: bytes, wanted: list[int]) -> Recognition:
    """The words of these pages (numbers from 1) of a PDF. BadRequest as ``version``; UnreadableFile for too many pages."""
    program = version()
    if len(wanted) > MOST_PAGES:
        raise UnreadableFile("too_large", f"the PDF has {len(wanted):,} scanned pages; {MOST_PAGES:,} are recognised at most")
    document = PdfDocument(data)
    try:
        pages = [page for number in wanted if (page := _page(document, number)) is not None]
    finally:
        document.close()
    return Recognition(program, LANGUAGE, tuple(pages))


def _page(document: PdfDocument, number: int) -> RecognisedPage | None:
    """One page; None when it can not be drawn or takes too long."""
    try:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(DPI / _INCH, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        picture = page.render(scale=scale, grayscale=True).to_pil()
        page.close()
    except (PdfiumError, ValueError, MemoryError):
        return None
    drawn = io.BytesIO()
    picture.save(drawn, "PNG", compress_level=1)
    try:
        told = _run(
            [PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--oem", "1", "--psm", "3", "--dpi", str(round(scale * _INCH)), "tsv"],
            drawn.getvalue(),
        )
    except subprocess.TimeoutExpired:
        return None
    return RecognisedPage(number, round(width, 2), round(height, 2), tuple(_words(told, scale)))


def _words(told: str, scale: float) -> list[Word]:
    """The words of Tesseract's table."""
    found: list[Word] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in csv.DictReader(io.StringIO(told), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text:
            continue
        left, top, width, height = (int(row[name]) / scale for name in ("left", "top", "width", "height"))
        line = lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), len(lines))
        box = (round(left, 1), round(top, 1), round(left + width, 1), round(top + height, 1))
        found.append(Word(" ".join(text.split()), *box, line, int(row["block_num"]), round(float(row["conf"]), 1)))
    return found


def _run(command: list[str], given: bytes | None = None) -> str:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, input=given, capture_output=True, timeout=SECONDS, env=environment, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UnreadableFile("ocr_failed", f"{PROGRAM} could not read the page: {said[-1] if said else done.returncode}")
    return done.stdout.decode("utf-8", "replace")
