"""What a run over many items promises: order, and that a bad item costs only itself."""

from __future__ import annotations

import os
import time

import pytest

from griffier.batch import Lost, run
from griffier.errors import RecordFull


def double(n: int) -> int:
    if n == 7:
        raise ValueError("seven")
    if n == 40:
        os._exit(3)
    if n == 50:
        time.sleep(60)
    if n == 99:
        raise RecordFull("the disk is full")
    return n * 2


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(run(double, [3, 1, 2] * 30, workers=2)) == [(3, 6), (1, 2), (2, 4)] * 30


def test_a_crash_a_time_out_and_an_error_each_cost_one_item() -> None:
    results = dict(run(double, range(64), workers=2, timeout=2.0))
    lost = {n: r.code for n, r in results.items() if isinstance(r, Lost)}
    assert lost == {7: "internal_error", 40: "crashed", 50: "timeout"}
    assert all(results[n] == n * 2 for n in range(64) if n not in lost)


def test_a_record_that_can_not_be_written_ends_the_run() -> None:
    with pytest.raises(RecordFull):
        list(run(double, range(90, 120), workers=1))


def test_heavy_items_travel_alone_and_nothing_is_lost() -> None:
    items = list(range(10, 20))
    assert list(run(double, items, workers=2, weight=lambda n: 10**9)) == [(n, n * 2) for n in items]


def test_no_items_give_no_results() -> None:
    assert list(run(double, [], workers=1)) == []
