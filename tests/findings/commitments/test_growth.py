"""Time grows with the text: four times the words of one endless sentence take about four times as long, not sixteen."""

import datetime as dt
import time

import pytest

from griffier.findings.commitments import find_commitments

ENDLESS = ["het kabinet zal ", "wordt uw Kamer ", "de Minister van A, ", "een wet-wet-", "(zoals in mei ",
    "er komt een ", "het kabinet heeft een plan ", "aangekondigd het kabinet stelt een ", "wordt nadere regeling ", "Het wetsvoorstel zal ",
    "aangekondigd dat het kabinet ", "het kabinet voert in ",
]  # fmt: skip


@pytest.mark.parametrize("words", ENDLESS)
def test_an_endless_sentence_is_read_in_time_that_grows_with_its_length(words: str) -> None:
    short, long = (_seconds(words * (size // len(words))) for size in (20_000, 80_000))
    assert long < 10 * short + 0.8  # sixteen times as long would be far more


def _seconds(text: str) -> float:
    start = time.process_time()
    find_commitments(text, dt.date(2022, 4, 20))
    return time.process_time() - start
