"""Values come out of the record as they went in; blobs too."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffier.model.paper import Furniture
from griffier.model.text import PlacedText
from griffier.record.blobs import pack, pack_furniture, pack_pieces, unpack, unpack_furniture, unpack_pieces
from griffier.record.cells import Cell, from_cell, to_cell
from griffier.record.kinds import Type

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)

VALUES: list[tuple[Type, st.SearchStrategy[object]]] = [
    ("text", TEXT),
    ("integer", st.integers(-(2**63), 2**63 - 1)),
    ("boolean", st.booleans()),
    ("texts", st.lists(TEXT)),
    ("integers", st.lists(st.integers())),
    ("objects", st.lists(st.dictionaries(TEXT, TEXT))),
    ("object", st.dictionaries(TEXT, st.integers())),
    ("number_or_range", st.one_of(st.integers(-(2**63), 2**63 - 1), st.just({"min": 1, "max": 2.5}))),
    ("text_or_object", st.one_of(TEXT, st.dictionaries(TEXT, st.integers()), st.sampled_from(["{", '"', '{"a": 1}']))),
]


@pytest.mark.parametrize(("kind", "values"), VALUES, ids=[kind for kind, _ in VALUES])
def test_every_value_comes_back_as_it_was(kind: Type, values: st.SearchStrategy[object]) -> None:
    @given(values)
    def comes_back(value: object) -> None:
        cell = to_cell(kind, value)
        assert isinstance(cell, str | int | float)
        assert from_cell(kind, cell) == value

    comes_back()


@pytest.mark.parametrize("kind", [kind for kind, _ in VALUES])
def test_nothing_stays_nothing(kind: Type) -> None:
    assert from_cell(kind, to_cell(kind, None)) is None


@pytest.mark.parametrize(
    ("kind", "value"),
    [("text", 3), ("integer", "3"), ("integer", 3.5), ("number_or_range", "veel"), ("date", 2020), ("boolean", "ja")],
)
def test_a_value_of_another_type_is_refused(kind: Type, value: object) -> None:
    with pytest.raises(TypeError):
        to_cell(kind, value)


def test_a_figure_beyond_what_sqlite_holds_is_kept_as_a_floating_number() -> None:
    cell: Cell = to_cell("number_or_range", 10**20)
    assert cell == 1e20


@given(st.lists(st.tuples(*[st.integers(0, 2**40)] * 4)))
def test_pieces_come_back_as_they_were(rows: list[tuple[int, int, int, int]]) -> None:
    columns = [array("q", column) for column in zip(*rows, strict=True)] or [array("q") for _ in range(4)]
    placed = PlacedText("woorden", *columns)
    assert unpack_pieces("woorden", pack_pieces(placed)) == placed


@given(st.lists(st.builds(Furniture, st.integers(0, 99), st.integers(0, 99), st.sampled_from(["header", "marker"]))))
def test_furniture_comes_back_in_the_order_of_the_source(furniture: list[Furniture]) -> None:
    assert unpack_furniture(*pack_furniture(furniture)) == sorted(furniture)


@pytest.mark.parametrize("blob", [b"", b"x", pack([1, 2, 3])[:-3], pack([1, 2, 3])])
def test_a_damaged_blob_is_said_to_be(blob: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack(blob, 2)
