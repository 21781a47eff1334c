"""How much of gold/phrases Griffier finds: sentences by a writer who has not seen its rules, each in a small paper of its own.

    python scripts/phrases.py [promises terms cues positions figures kept] [--misses N] [--all] [--families]

Every row stands in a letter (cues and figures: in an answer) of 15 March 2034. ``gold/phrases/look`` may be read while rules
are written; ``gold/phrases/score`` is only scored, so ``--misses`` prints rows of ``look`` alone unless ``--all`` is given.

* promises: found when a commitment has the row's words; a commitment in a look-alike, or beside the promises of a
  passage, is false. Kind and term are counted on those found.
* terms: of the promises found, how many have the right last day (``*`` is not graded; words such as "zomer", "reces" and
  rows marked ``slack`` may differ by 16 days); the traps apart.
* cues: found when a cue of the row's kind overlaps its words. positions: what is said of the one motion; noted, unclear and
  nothing said count as the same in a second number. figures: value and unit; of those, words of ``of_what``, the
  period and the source.
  The period is right when its years are; a fraction in words may be stored as a share or in percent.
* kept: two letters of one dossier; what the later one says of the promise, by ``fulfilled_by``.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from griffier.model.finding import Finding
from griffier.pipeline import read_file

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "gold" / "phrases"
PARTS = ("look", "score")
FILES = ("promises", "terms", "cues", "positions", "figures", "kept")
SLACK = 16
SOFT = re.compile(r"\b(zomer|\w*reces|medio|slack)", re.I)
SILENT = {"", "noted", "unclear"}

Row = Mapping[str, str]

LETTER = """{number}

Nr. {nr}\tBRIEF VAN DE MINISTER VAN {office}

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {day}

{passage}

De Minister van {signed},
J. Wolterink
"""

ANSWERS = """AH 1234
2034Z01234
Antwoord van minister Wolterink (Infrastructuur en Waterstaat) (ontvangen 15 maart 2034)

Vraag 1
Bent u bekend met het bericht «Wachten op de brug» in het Noorderblad?

Antwoord 1
Ja.

Vraag 2
Wat is uw reactie op dit bericht en welke stappen zet u?

Antwoord 2
Het bericht schetst een herkenbaar beeld van de situatie in het noorden van het land.

Vraag 3
Hoe vaak is dit voorgekomen, wat is daarvan de oorzaak en wat gaat u eraan doen?

Antwoord 3
{passage}
"""


class Said(NamedTuple):
    """A finding with its words."""

    finding: Finding
    words: str


class Tally:
    """Counts under names, and the rows that went wrong."""

    def __init__(self) -> None:
        self.right: dict[tuple[str, str], int] = defaultdict(int)
        self.of: dict[tuple[str, str], int] = defaultdict(int)
        self.wrong: list[tuple[str, str]] = []

    def count(self, part: str, name: str, right: bool) -> None:
        self.right[part, name] += right
        self.of[part, name] += 1

    def miss(self, part: str, text: str) -> None:
        self.wrong.append((part, text))


def rows(name: str, part: str) -> list[Row]:
    path = FOLDER / part / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def letter(passage: str, number: str = "40 001 Waterveiligheid", nr: int = 1, day: str = "15 maart 2034") -> str:
    office = "Infrastructuur en Waterstaat"
    return LETTER.format(number=number, nr=nr, office=office.upper(), day=day, passage=passage, signed=office)


def found(text: str, kind: str) -> list[Said]:
    read = read_file(Path("phrase.txt"), text.encode())
    return [Said(f, read.paper.flow(f.flow).text[f.start : f.end]) for f in read.findings if f.kind == kind]


def within(passage: str, said: Iterable[Said]) -> list[Said]:
    """Those that stand in the passage and not in the letter around it."""
    return [s for s in said if plain(s.words) in plain(passage) or overlap(s.words, passage) > 0.9]


def plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def overlap(one: str, other: str) -> float:
    """Share of the shorter one's words that the other has too."""
    a, b = set(plain(one).split()), set(plain(other).split())
    return len(a & b) / (min(len(a), len(b)) or 1)


def contained(one: str, other: str) -> bool:
    """Whether the two spans are the same place: the words of one run through the other."""
    a, b = plain(one), plain(other)
    return bool(a) and (a in b or b in a or overlap(one, other) >= 0.6)


def pair(wanted: list[Row], said: list[Said], column: str) -> dict[str, Said]:
    """Each row's own finding, the best fitting first; a finding serves one row: where it spans two, that of its term."""
    fits = [
        (len(said) == 1 and due_right(row, s.finding.fields.get("due_to")), jaccard(row[column], s.words), row["id"], n)
        for row in wanted
        for n, s in enumerate(said)
        if contained(row[column], s.words)
    ]
    taken: set[int] = set()
    pairs: dict[str, Said] = {}
    for _, _, name, n in sorted(fits, reverse=True):
        if name not in pairs and n not in taken:
            pairs[name] = said[n]
            taken.add(n)
    return pairs


def jaccard(one: str, other: str) -> float:
    a, b = set(plain(one).split()), set(plain(other).split())
    return len(a & b) / (len(a | b) or 1)


def due_right(row: Row, due: object) -> bool:
    want = row["due_to"]
    if want == "*":
        return True
    if not want or not due:
        return not want and not due
    slack = SLACK if SOFT.search(row["passage"] + " " + row["note"]) else 0
    return abs((date.fromisoformat(want) - date.fromisoformat(str(due))).days) <= slack


def by_passage(name: str, part: str) -> Iterable[tuple[str, list[Row]]]:
    for passage, group in groupby(rows(name, part), key=lambda row: row["passage"]):
        yield passage, list(group)


def promises(part: str, tally: Tally) -> None:
    for passage, group in by_passage("promises", part):
        said = within(passage, found(letter(passage), "commitments"))
        wanted = [row for row in group if row["promise"]]
        family = group[0]["family"]
        if not wanted:
            tally.count(part, "look-alikes refused", not said)
            tally.count(part, f"  {family}", not said)
            if said:
                tally.miss(part, f"{group[0]['id']} {family}: FALSE ({said[0].finding.rule}) {passage}")
        pairs = pair(wanted, said, "promise")
        for row in wanted:
            mine = pairs.get(row["id"])
            tally.count(part, "recall", mine is not None)
            tally.count(part, f"  {family}", mine is not None)
            if mine is None:
                tally.miss(part, f"{row['id']} {family}: not found: {row['promise']}")
                continue
            tally.count(part, "kind of those found", mine.finding.fields["kind"] == row["kind"])
            right = due_right(row, mine.finding.fields["due_to"])
            tally.count(part, "term of those found", right)
            if not right:
                due = mine.finding.fields["due_to"]
                tally.miss(part, f"{row['id']} {family}: term {due} for {row['due_to'] or 'none'}: {passage}")
        for _ in range(len(pairs)):
            tally.count(part, "precision", True)
        for _ in range(len(said) - len(pairs)):
            tally.count(part, "precision", False)


def terms(part: str, tally: Tally) -> None:
    for row in rows("terms", part):
        passage = row["passage"]
        mine = pair([row], within(passage, found(letter(passage), "commitments")), "promise").get(row["id"])
        tally.count(part, "promise found", mine is not None)
        due = mine.finding.fields["due_to"] if mine else None
        right = mine is not None and due_right(row, due)
        tally.count(part, f"{row['family']} right of all", right)
        if mine is not None:
            tally.count(part, f"{row['family']} right of those found", right)
        if not right:
            got = "not found" if mine is None else due
            tally.miss(part, f"{row['id']} {row['family']}: {got} for {row['due_to'] or 'none'}: {passage}")


def cues(part: str, tally: Tally) -> None:
    for row in rows("cues", part):
        passage, words, kind = row["passage"], row["cue_words"], row["kind"]
        said = within(passage, found(ANSWERS.format(passage=passage), "cues"))
        if not kind:
            tally.count(part, "look-alikes refused", not said)
            tally.count(part, f"  {row['family']}", not said)
            for s in said:
                tally.count(part, "precision", False)
                tally.miss(part, f"{row['id']} {row['family']}: FALSE {s.finding.fields['kind']} ({s.finding.rule}) {passage}")
            continue
        right = [s for s in said if s.finding.fields["kind"] == kind and contained(words, s.words)]
        tally.count(part, "recall", bool(right))
        tally.count(part, f"  {row['family']}", bool(right))
        for s in said:
            tally.count(part, "precision", s in right)
        if not right:
            other = ", ".join(str(s.finding.fields["kind"]) for s in said)
            tally.miss(part, f"{row['id']} {row['family']}: {other or 'not found'}: {passage}")


def positions(part: str, tally: Tally) -> None:
    for row in rows("positions", part):
        passage, want = row["passage"], row["position"]
        said = found(letter(passage), "motions")
        got = str((said[0].finding.fields["position"] if said else None) or "")
        tally.count(part, "motion found", bool(said))
        tally.count(part, "right", got == want)
        tally.count(part, f"  {row['family']}", got == want)
        tally.count(part, "right, saying nothing, noted and unclear being one", got == want or {got, want} <= SILENT)
        if want not in SILENT:
            tally.count(part, "of those with execution", got == want)
        if got and got not in SILENT:
            tally.count(part, "precision of execution", got == want)
        if got != want:
            tally.miss(part, f"{row['id']} {got or 'nothing'} for {want or 'nothing'}: {passage}")


def same_value(want: str, got: object) -> bool:
    if isinstance(got, Mapping):
        low, _, high = want.partition("..")
        return bool(high) and float(str(got["min"])) == float(low) and float(str(got["max"])) == float(high)
    if ".." in want or not isinstance(got, int | float):
        return False
    if "/" in want:
        share = float(Fraction(want))
        return any(abs(share * scale - got) <= 0.01 * scale for scale in (1, 100))
    return abs(float(want) - got) <= 1e-6 * max(1.0, abs(got))


def same_period(want: str, got: str) -> bool:
    """The same years; none where there is none. A day or a half year within them is not asked for."""
    return re.findall(r"\b\d{4}\b", want) == re.findall(r"\b\d{4}\b", got) or want == got


def figures(part: str, tally: Tally) -> None:
    for passage, group in by_passage("figures", part):
        said = within(passage, found(ANSWERS.format(passage=passage), "figures"))
        left = list(said)
        for row in group:
            if not row["value"]:
                continue
            mine = next((s for s in left if same_value(row["value"], s.finding.fields["value"])), None)
            tally.count(part, "recall", mine is not None)
            tally.count(part, f"  {row['family']}", mine is not None)
            if mine is None:
                tally.miss(part, f"{row['id']} value {row['value']} not found: {passage}")
                continue
            left.remove(mine)
            fields = mine.finding.fields
            unit = plain(str(fields["unit"] or ""))
            meant = overlap_useful(row["of_what"], f"{fields['of_what'] or ''} {fields['unit'] or ''}")
            checks = {
                "unit": row["unit"] == fields["unit"]
                or (bool(unit) and (unit in plain(row["unit"]) or plain(row["unit"]) in unit)),
                "of_what": meant,
                "period": same_period(row["period"], str(fields["period"] or "")),
                "source": not row["source"] or plain(row["source"]) in plain(str(fields["source_name"] or "")),
            }
            for name, right in checks.items():
                if (name in ("source", "unit") and not row[name]) or row.get(name) == "*":
                    continue
                tally.count(part, f"{name} of those found", right)
                if not right:
                    got = fields["source_name" if name == "source" else name]
                    tally.miss(part, f"{row['id']} {name} {got!r} for {row[name]!r}: {passage}")
        for s in said:
            tally.count(part, "precision", s not in left)
            if s in left:
                tally.miss(part, f"{group[0]['id']} FALSE {s.words!r}: {passage}")


def overlap_useful(want: str, got: str) -> bool:
    """At least half of the wanted content words are there, or begin alike."""
    wanted = [w for w in plain(want).split() if len(w) > 3]
    has = [w for w in plain(got).split() if len(w) > 3]
    hits = sum(any(w[:6] == h[:6] for h in has) for w in wanted)
    return bool(wanted) and hits * 2 >= len(wanted)


def kept(part: str, tally: Tally) -> None:
    pairs = rows("kept", part)
    if not pairs:
        return
    command = [str(Path(sys.executable).with_name("griffier"))]
    with tempfile.TemporaryDirectory() as folder:
        papers, record, export = (Path(folder, name) for name in ("papers", "record", "export"))
        papers.mkdir()
        for n, row in enumerate(pairs):
            number = f"{41 + n // 1000} {n % 1000:03} Onderwerp {n + 1}"
            (papers / f"{n:03}-1.txt").write_text(letter(row["promise_passage"], number, 1), encoding="utf-8")
            (papers / f"{n:03}-2.txt").write_text(letter(row["later_passage"], number, 2, "10 februari 2036"), encoding="utf-8")
        subprocess.run([*command, "read", str(papers), "--record", str(record)], capture_output=True, check=False)
        subprocess.run([*command, "export", "--all", str(export), "--record", str(record)], capture_output=True, check=True)
        with (export / "commitments.jsonl").open(encoding="utf-8") as lines:
            commitments = [json.loads(line) for line in lines]
    told: dict[str, set[str]] = defaultdict(set)
    seen: set[str] = set()
    for one in commitments:
        file = Path(str(one["source"]["file"])).name
        seen.add(file)
        told[file] |= {str(e["kind"]) for e in one["fulfilled_by"]}
        if one["fulfilled_by"] and one["status"] == "partly":
            told[file].add("partly")
    for n, row in enumerate(pairs):
        got = told[f"{n:03}-1.txt"]
        want = row["verdict"]
        tally.count(part, "promise found", f"{n:03}-1.txt" in seen)
        right = want in got if want != "none" else not got
        tally.count(part, "right", right)
        tally.count(part, f"  {want}", right)
        if want != "none":
            tally.count(part, "followed, whatever the verdict", bool(got))
        if got:
            tally.count(part, "precision (a link where there is one)", want != "none")
            tally.count(part, "precision (the verdict)", want in got)
        if not right:
            said = ", ".join(sorted(got)) or "nothing"
            tally.miss(part, f"{row['id']} {said} for {want}: {row['promise_passage']} // {row['later_passage']}")


MEASURES: dict[str, Callable[[str, Tally], None]] = {
    "promises": promises,
    "terms": terms,
    "cues": cues,
    "positions": positions,
    "figures": figures,
    "kept": kept,
}


def show(name: str, tally: Tally, families: bool) -> None:
    print(f"\n{name:<52}{'look':>15}{'score':>17}")
    for key in dict.fromkeys(key for _, key in tally.of):
        if key.startswith("  ") and not families:
            continue
        cells = []
        for part in PARTS:
            of = tally.of.get((part, key), 0)
            right = tally.right.get((part, key), 0)
            cells.append(f"{right:>4} of {of:<4}" + (f"{right / of:.2f}" if of else "    "))
        print(f"  {key:<50}{cells[0]}  {cells[1]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", help=f"of {', '.join(FILES)}; all when none is named")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print so many rows that went wrong, of look only")
    parser.add_argument("--all", action="store_true", help="print those of score too")
    parser.add_argument("--families", action="store_true", help="a line for each family")
    chosen = parser.parse_args()
    for name in chosen.files or FILES:
        tally = Tally()
        for part in PARTS:
            MEASURES[name](part, tally)
        show(name, tally, chosen.families)
        shown = [text for part, text in tally.wrong if chosen.all or part == "look"]
        for text in shown[: chosen.misses]:
            print("   ", text)


if __name__ == "__main__":
    main()
