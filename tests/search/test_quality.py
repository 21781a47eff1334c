"""Search on the real papers is as good as it was, and far better than plain words."""

import importlib.util
import json
from pathlib import Path
from statistics import mean
from types import ModuleType

import pytest

from tests.papers import SHARED, needs_shared

ROOT = Path(__file__).resolve().parents[2]
GOLD = json.loads((ROOT / "gold/search/queries.json").read_text("utf-8"))


def quality() -> ModuleType:
    """scripts/search_quality.py, which measures."""
    spec = importlib.util.spec_from_file_location("search_quality", ROOT / "scripts/search_quality.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_queries_are_many_different_and_judged() -> None:
    assert len({q["query"] for q in GOLD}) == len(GOLD) >= 40
    assert all(q["wanted"] and all(w["gain"] in (1, 2, 3) for w in q["wanted"]) for q in GOLD)
    assert all(("question" in w) != ("section_at" in w) for q in GOLD for w in q["wanted"])


@needs_shared
def test_search_beats_plain_words_by_fourteen_points(tmp_path: Path) -> None:
    measure = quality()
    texts = measure.record(SHARED / "papers", tmp_path)
    place = measure.places_of_gold(tmp_path)

    def score(rank: object) -> float:
        scores = []
        for q in GOLD:
            wanted: dict[object, int] = {}
            for w in q["wanted"]:
                wanted[place(w)] = max(w["gain"], wanted.get(place(w), 0))
            scores.append(measure.ndcg(rank(q["query"]), wanted))  # type: ignore[operator]
        return mean(scores)

    ours, plain = score(measure.ours(tmp_path)), score(measure.bm25(texts, measure.plain_words))
    assert ours >= 0.90
    assert ours - plain >= 0.14


@pytest.mark.parametrize("text", ["Zon, maan!", "ÉÉN"])
def test_plain_words_are_plain(text: str) -> None:
    assert quality().plain_words(text) == [w.strip(",!").lower() for w in text.split()]
