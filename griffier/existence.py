"""Whether a publication exists: an index of official ids, built once from a list, exact, small and fast.

The ids are sorted by their bytes and cut into blocks. Ids that stand together begin alike, so a block keeps what its ids share
once, and of each id only the rest, one a line. A look-up finds its block by bisection over the first ids (in memory) and the
rest by one search in the mapped file. Nothing is guessed: an id is in the list or it is not.

File: a magic line; the blocks; the directory (first id and shared length of each block, one a line); offsets of the blocks as
unsigned 64-bit little-endian; a footer. Written beside its place and then renamed, so a reader never sees half of one.

Not here: what an id means, other spellings of an id (``ids_of`` in ``linking.references`` tries reprints).
"""

from __future__ import annotations

import heapq
import lzma
import mmap
import os
import struct
import sys
import tempfile
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from griffier.errors import BadRequest, UnreadableFile

IN_RECORD = "official-ids.index"
"""The index's name in a record's folder."""

MAGIC = b"griffier ids 1\n"
FOOTER = struct.Struct("<QQQ")  # where the directory begins, where the offsets begin, how many ids
BLOCK = 64
CHUNK = 1_000_000


class ExistenceIndex:
    """A set of official ids on disk: ``"kst-35207-34" in index``. Open with ``ExistenceIndex.open``, close when done."""

    def __init__(self, mapped: mmap.mmap, firsts: list[bytes], shared: list[bytes], offsets: list[int], count: int) -> None:
        self._mapped = mapped
        self._firsts = firsts
        self._shared = shared
        self._offsets = offsets
        self._count = count

    @classmethod
    def open(cls, path: Path | str) -> ExistenceIndex:
        """The index at ``path``. Raises ``UnreadableFile`` when there is none, or when the file is something else."""
        try:
            with Path(path).open("rb") as handle:
                mapped = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise UnreadableFile("no_ids", f"{path}: no index of ids there: make one with `griffier ids load`") from error
        if mapped[: len(MAGIC)] != MAGIC or len(mapped) < len(MAGIC) + FOOTER.size:
            mapped.close()
            raise UnreadableFile("not_ids", f"{path}: not an index of ids: make one with `griffier ids load`")
        directory, ends, count = FOOTER.unpack(mapped[-FOOTER.size :])
        offsets = array("Q", mapped[ends : len(mapped) - FOOTER.size])
        if sys.byteorder == "big":
            offsets.byteswap()
        firsts, shared = [], []
        for line in mapped[directory:ends].splitlines():
            first, _, length = line.rpartition(b" ")
            firsts.append(first)
            shared.append(first[: int(length)])
        return cls(mapped, firsts, shared, offsets.tolist(), count)

    def __len__(self) -> int:
        return self._count

    def __contains__(self, official_id: object) -> bool:
        if not isinstance(official_id, str):
            return False
        wanted = official_id.encode()
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0 or b"\n" in wanted:
            return False
        shared = self._shared[block]
        if not wanted.startswith(shared):
            return False
        rest = b"\n%b\n" % wanted[len(shared) :]
        return self._mapped.find(rest, self._offsets[block], self._offsets[block + 1]) >= 0

    def beginning_with(self, prefix: str) -> Iterator[str]:
        """All ids that begin with ``prefix``, in byte order."""
        wanted = prefix.encode()
        for block in range(max(0, bisect_right(self._firsts, wanted) - 1), len(self._firsts)):
            if self._firsts[block][: len(wanted)] > wanted:
                return
            yield from (found.decode() for found in self._block(block) if found.startswith(wanted))

    def __iter__(self) -> Iterator[str]:
        return (found.decode() for block in range(len(self._firsts)) for found in self._block(block))

    def _block(self, block: int) -> list[bytes]:
        shared = self._shared[block]
        rests = self._mapped[self._offsets[block] + 1 : self._offsets[block + 1] - 1]
        return [shared + rest for rest in rests.split(b"\n")]

    def close(self) -> None:
        """Give the file back; the index can not be asked any more."""
        self._mapped.close()

    def __enter__(self) -> ExistenceIndex:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def index_in(record: Path) -> ExistenceIndex | None:
    """The index of a record's folder; None when none was loaded into it."""
    path = record / IN_RECORD
    return ExistenceIndex.open(path) if path.is_file() else None


def load_ids(source: Path, path: Path) -> int:
    """Build the index at ``path`` from a list of ids, one a line, plain or ``.xz``; returns how many different ids it holds.

    Raises ``UnreadableFile`` when the list can not be read, ``BadRequest`` when it holds a line that can be no id.
    """
    try:
        with lzma.open(source, "rb") if source.suffix == ".xz" else source.open("rb") as handle:
            return build(handle, path)
    except (OSError, lzma.LZMAError, EOFError) as error:
        raise UnreadableFile("ids_list", f"{source}: the list of ids could not be read: {error}") from error


def build(lines: Iterable[bytes], path: Path) -> int:
    """Build the index at ``path`` from ids in any order, blanks around them and repeats left out; returns how many it holds.

    Sorts a million ids at a time, so memory stays under some 200 MB however long the list is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        beside = Path(folder) / "ids"
        with beside.open("wb") as out:
            count = _write(out, _sorted(_clean(lines), Path(folder)))
            out.flush()
            os.fsync(out.fileno())
        os.replace(beside, path)
    return count


def _clean(lines: Iterable[bytes]) -> Iterator[bytes]:
    for n, line in enumerate(lines, 1):
        official_id = line.strip()
        if not official_id:
            continue
        if b" " in official_id or len(official_id) > 200:
            raise BadRequest(f"line {n}: an official id was expected, there stood {official_id[:60]!r}")
        yield official_id


def _sorted(ids: Iterator[bytes], folder: Path) -> Iterator[bytes]:
    """The ids by their bytes: a chunk at a time through files, or straight through when there is but one chunk."""
    chunks: list[Path] = []
    while chunk := list(islice(ids, CHUNK)):
        chunk.sort()
        if not chunks and len(chunk) < CHUNK:
            yield from chunk
            return
        chunks.append(folder / f"chunk{len(chunks)}")
        chunks[-1].write_bytes(b"\n".join(chunk) + b"\n")
        del chunk
    handles = [chunk_path.open("rb") for chunk_path in chunks]
    try:
        for line in heapq.merge(*handles):
            yield line[:-1]
    finally:
        for handle in handles:
            handle.close()


def _write(out: BinaryIO, ids: Iterator[bytes]) -> int:
    directory: list[bytes] = []
    offsets = array("Q")
    count, at = 0, out.write(MAGIC)
    for block in _blocks(ids):
        length = _shared_length(block[0], block[-1])
        words = b"\n" + b"\n".join(official_id[length:] for official_id in block) + b"\n"
        directory.append(b"%s %d\n" % (block[0], length))
        offsets.append(at)
        at += out.write(words)
        count += len(block)
    offsets.append(at)
    ends = at + out.write(b"".join(directory))
    if sys.byteorder == "big":
        offsets.byteswap()
    out.write(offsets.tobytes())
    out.write(FOOTER.pack(at, ends, count))
    return count


def _shared_length(first: bytes, last: bytes) -> int:
    """How many bytes two ids share at their beginning; so do all that are sorted between them."""
    pairs = zip(first, last, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(first), len(last)))


def _blocks(ids: Iterator[bytes]) -> Iterator[list[bytes]]:
    """Blocks of different ids."""
    block: list[bytes] = []
    last = None
    for official_id in ids:
        if official_id == last:
            continue
        last = official_id
        block.append(official_id)
        if len(block) == BLOCK:
            yield block
            block = []
    if block:
        yield block
