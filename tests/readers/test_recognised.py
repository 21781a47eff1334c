from __future__ import annotations

import pytest

from griffier.errors import RecordError, UnreadableFile
from griffier.pipeline import read_bytes
from griffier.readers.pdf import scanned_pages
from griffier.readers.recognised import RecognisedPage, Recognition, Word, doubt, from_json, laid_out
from griffier.text.accounting import account
from tests.scans import GOOD, printed, scanned


def page(*lines: str, sure: float = 95.0, number: int = 1) -> RecognisedPage:
    words = [
        Word(text, 80 + 60 * k, 100 + 14 * n - 8, 80 + 60 * k + 55, 100 + 14 * n, n, 0, sure)
        for n, line in enumerate(lines)
        for k, text in enumerate(line.split())
    ]
    return RecognisedPage(number, 595.0, 842.0, tuple(words))


def test_words_of_a_line_are_one_piece_with_a_place() -> None:
    text, layout = laid_out(page("Het veer", "vaart weer."))
    assert text == "Het veer\r\nvaart weer.\r\n"
    assert [text[p.start : p.end] for p in layout.pieces] == ["Het veer", "vaart weer."]
    assert layout.pieces[0].left == 80.0 and layout.pieces[0].base == pytest.approx(100.0, abs=2.5)


def test_a_page_of_pictures_is_read_by_what_was_recognised_in_it() -> None:
    data = scanned(GOOD)
    with pytest.raises(UnreadableFile, match="--ocr"):
        read_bytes(data, ".pdf")
    assert scanned_pages(data) == [1]
    reading = read_bytes(data, ".pdf", Recognition("t 1", "nld", (page("Het veer vaart", "weer."),)))
    assert reading.body.text == "Het veer vaart weer." and account(reading).balanced and not reading.problems
    assert reading.source == "Het veer vaart\r\nweer.\r\n"


def test_words_that_a_page_holds_itself_are_never_replaced() -> None:
    data = printed("Het veer vaart sinds de zomer van dit jaar weer elke dag.")
    assert scanned_pages(data) == []
    reading = read_bytes(data, ".pdf", Recognition("t 1", "nld", (page("Iets anders"),)))
    assert "Het veer" in reading.body.text and "Iets" not in reading.source


def test_what_the_recogniser_is_not_sure_of_is_said_with_its_number() -> None:
    told = doubt(page("Het veer vaart", sure=51.0, number=3))
    assert told is not None and (told.code, told.page) == ("ocr_confidence", 3) and "51%" in told.message
    assert doubt(page("Het veer vaart", sure=93.0)) is None
    nothing = doubt(page(number=2))
    assert nothing is not None and "no word" in nothing.message


def test_a_recognition_is_kept_as_it_is() -> None:
    found = Recognition("tesseract 5", "nld", (page("Het veer"), page("vaart", number=2)))
    assert from_json(found.to_json()) == found
    with pytest.raises(RecordError):
        from_json('{"pages": 3}')
