"""Reading order of one page's pieces, from their places alone.

Drawing order is right within a column and wrong between the parts of a page: notes are drawn first, headers last. So
the pieces are cut into *runs* that go down the page as drawn, and the runs are put in order by two rules that hold for
every page set left to right: what stands above comes first; of two that stand side by side the left one comes first.
Where no rule decides, drawing order stands (a table drawn cell by cell keeps its rows). A plain sort from top to bottom
would braid two columns together.

Two layouts need more: columns drawn row by row (``pdf_columns``), row numbers drawn apart from their rows (``_labels``).
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from itertools import pairwise

from griffier.readers.pdf_columns import unbraid
from griffier.readers.pdf_page import Piece
from griffier.readers.pdf_places import SAME_LINE, Run, is_above, left_edge, right_edge, same_line

HOLE = 1.6  # in ems: a step down larger than this may have held another run's lines
LABEL = 20  # characters: a row's number or label ("Voortouwcommissie:") is not longer
PASSES = 3  # of cutting runs; two are enough for a title, two columns and notes in any drawing order
END = 3  # pieces that tell how wide a run is where it starts and where it ends
TOO_MANY = 400  # runs, and
TOO_MANY_PIECES = 2000  # pieces: beyond these a page is no page of text (a map, a drawing), and drawing order stands


def reading_order(pieces: list[Piece]) -> list[Run]:
    """The pieces of a page as runs in reading order; every piece is in exactly one run."""
    upright = [p for p in pieces if p.upright]
    aside = [[p] for p in pieces if not p.upright]
    if len(upright) > TOO_MANY_PIECES:
        return _runs(upright) + aside
    drawn = _runs(unbraid(upright))
    runs = sorted(drawn, key=lambda run: run[0].base)
    if not _stacked(runs):
        runs = _ordered(_entangled(_labels(_cut_where_parted(drawn)))) if len(drawn) <= TOO_MANY else drawn
    return runs + aside


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
    """True when each run stands wholly below the one before."""
    return all(a[-1].base < b[0].base and not same_line(a[-1], b[0]) for a, b in pairwise(runs))


def _cut_where_parted(runs: list[Run]) -> list[Run]:
    """Runs cut until none has to come between two lines of another; a cut may show the next one."""
    for _ in range(PASSES):
        cut = _cut_at_holes(runs)
        if len(cut) == len(runs) or len(cut) > TOO_MANY:
            break
        runs = cut
    return runs


def _cut_at_holes(runs: list[Run]) -> list[Run]:
    """Runs cut where another run must come between: a body drawn with the footer under the notes, a title with one
    column of two, lines of which every second one was drawn later."""
    cut: list[Run] = []
    for run in runs:
        at = sorted({i for other in runs if other is not run for i in _parted_at(run, other)})
        cut += [run[i:j] for i, j in pairwise([0, *at, len(run)])]
    return cut


def _parted_at(run: Run, other: Run) -> set[int]:
    """The indexes in ``run`` of pieces before which ``other`` starts, ends or has a line."""
    top = other[0].base - SAME_LINE * other[0].size
    left, right = left_edge(other[:END]), right_edge(other[:END])
    under = [p.base < top and p.left < right and left < p.right for p in run]
    foot = other[-1].base + SAME_LINE * other[-1].size
    left, right = left_edge(other[-END:]), right_edge(other[-END:])
    over = [p.base > foot and p.left < right and left < p.right for p in run]
    at = {i for i in range(1, len(run)) if (under[i - 1] and not under[i]) or (over[i] and not over[i - 1])}
    for i, (above, below) in enumerate(pairwise(run), 1):
        if below.base - above.base > HOLE * below.size and any(is_above(above, p) and is_above(p, below) for p in other):
            at.add(i)
    return {i for i in at if not same_line(run[i - 1], run[i])}


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
    if right_edge(a) + near < left_edge(b) or right_edge(b) + near < left_edge(a):
        return False
    return any(
        same_line(p, q) and max(p.left, q.left) - min(p.right, q.right) < SAME_LINE * max(p.size, q.size)
        for p in a
        for q in b
    )


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
    a_left, a_right, b_left, b_right = left_edge(a), right_edge(a), left_edge(b), right_edge(b)
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
