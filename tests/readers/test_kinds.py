from __future__ import annotations

import pytest

from griffier.errors import UnreadableFile
from griffier.pipeline import read_bytes
from tests.readers.make_office import zipped


@pytest.mark.parametrize(
    ("data", "suffix", "words"),
    [
        (b"{\\rtf1 Het veer vaart.}", ".rtf", "save it as .docx"),
        (b"{\\rtf1 Het veer vaart.}", ".txt", "Rich Text"),
        (zipped({"Index/Document.iwa": "x"}), ".pages", "Apple Pages"),
        (zipped({"xl/workbook.xml": "x"}), ".xlsx", "spreadsheet"),
        (zipped({"a.bin": "x"}), ".zip", "archive"),
        (b"\x89PNG\r\n\x1a\n", ".png", "picture"),
        (b"Het veer vaart.", ".docx", "named .docx but is none"),
        (b"Het veer vaart.", ".odt", "named .odt but is none"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_to_do(data: bytes, suffix: str, words: str) -> None:
    with pytest.raises(UnreadableFile) as told:
        read_bytes(data, suffix)
    assert told.value.code == "other_kind" and words in str(told.value)
