"""Score Griffier on invented papers: ``python -m tests.invented.score --seeds 0-99 [--formats text,pdf] [--misses 20] [--by-feature]``.

A file is right when every question and answer is there with its label, its questions and all its words, and nothing else is.
Blanks, hyphens at line ends, quotation marks and the numbers of list items do not count. A format that Griffier refuses is wrong.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from griffier.errors import GriffierError
from griffier.pipeline import ReadPaper, read_file
from tests.invented import FORMATS, papers

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "•": "-", "|": " ", "\ufffe": "-", "\u00ad": ""})
_ROMAN = {r: str(i) for i, r in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"], 1)}
FIELDS = ("kind", "title", "asked_by", "answered_by", "date", "submitted")


def plain(text: str) -> str:
    """Words without what a layout changes: blanks, hyphens, the kind of quotation mark."""
    return re.sub(r"[\s\-]+", "", unicodedata.normalize("NFC", text).translate(_QUOTES)).casefold()


def number(label: str | None) -> str:
    bare = re.sub(r"^(?:vraag|v)\s*|nr\.|[\s.:()–-]+", "", label or "", flags=re.IGNORECASE)
    return _ROMAN.get(bare.upper(), bare)


class Result:
    """One file compared with its truth: ``parts`` (questions and answers), ``notes``, ``states``, ``fields``, what was missed."""

    def __init__(self, truth: dict[str, Any], read: ReadPaper | None, why: str = "") -> None:
        self.misses: list[str] = [why] if why else []
        self.parts = self.notes = self.states = read is not None
        self.fields: dict[str, bool] = dict.fromkeys(FIELDS, False)
        self.signature: tuple[object, ...] = (why,)
        if read is not None:
            self._compare(truth, read)

    def _miss(self, what: str, wanted: object, got: object) -> None:
        one, two = re.sub(r"\s+", " ", str(wanted)), re.sub(r"\s+", " ", str(got))
        same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
        start = max(0, same - 30) if same > 20 else 0  # show where they part
        self.misses.append(f"{what}: wanted {one[start:start + 110]!r}, got {two[start:start + 110]!r}")

    def _compare(self, truth: dict[str, Any], read: ReadPaper) -> None:
        paper, text = read.paper, read.paper.text
        mine: dict[int, int] = {}  # the reading's question -> the truth's
        found = [(q, plain(text[q.start:q.end])) for q in paper.questions]
        said: list[tuple[object, ...]] = []
        for want in truth["questions"]:
            texts = {plain(want[k]) for k in ("text", "bare", "joint_text", "joint_bare") if want[k]}
            if want["joint_text"]:
                texts.add("")
            same = [(q, t) for q, t in found if q.n not in mine and number(q.label) == number(want["label"])]
            hit = next(((q, t) for q, t in same if t in texts), None) or (same[0] if same else None)
            if hit:
                mine[hit[0].n] = want["n"]
            if not hit or hit[1] not in texts:
                self.parts = False
                self._miss(f"question {want['label']}", want["text"], text[hit[0].start:hit[0].end] if hit else None)
            said.append(("q", want["n"], "right" if hit and hit[1] in texts else hit[1] if hit else None))
        for q, t in found:
            if q.n not in mine:
                self.parts = False
                self._miss("question extra", None, f"{q.label}: {text[q.start:q.end]}")
                said.append(("q+", q.label, t))
        answers: dict[int, int] = {}
        got = [(a, sorted(mine.get(n, -n) for n in a.questions), plain(text[a.start:a.end])) for a in paper.answers]
        for want in truth["answers"]:
            texts = {plain(want["text"]), plain(want["bare"])}
            same_a = [(a, s, t) for a, s, t in got if a.n not in answers and s == want["questions"]]
            ok = next((x for x in same_a if x[2] in texts), None)
            one = ok or next((x for x in got if x[0].n not in answers and set(x[1]) & set(want["questions"])), None)
            if one:
                answers[one[0].n] = want["n"]
            if not ok:
                self.parts = False
                self._miss(f"answer to {want['questions']}", want["text"], (text[one[0].start:one[0].end] if one[1] == want["questions"] else f"for {one[1]}") if one else None)
            said.append(("a", want["n"], "right" if ok else one and (tuple(one[1]), one[2])))
        for a, s, t in got:
            if a.n not in answers:
                self.parts = False
                self._miss("answer invented", None, f"{s}: {text[a.start:a.end]}")
                said.append(("a+", tuple(s), t))
        self.signature = tuple(said)
        self._notes(truth, read, mine, answers)
        served = {n for a in paper.answers for n in a.questions}
        if truth["subkind"] == "postponed" and not truth["questions"] and not getattr(paper, "notice", None):
            self.states = False
            self._miss("notice", truth["notice"], None)
        for q in paper.questions:
            wanted = next((x for x in truth["questions"] if x["n"] == mine.get(q.n)), None)
            state = getattr(q, "state", "") or ("answered" if q.n in served else "unanswered")
            until = getattr(q, "postponed_until", None)
            if wanted and (state != wanted["state"] or until not in wanted["until_also"]):
                self.states = False
                self._miss(f"state {wanted['label']}", (wanted["state"], wanted["postponed_until"]), (state, until))
        self.states = self.states and len(mine) == len(truth["questions"])
        head = paper.head
        title = head.title or ""
        if truth["title"] and plain(title).endswith(plain(f"over {truth['title']}")) and len(title) < len(truth["title"]) + 120:
            title = truth["title"]  # «Beantwoording vragen van het lid … over …»
        values = {"kind": head.kind, "title": title, "asked_by": [re.sub(r"\s*\([^)]*\)$", "", n) for n in head.asked_by],
                  "answered_by": [p.name for p in head.answered_by], "date": head.date, "submitted": getattr(head, "submitted", None)}
        for name, value in values.items():
            want = [p["name"] for p in truth[name]] if name == "answered_by" and truth[name] is not None else truth[name]
            if name == "answered_by" and value and want:
                value = [n or "" for n in value]
                self.fields[name] = len(value) == len(want) and all(plain(n).endswith(plain(w)) for n, w in zip(value, want, strict=True))
            else:
                self.fields[name] = want is None or plain(str(value)) == plain(str(want))
            if not self.fields[name]:
                self._miss(name, want, value)

    def _notes(self, truth: dict[str, Any], read: ReadPaper, mine: dict[int, int], answers: dict[int, int]) -> None:
        paper = read.paper
        left = list(paper.reading.footnotes)
        for want in truth["notes"]:
            kind, n = want["marker_in"]

            def inside(note: Any, kind: str = kind, n: int = n) -> bool:
                parts: Iterable[Any] = paper.questions if kind == "question" else paper.answers
                own = mine if kind == "question" else answers
                return note.marker is not None and any(own.get(p.n) == n and p.start <= note.marker <= p.end for p in parts)

            same = [x for x in left if number(x.label.strip("[]")) == want["label"] and plain(x.flow.text) == plain(want["text"])]
            hit = next((x for x in same if inside(x)), None)
            joint = next((q for q in truth["questions"] if kind == "question" and q["n"] == n and q["joint_text"]), None)
            if hit is None and same and joint is not None and same[0].marker is not None:
                hit = same[0]  # under a joint heading any of its questions may hold the words
            if hit is None:
                self.notes = False
                self._miss(f"note {want['label']} in {kind} {n}", want["text"], [(x.marker, x.flow.text[:60]) for x in same] or [(x.label, x.flow.text[:40]) for x in left[:3]])
            else:
                left.remove(hit)
        if left:
            self.notes = False
            self._miss("note extra", None, [(x.label, x.flow.text[:60]) for x in left])


def score(seeds: Iterable[int], formats: Iterable[str] = FORMATS) -> dict[int, dict[str, Result]]:
    """Every paper of these seeds written, read and compared: seed -> format -> result."""
    out: dict[int, dict[str, Result]] = {}
    with TemporaryDirectory() as folder:
        for paper in papers(seeds):
            out[paper.seed] = {}
            for form in formats:
                path = Path(folder) / paper.name(form)
                path.write_bytes(paper.data(form))
                try:
                    result = Result(paper.truth(form), read_file(path))
                except GriffierError as error:
                    result = Result(paper.truth(form), None, f"refused: {error}")
                out[paper.seed][form] = result
    return out


def share_right(results: dict[int, dict[str, Result]]) -> float:
    """The share of files with all questions and answers right."""
    files = [r for by in results.values() for r in by.values()]
    return sum(r.parts for r in files) / max(1, len(files))


def share_agreeing(results: dict[int, dict[str, Result]]) -> float:
    """The share of papers whose files all give the same questions and answers."""
    return sum(len({r.signature for r in by.values()}) == 1 for by in results.values()) / max(1, len(results))


def _percent(right: int, of: int) -> str:
    return f"{right}/{of} {100 * right / max(1, of):5.1f}%"


def main() -> None:
    ap = argparse.ArgumentParser(description="Score Griffier on invented papers.")
    ap.add_argument("--seeds", default="0-99")
    ap.add_argument("--formats", default=",".join(FORMATS))
    ap.add_argument("--misses", type=int, default=0)
    ap.add_argument("--by-feature", action="store_true")
    o = ap.parse_args()
    first, _, last = o.seeds.partition("-")
    formats = o.formats.split(",")
    results = score(range(int(first), int(last or first) + 1), formats)
    print(f"{'format':8} {'questions+answers':>18} {'notes':>16} {'states':>16}   " + "  ".join(FIELDS))
    for form in [*formats, "all"]:
        rows = [r for by in results.values() for f, r in by.items() if form in (f, "all")]
        cells = [_percent(sum(getattr(r, x) for r in rows), len(rows)) for x in ("parts", "notes", "states")]
        fields = "  ".join(f"{100 * sum(r.fields[x] for r in rows) / max(1, len(rows)):.0f}%".rjust(len(x)) for x in FIELDS)
        print(f"{form:8} {cells[0]:>18} {cells[1]:>16} {cells[2]:>16}   {fields}")
    print(f"one paper, one reading: {100 * share_agreeing(results):.1f}% of {len(results)} papers")
    if o.by_feature:
        by_feature: dict[str, Counter[str]] = defaultdict(Counter)
        for paper in papers(results):
            for feature in paper.features:
                for form, r in results[paper.seed].items():
                    by_feature[feature].update({"n": 1, "parts": r.parts, "notes": r.notes, f"{form}_n": 1, form: r.parts})
        print(f"\n{'feature':28} {'questions+answers':>18} {'notes':>16}   " + "  ".join(f"{f:>5}" for f in formats))
        for feature, c in sorted(by_feature.items()):
            each = "  ".join(f"{100 * c[f] / max(1, c[f'{f}_n']):4.0f}%" for f in formats)
            print(f"{feature:28} {_percent(c['parts'], c['n']):>18} {_percent(c['notes'], c['n']):>16}   {each}")
    left = o.misses
    for seed, by in results.items():
        for form, r in by.items():
            for miss in r.misses[:3]:
                if left > 0:
                    print(f"{seed:4} {form:5} {miss}")
                    left -= 1


if __name__ == "__main__":
    main()
