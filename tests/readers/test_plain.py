"""Lines, pages and blank lines of plain text."""

from __future__ import annotations

from griffier.readers.plain import read_plain


def pages(text: str) -> list[list[str]]:
    printed = read_plain(text)
    found: list[list[str]] = [[] for _ in printed.pages]
    for line in printed.lines:
        found[line.page - 1].append(text[line.start : line.end])
    return found


def test_a_form_feed_ends_a_page() -> None:
    assert pages("Een.\nTwee.\n\fDrie.\n\f") == [["Een.", "Twee."], ["Drie."]]


def test_without_form_feeds_a_line_that_begins_with_one_blank_begins_a_page() -> None:
    body = "".join(f"Regel {n} van de bladzijde.\n" for n in range(20))
    assert [len(page) for page in pages(f" {body} {body}")] == [20, 20]


def test_indented_text_has_no_such_pages() -> None:
    assert len(pages(" Een.\n Twee.\n Drie.\n Vier.\n")) == 1


def test_many_empty_lines_end_a_page() -> None:
    body = "".join(f"Regel {n} van de bladzijde.\n" for n in range(30))
    assert len(pages(f"{body}\n\n\n{body}")) == 2


def test_blank_lines_are_gaps_before_the_line_below() -> None:
    printed = read_plain("Een.\n\nTwee.\nDrie.\r\n \r\nVier.")
    assert printed.gaps == {1, 3}


def test_lines_have_no_blanks_at_their_ends() -> None:
    text = "\ufeff Een.  \n\u00a0Twee.\t\n"
    assert [text[line.start : line.end] for line in read_plain(text).lines] == ["Een.", "Twee."]


def test_fifty_megabytes_of_one_line_are_one_line() -> None:
    assert len(read_plain("nachttrein " * 4_600_000).lines) == 1
