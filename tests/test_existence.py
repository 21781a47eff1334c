"""The index of official ids: exact, whatever the ids, and plain about files that are none."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffier import existence
from griffier.errors import BadRequest, UnreadableFile
from griffier.existence import ExistenceIndex, build, load_ids
from tests.papers import SHARED, needs_shared

IDS = [f"kst-10001-{n}" for n in range(1, 700)] + ["kst-10001-A", "kst-10001-A-3", "ah-tk-20302031-7", "stb-2031-9", "k"]


def index_of(ids: list[str], folder: Path) -> ExistenceIndex:
    build((f"{official_id}\n".encode() for official_id in ids), folder / "ids")
    return ExistenceIndex.open(folder / "ids")


def test_every_id_of_the_list_is_in_and_no_other(tmp_path: Path) -> None:
    with index_of(IDS, tmp_path) as index:
        assert len(index) == len(IDS)
        assert all(official_id in index for official_id in IDS)
        assert not any(near in index for near in ("kst-10001", "kst-10001-", "kst-10001-700", "kst-10001-1 ", "", "ks", "kst-10001-1\n"))


def test_what_is_no_text_is_not_in(tmp_path: Path) -> None:
    with index_of(IDS, tmp_path) as index:
        assert 3 not in index
        assert None not in index


@given(st.lists(st.text(alphabet="ab-1é", min_size=1, max_size=6), max_size=400), st.text(alphabet="ab-1é", max_size=6))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_it_agrees_with_a_set(tmp_path_factory: pytest.TempPathFactory, ids: list[str], other: str) -> None:
    index = index_of(ids, tmp_path_factory.mktemp("ids"))
    assert set(index) == set(ids)
    assert (other in index) == (other in set(ids))
    assert list(index.beginning_with(other)) == sorted((i for i in set(ids) if i.startswith(other)), key=str.encode)
    index.close()


def test_order_repeats_and_blank_lines_do_not_matter(tmp_path: Path) -> None:
    build([b"b\n", b"\n", b" a \n", b"b\n"], tmp_path / "ids")
    with ExistenceIndex.open(tmp_path / "ids") as index:
        assert list(index) == ["a", "b"]


def test_a_long_list_is_sorted_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(existence, "CHUNK", 50)
    with index_of(list(reversed(IDS)), tmp_path) as index:
        assert list(index) == sorted(IDS)


def test_the_same_ids_give_the_same_bytes(tmp_path: Path) -> None:
    for name, ids in (("one", IDS), ("two", list(reversed(IDS)))):
        build((f"{official_id}\n".encode() for official_id in ids), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_list_is_read_plain_or_compressed(tmp_path: Path) -> None:
    words = "\n".join(IDS).encode()
    (tmp_path / "ids.txt").write_bytes(words)
    (tmp_path / "ids.xz").write_bytes(lzma.compress(words))
    assert load_ids(tmp_path / "ids.txt", tmp_path / "a") == load_ids(tmp_path / "ids.xz", tmp_path / "b") == len(IDS)


def test_an_empty_list_gives_an_index_of_nothing(tmp_path: Path) -> None:
    with index_of([], tmp_path) as index:
        assert len(index) == 0
        assert "kst-10001-1" not in index


@pytest.mark.parametrize("words", [b"", b"no index", b"x" * 5000])
def test_another_file_is_refused(tmp_path: Path, words: bytes) -> None:
    (tmp_path / "ids").write_bytes(words)
    with pytest.raises(UnreadableFile, match="griffier ids load"):
        ExistenceIndex.open(tmp_path / "ids")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="griffier ids load"):
        ExistenceIndex.open(tmp_path / "none")


def test_a_list_of_sentences_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="line 2"):
        build([b"kst-10001-1\n", b"this is no id\n"], tmp_path / "ids")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ids.xz").write_bytes(b"not xz at all")
    with pytest.raises(UnreadableFile, match=r"ids\.xz"):
        load_ids(tmp_path / "ids.xz", tmp_path / "ids")


@needs_shared
def test_the_official_list_fits_in_120_megabytes(tmp_path: Path) -> None:
    count = load_ids(SHARED / "official" / "official-ids.xz", tmp_path / "ids")
    assert count == 5_533_825
    assert (tmp_path / "ids").stat().st_size <= 120_000_000
    with ExistenceIndex.open(tmp_path / "ids") as index:
        assert "kst-35207-34" in index
        assert "kst-35207-3400" not in index
