"""Bytes to text: encodings told by the bytes alone, and files that are no text refused."""

from __future__ import annotations

import os
import random

import pytest

from griffier.errors import UnreadableFile
from griffier.readers.decoding import decode

WORDS = "De coördinatie van de nachttrein kost € 3 miljoen, zegt de minister.\n" * 3


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8"),
        (WORDS.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_told(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text.lstrip("\ufeff"), decoded.encoding, decoded.problems) == (WORDS, encoding, ())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(4000), "binary"),
        (b"PK\x03\x04" + random.Random(2).randbytes(4000), "binary"),
        (b"\xff\xfe\x41\x00\x42", "encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode(data)
    assert refused.value.code == code
    assert len(str(refused.value)) > 30


def test_a_byte_that_no_encoding_knows_is_told_not_guessed() -> None:
    decoded = decode(WORDS.encode("cp1252") + b"\x81")
    assert decoded.text.endswith("\ufffd")
    assert [p.code for p in decoded.problems] == ["encoding"]


def test_line_ends_are_not_changed() -> None:
    assert decode(b"Een.\r\nTwee.\rDrie.\n").text == f"Een.\r\nTwee.\rDrie.{os.linesep if os.name == 'nt' else chr(10)}"
