"""How long following promises takes, and how that grows: as many invented promises as papers, in a record made for it.

    python bench/following_speed.py [PAPERS ...]        (default: 1000 3000 10000)

Every paper is a letter of some 1,400 characters with one promise and sentences that report things done; words are drawn from the
dictionary, a few often and most rarely, as in real papers. One in ten papers reports what an earlier one promised, in its words.
Prints seconds of one core, papers a second, links found, and how many of the planted reports were found.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from array import array
from pathlib import Path

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from griffier.linking.commitments import link_commitments
from griffier.model.text import TextBuilder
from griffier.record.blobs import pack, pack_pieces
from griffier.record.store import writing

ACTS = (
    ("opengesteld", "openstellen"),
    ("onderzocht", "onderzoeken"),
    ("georganiseerd", "organiseren"),
    ("opgericht", "oprichten"),
)


def main(sizes: list[int]) -> None:
    """Measure every size."""
    forms = DefaultDictionaryFactory().get_dictionary("nl")
    vocabulary = sorted(w for w in forms if w.isalpha() and w.islower() and 6 <= len(w) <= 14)
    random.Random(1).shuffle(vocabulary)
    print(f"{'papers':>8} {'seconds':>8} {'a second':>9} {'links':>7} {'planted':>8} {'found':>6}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            record = Path(folder)
            with writing(record) as db:
                planted = fill(db, size, vocabulary, random.Random(size))
                begin = time.process_time()
                counts = link_commitments(db, record)
                seconds = time.process_time() - begin
                found = sum(1 for pair in planted if db.execute(FOUND, pair).fetchone())
        print(f"{size:>8} {seconds:>8.1f} {size / seconds:>9.0f} {counts['links']:>7} {len(planted):>8} {found:>6}", flush=True)


FOUND = (
    "SELECT 1 FROM commitment_links l JOIN commitment_ids i ON i.id = l.commitment WHERE i.version = ? AND l.version = ?"
    " AND l.state = 'found' AND l.kind = 'kept'"
)


def fill(db: sqlite3.Connection, size: int, vocabulary: list[str], dice: random.Random) -> list[tuple[int, int]]:
    """Write the papers; (promising, reporting) versions of the reports that were planted."""

    def word() -> str:
        return vocabulary[int(len(vocabulary) * dice.random() ** 4)]

    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN")
    things: list[tuple[str, str, str, tuple[str, str]]] = []
    planted = []
    for n in range(1, size + 1):
        act = dice.choice(ACTS)
        things.append((word(), word(), word(), act))
        promise = f"Het kabinet zal in 2031 het {things[-1][0]} voor {things[-1][1]} en {things[-1][2]} {act[1]}"
        told = [f"In dat jaar is het {word()} van {word()} en {word()} {dice.choice(ACTS)[0]}." for _ in range(5)]
        if n > 10 and n % 10 == 0:
            of = dice.randrange(n - 5)
            a, b, c, kept = things[of]
            told.append(f"Op 3 mei heeft het kabinet het {a} voor {b} en {c} {kept[0]}.")
            planted.append((of + 1, n))
        filler = [f"De {word()} en de {word()} blijven van belang voor {word()} en {word()} in de {word()}." for _ in range(8)]
        _write(db, n, f"{promise}.", [*filler, *told])
    db.execute("COMMIT")
    return planted


def _write(db: sqlite3.Connection, n: int, promise: str, rest: list[str]) -> None:
    text = " ".join([promise, *rest])
    builder = TextBuilder()
    builder.copy(text, 0, len(text))
    sha256 = f"{n:064x}"
    db.execute("INSERT INTO sources VALUES (?, '.txt', ?, 'x')", (sha256, len(text)))
    db.execute(
        "INSERT INTO versions (id, sha256, paper, file, n, current, format, reader, read_at, source_sha256, pages, furniture,"
        " furniture_kinds) VALUES (?, ?, ?, ?, 1, 1, 'text', 'x', 'x', 'x', ?, ?, '[]')",
        (n, sha256, f"kst-90000-{n}", f"{n}.txt", pack(array("q")), pack(array("q"), array("q"), array("q"))),
    )
    db.execute("INSERT INTO flows VALUES (?, 0, ?)", (n, pack_pieces(builder.build())))
    place = (n, 1, f"kst-90000-{n}", 0)
    db.execute(
        'INSERT INTO papers (version, row, paper, flow, clean_start, clean_end, start, "end", quote, id, kind, date)'
        " VALUES (?, ?, ?, ?, 0, 0, 0, 0, '', ?, 'letter', ?)", (*place, place[2], _date(n)),
    )  # fmt: skip
    db.execute(
        'INSERT INTO text (version, row, paper, flow, clean_start, clean_end, start, "end", text, "in")'
        " VALUES (?, ?, ?, ?, 0, ?, 0, ?, ?, '{\"body\": true}')", (*place, len(text), len(text), text),
    )  # fmt: skip
    db.execute(
        'INSERT INTO commitments (version, row, paper, flow, clean_start, clean_end, start, "end", quote, what, kind, strength,'
        " earlier, fulfilled_by) VALUES (?, ?, ?, ?, 0, ?, 0, ?, ?, ?, 'act', 'firm', 0, '[]')",
        (*place, len(promise) - 1, len(promise) - 1, promise[:-1], promise[:-1]),
    )


def _date(n: int) -> str:
    """A day for each paper, later for later ones."""
    return f"{1000 + n // 336:04}-{1 + n // 28 % 12:02}-{1 + n % 28:02}"


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 3_000, 10_000])
