"""Reading order of one page's pieces, from their places alone.

Drawing order is right within a column and wrong between the parts of a page: notes are drawn first, headers last. So
the pieces are cut into *runs* that go down the page as drawn, and the runs are put in order by two rules that hold for
every page set left to right: what stands above comes first; of two that stand side by side the left one comes first.
Where no rule decides, drawing order stands (a table drawn cell by cell keeps its rows). A plain sort from top to bottom
would braid two columns together.

Two layouts need more: columns drawn row by row (``_unbraid``), row numbers drawn apart from their rows (``_labels``).
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from itertools import pairwise
from statistics import median
from typing import Protocol

from griffier.readers.pdf_page import PROSE, Piece

SAME_LINE = 0.5  # in ems: baselines nearer than this are one printed line
LEAST = 0.5  # points: baselines nearer than this are one printed line whatever the size
HOLE = 1.6  # in ems: a step down larger than this may have held another run's lines
BLANK = 2.0  # in ems: a step down larger than this parts the rows of a table
LABEL = 20  # characters: a row's number or label ("Voortouwcommissie:") is not longer
FULL = 0.6  # of the column's width: the lines of a column of prose are mostly wider
TOO_MANY = 400  # runs, and
TOO_MANY_PIECES = 2000  # pieces: beyond these a page is no page of text (a map, a drawing), and drawing order stands

Run = list[Piece]


def reading_order(pieces: list[Piece]) -> list[Run]:
    """The pieces of a page as runs in reading order; every piece is in exactly one run."""
    upright = [p for p in pieces if p.upright]
    aside = [[p] for p in pieces if not p.upright]
    if len(upright) > TOO_MANY_PIECES:
        return _runs(upright) + aside
    runs = _runs(_unbraid(upright))
    if not _stacked(runs) and len(runs) <= TOO_MANY:
        cut = _cut_at_holes(runs)
        runs = _ordered(_entangled(_labels(cut if len(cut) <= TOO_MANY else runs)))
    return runs + aside


class Placed(Protocol):
    """Anything with a baseline and a size."""

    @property
    def base(self) -> float: ...
    @property
    def size(self) -> float: ...


def same_line(a: Placed, b: Placed) -> bool:
    """True when two pieces stand on one printed line (a raised marker and its word do)."""
    step = a.base - b.base
    return -LEAST <= step <= LEAST or abs(step) <= SAME_LINE * max(a.size, b.size)


def _runs(pieces: Iterable[Piece]) -> list[Run]:
    """The pieces in drawing order, cut where the next one does not go on to the right or downwards."""
    runs: list[Run] = []
    left = right = 0.0
    for piece in pieces:
        if runs:
            last = runs[-1][-1]
            beside = same_line(last, piece) and piece.left >= last.right - SAME_LINE * last.size
            below = piece.base > last.base and not same_line(last, piece) and piece.left < right and left < piece.right
            if beside or below:
                runs[-1].append(piece)
                left, right = min(left, piece.left), max(right, piece.right)
                continue
        runs.append([piece])
        left, right = piece.left, piece.right
    return runs


def _stacked(runs: list[Run]) -> bool:
    """True when each run as drawn stands wholly below the one before: nothing is to be ordered."""
    return all(a[-1].base < b[0].base and not same_line(a[-1], b[0]) for a, b in pairwise(runs))


def _cut_at_holes(runs: list[Run]) -> list[Run]:
    """Runs cut where another run must come between: a body drawn with the footer under the notes, a title with one
    column of two, lines of which every second one was drawn later."""
    cut: list[Run] = []
    for run in runs:
        others = [(other, _left(other), _right(other)) for other in runs if other is not run]
        cut.append([run[0]])
        for above, below in pairwise(run):
            if any(_parts(other, left, right, above, below) for other, left, right in others):
                cut.append([])
            cut[-1].append(below)
    return cut


def _parts(other: Run, left: float, right: float, above: Piece, below: Piece) -> bool:
    """True when ``other`` starts, ends or has a line between two successive pieces of a run."""
    if same_line(above, below):
        return False
    starts = _is_above(above, other[0]) and not _is_above(below, other[0])
    if starts and above.left < right and left < above.right:
        return True
    ends = _is_above(other[-1], below) and not _is_above(other[-1], above)
    if ends and below.left < right and left < below.right:
        return True
    step = below.base - above.base
    return step > HOLE * below.size and any(_is_above(above, p) and _is_above(p, below) for p in other)


def _is_above(a: Piece, b: Piece) -> bool:
    return a.base < b.base and not same_line(a, b)


def _labels(runs: list[Run]) -> list[Run]:
    """Row numbers and labels drawn apart from their rows, put in front of them."""
    merged = list(runs)
    for label in runs:
        if any(p.end - p.start > LABEL for p in label):
            continue
        for row in merged:
            if row is not label and _labels_rows(label, row):
                merged = [r for r in merged if r is not label and r is not row] + [_by_rows(label + row)]
                break
    return sorted(merged, key=lambda run: min(p.start for p in run))


def _labels_rows(label: Run, row: Run) -> bool:
    """True when each piece of ``label`` stands to the left of a piece of ``row``, which holds longer text."""
    if label[-1].base < row[0].base - row[0].size or all(p.end - p.start <= LABEL for p in row):
        return False
    return all(any(same_line(p, q) and p.right <= q.left for q in row) for p in label)


def _entangled(runs: list[Run]) -> list[Run]:
    """Runs that hold words of the same printed lines (bold drawn after plain), made one."""
    done: list[Run] = []
    for run in runs:
        joined = run
        for other in [r for r in done if _touch(r, run)]:
            done = [r for r in done if r is not other]
            joined = other + joined
        done.append(_by_rows(joined) if joined is not run else run)
    return done


def _touch(a: Run, b: Run) -> bool:
    if a[-1].base < b[0].base - b[0].size or b[-1].base < a[0].base - a[0].size:
        return False
    near = SAME_LINE * a[0].size
    if _right(a) + near < _left(b) or _right(b) + near < _left(a):
        return False
    return any(
        same_line(p, q) and max(p.left, q.left) - min(p.right, q.right) < SAME_LINE * max(p.size, q.size)
        for p in a
        for q in b
    )


def _left(run: Run) -> float:
    return min(p.left for p in run)


def _right(run: Run) -> float:
    return max(p.right for p in run)


def _by_rows(pieces: list[Piece]) -> Run:
    """Pieces from top to bottom, those on one printed line from left to right."""
    rows: list[Run] = []
    for piece in sorted(pieces, key=lambda p: p.base):
        if rows and same_line(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece for row in rows for piece in sorted(row, key=lambda p: p.left)]


def _ordered(runs: list[Run]) -> list[Run]:
    """Runs sorted so that both rules hold; ties and contradictions are settled by drawing order."""
    after: list[list[int]] = [[] for _ in runs]
    waits = [0] * len(runs)
    for i in range(len(runs)):
        for j in range(i + 1, len(runs)):
            first = _first(runs[i], runs[j])
            if first:
                a, b = (i, j) if first < 0 else (j, i)
                after[a].append(b)
                waits[b] += 1
    ready = [i for i, n in enumerate(waits) if n == 0]
    heapify(ready)
    order: list[int] = []
    left = set(range(len(runs)))
    while left:
        i = heappop(ready) if ready else min(left, key=lambda k: (waits[k], k))
        if i not in left:
            continue
        left.discard(i)
        order.append(i)
        for j in after[i]:
            waits[j] -= 1
            if waits[j] == 0:
                heappush(ready, j)
    return [runs[i] for i in order]


def _first(a: Run, b: Run) -> int:
    """-1 when ``a`` must come first, 1 when ``b`` must, 0 when their places do not tell."""
    a_left, a_right, b_left, b_right = _left(a), _right(a), _left(b), _right(b)
    over = min(a_right, b_right) - max(a_left, b_left) > 1.0
    if a[-1].base < b[0].base and not same_line(a[-1], b[0]):
        return -1 if over else 0
    if b[-1].base < a[0].base and not same_line(b[-1], a[0]):
        return 1 if over else 0
    if a_right <= b_left + 1.0:
        return -1
    if b_right <= a_left + 1.0:
        return 1
    side = sum((p.left > q.left) - (p.left < q.left) for p in a for q in b if same_line(p, q))
    if side:
        return -1 if side < 0 else 1
    return -1 if a[0].base < b[0].base else 1


def _unbraid(pieces: list[Piece]) -> list[Piece]:
    """Columns of prose that were drawn row by row, put one after the other."""
    rows = _drawn_rows(pieces)
    if sum(_both_long(row) for row in rows) < 3:
        return pieces
    out: list[Piece] = []
    i = 0
    while i < len(rows):
        end, gutter = _braid(rows, i)
        if end > i:
            for band in _bands(rows[i:end], gutter):
                flat = [p for row in band for p in row]
                out += [p for p in flat if p.right <= gutter]
                out += _unbraid([p for p in flat if p.right > gutter])
            i = end
        else:
            out += rows[i]
            i += 1
    return out


def _drawn_rows(pieces: list[Piece]) -> list[Run]:
    rows: list[Run] = []
    for piece in pieces:
        if rows and same_line(rows[-1][-1], piece) and piece.left > rows[-1][-1].right:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _braid(rows: list[Run], start: int) -> tuple[int, float]:
    """(end, x) of the longest stretch of rows with prose on both sides of one gutter at x; (start, 0) if none."""
    best, at = start, 0.0
    if not _both_long(rows[start]):
        return best, at
    for i in range(len(rows[start]) - 1):
        low, high = rows[start][i].right, rows[start][i + 1].left
        end = start
        while end < len(rows) and (end == start or _goes_on(rows[end - 1], rows[end])):
            row = rows[end]
            before = max((p.right for p in row if p.left < low), default=low)
            behind = min((p.left for p in row if p.left >= low), default=high)
            if min(high, behind) - max(low, before) < 0.5 * row[0].size:
                break
            low, high = max(low, before), min(high, behind)
            end += 1
        middle = (low + high) / 2
        if end > best and _prose(rows[start:end], middle):
            best, at = end, middle
    return best, at


def _both_long(row: Run) -> bool:
    return len(row) > 1 and sum(p.end - p.start >= PROSE for p in row) > 1


def _goes_on(above: Run, below: Run) -> bool:
    """True when a row may belong to the columns above it: what follows a blank line on one side alone does not."""
    step = below[0].base - above[0].base
    return step > 0 and (len(below) > 1 or step <= BLANK * below[0].size)


def _prose(rows: list[Run], gutter: float) -> bool:
    lefts = [[p for p in row if p.right <= gutter] for row in rows]
    rights = [[p for p in row if p.right > gutter] for row in rows]
    if sum(bool(a) and bool(b) for a, b in zip(lefts, rights, strict=True)) < 3:
        return False
    return all(_is_column([side for side in sides if side]) for sides in (lefts, rights))


def _is_column(sides: list[Run]) -> bool:
    """True when most lines of one side are long and fill it, and are not mainly figures."""
    width = max(s[-1].right for s in sides) - min(s[0].left for s in sides)
    filled = [(s[-1].right - s[0].left) / width for s in sides if width > 0]
    long = [sum(p.end - p.start for p in s) for s in sides]
    return bool(filled) and median(filled) >= FULL and median(long) >= PROSE


def _bands(rows: list[Run], gutter: float) -> list[list[Run]]:
    """The rows of a table of prose: cut at blank lines, when cells of unequal length show that it is a table."""
    bands: list[list[Run]] = [[rows[0]]]
    uneven = 0
    for above, below in pairwise(rows):
        if below[0].base - above[0].base > BLANK * below[0].size:
            uneven += len(above) == 1
            bands.append([])
        bands[-1].append(below)
    return bands if uneven * 2 >= len(bands) - 1 and len(bands) > 1 else [rows]
