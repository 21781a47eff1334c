"""The promises of a record, as following needs them: whose, what about, by when, and by what acts they would be kept.

A promise that speaks of "hierover" borrows its subject from the sentence before it and, in an answer, from the question.
Its *things* are the sorts of what it names: a desk, an event, a law.

A promise's id is its paper's id with ``#c`` and six digits of a hash of its words; the same words again in one paper get ``.2``,
``.3``. So it outlives a new reading, whatever the offsets.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from griffier.findings.sentences import sentences
from griffier.findings.terms import is_recurring
from griffier.lexicon.rows import rows
from griffier.linking.acts import acts_in, formula_in, promised_acts
from griffier.linking.carriers import carrier_of
from griffier.linking.cue_words import cue
from griffier.linking.subjects import NOTHING, Subject, joined, stem_of, subject_of

_BY_KIND = {
    "inform": frozenset({"tell", "send"}),
    "deliver": frozenset({"send", "finish", "found"}),
    "investigate": frozenset({"study"}),
    "legislate": frozenset({"enact"}),
    "act": frozenset(),
}


_LOOKS_BACK = re.compile(r",? waar\w* [^,;]*\b(?:heb|heeft|hebben|bent|is|zijn|werd|werden)\b[^,;]*")
"""A clause that tells of what was done: "waarover ik u heb geïnformeerd"."""


class Promise(NamedTuple):
    """A row of commitments, as following needs it. ``acts`` are the groups of acts that would keep it; ``told_itself`` the words
    by which its own sentence says that it is being kept; ``carrier`` the word for the paper that is to keep it; both may be ''.
    """

    id: str
    version: int
    row: int
    paper: str
    flow: int
    start: int
    end: int
    quote: str
    kind: str
    strength: str
    earlier: bool
    due_text: str | None
    due_from: str | None
    due_to: str | None
    answer: int | None
    subject: Subject
    context: Subject
    core: frozenset[str]
    acts: frozenset[str]
    things: frozenset[str]
    told_itself: str
    carrier: str

    @property
    def recurring(self) -> bool:
        """Whether it is to be kept again and again."""
        return bool(self.due_text and is_recurring(self.due_text)) or "jaarlijks" in self.quote.lower()


def promises(db: sqlite3.Connection) -> Iterator[Promise]:
    """All current promises, in order of paper, file and place."""
    seen: Counter[tuple[int, str]] = Counter()
    texts: dict[int, str] = {}
    query = (
        "SELECT c.version, c.row, c.paper, c.flow, c.clean_start, c.clean_end, c.quote, c.kind, c.strength, c.earlier,"
        ' c.due_text, c.due_from, c.due_to, c."in", c.by, c.what FROM commitments c JOIN versions v ON v.id = c.version'
        " WHERE v.current ORDER BY v.paper, v.sha256, c.row"
    )
    for version, row, paper, flow, start, end, quote, kind, strength, earlier, *rest in db.execute(query).fetchall():
        due_text, due_from, due_to, within, by, what = rest
        key = commitment_key(quote)
        seen[version, key] += 1
        id_ = f"{paper}#c{key}" + (f".{seen[version, key]}" if seen[version, key] > 1 else "")
        answer = re.fullmatch(r'\{"answer": (\d+)\}', within or "")
        number = int(answer[1]) if answer else None
        subject = subject_of(quote.replace(by, by[:0]) if by else quote)
        context = NOTHING
        if cue("hierover").search(quote.lower()) or len(subject.words) < 2:
            if version not in texts:
                texts = {version: _text(db, version)}
            context = joined(*_context(db, version, texts[version], start, number))
        ahead = promised_acts(_LOOKS_BACK.sub("", quote))
        acts = _BY_KIND.get(kind, frozenset()) | (ahead if kind != "inform" else ahead & {"talk"})
        yield Promise(
            id_, version, row, paper, flow, start, end, quote, kind, strength, bool(earlier), due_text, due_from, due_to, number,
            subject, context, subject_of(what or quote).stems, acts, things_of(quote), _tells_itself(quote, bool(earlier)),
            carrier_of(quote),
        )  # fmt: skip


def commitment_key(quote: str) -> str:
    """Six digits of a hash of the words: the same however blanks and hyphens were read."""
    return hashlib.sha256(re.sub(r"\W+", "", quote).casefold().encode()).hexdigest()[:6]


def _text(db: sqlite3.Connection, version: int) -> str:
    return str(db.execute("SELECT text FROM text WHERE version = ? AND flow = 0", (version,)).fetchone()[0])


def _context(db: sqlite3.Connection, version: int, text: str, start: int, answer: int | None) -> list[Subject]:
    """The sentence before a promise, in the same paragraph or answer; for a bare "hierover" in an answer the question too."""
    paragraph = text[max(text.rfind("\n\n", 0, start), 0, start - 1500) : start]
    found = [subject_of(paragraph[a:b]) for a, b in sentences(paragraph)[-1:]]
    if not found and answer is None:
        paragraph = text[max(0, start - 1500) : start]
        found = [subject_of(paragraph[a:b]) for a, b in sentences(paragraph)[-1:]]
    if answer is not None and not any(len(s.words) >= 3 for s in found):
        query = "SELECT text FROM questions WHERE version = ? AND answer = ?"
        found += [subject_of(str(asked)) for (asked,) in db.execute(query, (version, answer))]
    return found


@cache
def sorts() -> dict[str, str]:
    """The sort (event, desk, paper …) of a thing, by the stem of its word."""
    return {stem_of(row["word"]): row["sort"] for row in rows("following/things.csv")}


def things_of(quote: str) -> frozenset[str]:
    """Sorts of the things that a sentence names: a session and a conference are both an event. By words and their parts."""
    known = sorts()
    return frozenset(known[term] for word in subject_of(f"x {quote}").words for term in (word.stem, *word.parts) if term in known)


def only_told(quote: str, earlier: bool) -> bool:
    """Whether words only report that something was announced before, and promise nothing anew: "heeft een plan aangekondigd"."""
    text = quote.lower()
    return earlier and bool(cue("was-announced").search(text)) and not cue("anew").search(text)


def _tells_itself(quote: str, earlier: bool) -> str:
    """The words by which a promise retold says in the same breath that it is being kept; '' when it does not."""
    formula = formula_in(quote) if earlier else None
    if formula is not None and formula.kind == "kept" and formula.name.startswith("as-promised"):
        return f"formula {formula.name}"
    done = next((act for act in acts_in(quote) if act.how in ("done", "past", "there")), None) if earlier else None
    return f"{done.group}: {done.words}" if done and "zoals" in quote.lower() else ""
