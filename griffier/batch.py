"""Run one function over many items in worker processes: in order, streaming, and so that a bad item costs only
itself.

A native PDF library can crash and a pathological file can take for ever; both happen in a worker, which is then
replaced. Items travel in chunks (a task per small file would cost more than reading it); a chunk whose worker
died or ran out of time is run again item by item, so the innocent ones in it are not lost. Results come in the
order of the items, and only a few chunks are under way at once, so memory does not grow with the number of
items.

Knows nothing of papers. The function and the items must be picklable; workers start clean (no open file of this
process, so no lock, lives on in them).
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from typing import Generic, NamedTuple, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from griffier.errors import RecordError

I = TypeVar("I")  # noqa: E741 - an item
O = TypeVar("O")  # noqa: E741 - what comes of it

CHUNK_ITEMS = 32
CHUNK_WEIGHT = 512 * 1024
CHUNKS_AHEAD = 3
"""Chunks under way per worker: enough that none waits while the results of another are written."""
TASKS_PER_WORKER = 500
"""After so many chunks a worker is replaced, which gives back what native libraries leaked."""


class Lost(NamedTuple):
    """An item without a result. ``code`` is ``crashed`` (its worker died), ``timeout`` or ``internal_error``."""

    code: str
    message: str


def run(
    task: Callable[[I], O],
    items: Iterable[I],
    *,
    weight: Callable[[I], int] = lambda _: 0,
    workers: int | None = None,
    timeout: float = 120.0,
) -> Iterator[tuple[I, O | Lost]]:
    """(item, what ``task`` made of it) in the order of ``items``.

    ``weight`` is an item's size (bytes of a file): heavy items travel alone. ``timeout`` is in seconds, for one item; a
    chunk may take as long, then its items are tried one by one. ``workers`` is all cores unless told; 0 runs in this
    process, for a debugger, where a crash or an endless item costs the run. A ``RecordError`` that the task raises ends
    the run.
    """
    if workers == 0:
        yield from ((item, _run_one(task, item)) for item in items)
        return
    crew = _Crew(task, workers or os.cpu_count() or 1, timeout)
    try:
        yield from crew.results(_chunks(items, weight))
    finally:
        crew.dismiss()


class _Crew(Generic[I, O]):
    """The workers, and the chunks they are at, oldest first."""

    def __init__(self, task: Callable[[I], O], workers: int, timeout: float) -> None:
        self.task, self.workers, self.timeout = task, workers, timeout
        self.pool = self._hire()
        self.under_way: deque[tuple[list[I], ProcessFuture[list[O | Lost]]]] = deque()

    def results(self, chunks: Iterator[list[I]]) -> Iterator[tuple[I, O | Lost]]:
        for chunk in chunks:
            self.under_way.append((chunk, self._give(chunk)))
            if len(self.under_way) >= CHUNKS_AHEAD * self.workers:
                yield from self._next_results()
        while self.under_way:
            yield from self._next_results()

    def dismiss(self) -> None:
        self.pool.stop()  # type: ignore[no-untyped-call]
        self.pool.join()

    def _hire(self) -> ProcessPool:
        context = multiprocessing.get_context("forkserver")
        return ProcessPool(self.workers, max_tasks=TASKS_PER_WORKER, initializer=_start_worker, context=context)

    def _give(self, chunk: list[I]) -> ProcessFuture[list[O | Lost]]:
        return self.pool.schedule(_run_chunk, args=(self.task, chunk), timeout=self.timeout)

    def _next_results(self) -> Iterator[tuple[I, O | Lost]]:
        chunk, future = self.under_way.popleft()
        done = self._outcome(future)
        if not isinstance(done, Lost):
            yield from zip(chunk, done, strict=True)
        elif len(chunk) == 1 and done.code != "broken":
            yield chunk[0], done
        else:
            yield from self._one_by_one(chunk)

    def _one_by_one(self, chunk: list[I]) -> Iterator[tuple[I, O | Lost]]:
        for item in chunk:
            done = self._outcome(self._give([item]))
            if isinstance(done, Lost) and done.code == "broken":
                done = Lost("crashed", "the reading process ended unexpectedly")
            yield item, done if isinstance(done, Lost) else done[0]

    def _outcome(self, future: ProcessFuture[list[O | Lost]]) -> list[O | Lost] | Lost:
        try:
            return future.result()
        except ProcessExpired as error:
            return Lost("crashed", f"the reading process ended unexpectedly (exit code {error.exitcode})")
        except TimeoutError:
            return Lost("timeout", f"reading took longer than {self.timeout:g} seconds")
        except BrokenExecutor:
            self._replace_pool()
            return Lost("broken", "")

    def _replace_pool(self) -> None:
        """New workers, and all that was under way given to them: a pool whose workers all died can not be mended."""
        self.dismiss()
        self.pool = self._hire()
        self.under_way = deque((chunk, self._give(chunk)) for chunk, _ in self.under_way)


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _run_chunk(task: Callable[[I], O], chunk: list[I]) -> list[O | Lost]:
    return [_run_one(task, item) for item in chunk]


def _run_one(task: Callable[[I], O], item: I) -> O | Lost:
    try:
        return task(item)
    except RecordError:
        raise
    except Exception as error:
        return Lost("internal_error", f"internal error, please report it: {type(error).__name__}: {error}")


def _chunks(items: Iterable[I], weight: Callable[[I], int]) -> Iterator[list[I]]:
    chunk: list[I] = []
    total = 0
    for item in items:
        heavy = weight(item)
        if chunk and (len(chunk) >= CHUNK_ITEMS or total + heavy > CHUNK_WEIGHT):
            yield chunk
            chunk, total = [], 0
        chunk.append(item)
        total += heavy
    if chunk:
        yield chunk
