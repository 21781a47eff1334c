"""Where clean text stands in the source, packed: what ``griffier check`` proves the places with.

A blob is zlib over little-endian 64-bit integers, column after column, each number less the one before it in
its column (so that runs of like lines pack well). Pieces have four columns: clean start, clean end, source
start, source end. Pages have one. Furniture has three: start, end, and the kind's place in a list of kinds kept
beside it. The words themselves are not here: flow 0 is the ``text`` of the table ``text``, flow i that of the
i-th row of ``footnotes``.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate

from griffier.model.paper import Furniture
from griffier.model.text import PlacedText


def pack(*columns: Sequence[int]) -> bytes:
    """Columns of whole numbers, all of one length, as one blob."""
    out = array("q")
    for column in columns:
        out.extend(b - a for a, b in zip((0, *column), column, strict=False))
    if sys.byteorder == "big":
        out.byteswap()
    return zlib.compress(out.tobytes(), 6)


def unpack(blob: bytes, columns: int) -> tuple[array[int], ...]:
    """The columns again. ValueError when the blob is damaged."""
    try:
        packed = array("q", zlib.decompress(blob))
    except zlib.error as error:
        raise ValueError(f"damaged blob: {error}") from None
    if sys.byteorder == "big":
        packed.byteswap()
    size, rest = divmod(len(packed), columns)
    if rest:
        raise ValueError(f"damaged blob: {len(packed)} numbers do not make {columns} columns")
    return tuple(array("q", accumulate(packed[i * size : (i + 1) * size])) for i in range(columns))


def pack_pieces(placed: PlacedText) -> bytes:
    """The pieces of a flow, without its words."""
    return pack(placed.starts, placed.ends, placed.source_starts, placed.source_ends)


def unpack_pieces(text: str, blob: bytes) -> PlacedText:
    """The flow again, from its words and its pieces."""
    return PlacedText(text, *unpack(blob, 4))


def pack_furniture(furniture: Iterable[Furniture]) -> tuple[bytes, tuple[str, ...]]:
    """The spans of the furniture in source order, and the kinds that they count into."""
    items = sorted(furniture)
    kinds = tuple(sorted({f.kind for f in items}))
    code = {kind: i for i, kind in enumerate(kinds)}
    return pack([f.start for f in items], [f.end for f in items], [code[f.kind] for f in items]), kinds


def unpack_furniture(blob: bytes, kinds: Sequence[str]) -> list[Furniture]:
    """The furniture again, in source order."""
    return [Furniture(a, b, kinds[k]) for a, b, k in zip(*unpack(blob, 3), strict=True)]
