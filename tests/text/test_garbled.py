"""Lost letters and pages without words are told; signs, names and other languages are not."""

from __future__ import annotations

import pytest

from griffier.readers.plain import read_plain
from griffier.text.garbled import garbled
from griffier.text.repair import repair

DUTCH = "De pont vaart elke dag van zes uur in de ochtend tot tien uur in de avond en dat blijft zo voor de reizigers. "
SHIFTED = "".join(chr(ord(c) + 1) if c.isalpha() else c for c in DUTCH)


def pages(text: str) -> list[int | None]:
    return [p.page for p in garbled(repair(read_plain(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Met d\ue065ze brief informeer ik uw Kamer.", [1]),
        ("De informa\ufffde van de inspec\ufffde.", [1]),
        (DUTCH * 3 + "\f" + SHIFTED * 3, [2]),
        (DUTCH * 3, []),
        ("\ue0a7 Een punt\n\ue0a7 Nog een punt\n", []),
        ("De heer Šižek uit Łódź en mevrouw Ñuñez. De borden tonen ✓ en 中国.", []),
        ("The ferry sails every day from six in the morning and it has to be on time for the travellers of the city. " * 3, []),
        ("Wierden 412 388\nOudekerk 275 320\n" * 10, []),
    ],
)
def test_only_what_means_nothing_is_told(text: str, expected: list[int | None]) -> None:
    assert pages(text) == expected
