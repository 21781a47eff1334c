"""The kinds of rows that a record holds, as data: the one place that names the columns of an export.

``schema.sql``, ``docs/schema.md``, the rows written, the exports and their types all follow this table; tests
compare them. A column that is not exported serves the reading room and the search (where in the clean text
something stands). A linked column depends on other papers: reading leaves it at its default, the link step over
the whole record fills it in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Type = Literal[
    "text", "integer", "boolean", "date", "texts", "integers", "objects", "object", "number_or_range", "text_or_object"
]

SQL_TYPES: dict[str, str] = {
    "text": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "texts": "TEXT",
    "integers": "TEXT",
    "objects": "TEXT",
    "object": "TEXT",
    "number_or_range": "",
    "text_or_object": "TEXT",
}
"""How a type is kept in SQLite: lists and objects as JSON text, true and false as 1 and 0."""

LISTS = frozenset({"texts", "integers", "objects"})


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a kind: its name in exports and in the table, its type, and what it says."""

    name: str
    type: Type
    doc: str
    exported: bool = True
    linked: bool = False
    default: str | None = None

    @property
    def empty(self) -> str | bool | list[object] | None:
        """The value when a finder does not give one: [] for a list, else the default."""
        return [] if self.type in LISTS else False if self.type == "boolean" and not self.linked else self.default


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row.

    ``rule`` and ``within`` say whether its rows carry ``rule`` and ``in``. ``quoted`` is True when the row's
    own text is its quote (and kept once). ``beside`` names columns of the place that the export also gives as
    fields of the row itself; they are null where all the columns in ``decided_by`` are null.
    """

    name: str
    doc: str
    columns: tuple[Column, ...]
    rule: bool = False
    within: bool = False
    quoted: bool = False
    beside: tuple[str, ...] = ()
    decided_by: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """The column with this name; KeyError when the kind has none."""
        return next(c for c in self.all_columns if c.name == name)

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The kind's own columns, then ``in`` and ``rule`` where it has them."""
        return self.columns + ((WITHIN,) if self.within else ()) + ((RULE,) if self.rule else ())


WITHIN = Column(
    "in",
    "object",
    'what holds it: {"question": n}, {"answer": n}, {"footnote": label}, {"heading": title}, {"body": true}',
)
RULE = Column("rule", "text", "name of the rule that found it")

PLACE: tuple[Column, ...] = (
    Column("page", "integer", "page in the file, from 1; null when the file has no pages"),
    Column("start", "integer", "first code point: in the decoded file, or in the page's text for PDF"),
    Column("end", "integer", "one past the last code point, counted the same way"),
    Column("quote", "text", "the clean words at that place"),
)
"""Where every row stands in its file. The file's name and hash are those of the row's version."""

CLEAN: tuple[Column, ...] = (
    Column("flow", "integer", "0 the body, i the i-th footnote; null when the row has no words", exported=False),
    Column("clean_start", "integer", "first code point in the clean text of that flow", exported=False),
    Column("clean_end", "integer", "one past the last code point in the clean text", exported=False),
)


def _texts(name: str, doc: str) -> Column:
    return Column(name, "texts", doc)


def _text(name: str, doc: str) -> Column:
    return Column(name, "text", doc)


KINDS: tuple[Kind, ...] = (
    Kind(
        "papers",
        "One row per paper. Its place is its title, or its first words where the title is not in the body.",
        (
            _text("id", "the paper's id; the same as paper"),
            _text(
                "kind",
                "written_questions, question_list, report_of_consultation, letter, motion, amendment, proceedings,"
                " explanatory_memorandum, decision_list, fiche, annex or other",
            ),
            _text("kind_printed", "printed name of a kind that is other"),
            _text("title", "title as printed"),
            Column("date", "date", "date of the paper, ISO 8601"),
            _texts("dossiers", "dossier numbers, the paper's own first"),
            _text("sequence", "number within the dossier"),
            _text("parliamentary_year", "vergaderjaar, as 2020-2021"),
            _text("chamber", "chamber of the parliament"),
            _texts("asked_by", "who asked: names as printed, without their party, the same in every format"),
            Column("askers", "objects", 'who asked, with their party where it is printed: [{"name", "party"}]'),
            Column("answered_by", "objects", 'who answered: [{"name", "role"}]'),
            _texts("on_behalf_of", "on whose behalf too (mede namens)"),
            _text("submitted_as", "number under which the questions were submitted (2021Z13647)"),
            Column("submitted", "date", "day on which the questions were handed in"),
            Column("received", "date", "day on which the answers were received"),
            Column("date_from", "date", "where no day is printed: first day that the paper can be of"),
            Column("date_to", "date", "where no day is printed: last day that the paper can be of"),
            _text("replies_to", "id of the paper that it answers, as far as it is printed or known"),
            _text("chair", "who chaired the committee, as printed"),
            _text("clerk", "the committee's clerk, as printed"),
            _text("identity", "printed, or person where a person said what the file is"),
            _text("notice", "the words that put the answers off, or null"),
            Column("sources", "objects", 'files that hold the same paper: [{"file", "sha256", "format"}]', linked=True),
            Column("question_count", "integer", "questions read"),
            Column("answer_count", "integer", "answers read"),
            _text("status", "complete, or partial when the paper has problems"),
            Column("problems", "objects", 'what is wrong or doubtful: [{"stage", "code", "page", "message"}]'),
        ),
    ),
    Kind(
        "questions",
        "One row per question.",
        (
            Column("n", "integer", "ordinal in reading order, from 1"),
            _text("label", "number as printed, or null"),
            _text("text", "the question's own words"),
            Column("answer", "integer", "n of its answer; null means that this paper has none"),
            _text("state", "answered, postponed, unanswered or withdrawn"),
            Column("postponed_until", "date", "the day that it is put off to, where one is named"),
            _text("notice", "the words that put it off, or null"),
            Column("parts", "objects", 'its sub-questions in order: [{"n", "start", "end"}], counted as in source'),
        ),
        rule=True,
        quoted=True,
    ),
    Kind(
        "subquestions",
        "One row per part of a question that asks several things; the answer is tied to the question, not to its parts.",
        (
            Column("question", "integer", "n of the question"),
            Column("n", "integer", "ordinal within the question, from 1"),
            _text("text", "the part's own words"),
        ),
        quoted=True,
    ),
    Kind(
        "tables",
        "One row per table: cells with their place and which of them are heads. What only lays a page out is no table.",
        (
            Column("n", "integer", "ordinal in the paper, from 1"),
            Column("rows", "integer", "how many rows it has"),
            Column("columns", "integer", "how many columns it has"),
            _text("caption", "the words above or below it that name it, or null"),
            Column(
                "cells",
                "objects",
                'its cells, row by row: [{"row", "column", "rows", "columns", "head", "text", "start", "end"}]; row and column'
                " count from 1, rows and columns are how many it spans, start and end are counted as in source",
            ),
        ),
        within=True,
    ),
    Kind(
        "answers",
        "One row per answer; a joint answer is one row that lists all its questions.",
        (
            Column("n", "integer", "ordinal in reading order, from 1"),
            Column("answers", "integers", "n of every question it answers"),
            _text("text", "the answer's own words"),
        ),
        rule=True,
        quoted=True,
    ),
    Kind(
        "footnotes",
        "One row per footnote, in the order of the file.",
        (
            _text("label", "label as printed"),
            _text("text", "the note's own words, addresses rejoined"),
            Column("in", "object", 'what holds its marker: {"question": n}, {"answer": n}, {"heading": title} or null'),
            Column("marker", "integer", "where the marker stood in the clean body", exported=False),
        ),
        quoted=True,
    ),
    Kind(
        "sections",
        "One row per heading of a letter, in order. Its place is the heading.",
        (
            Column("level", "integer", "depth of the heading, from 1"),
            _text("label", "printed number, or null"),
            _text("title", "the heading's words"),
            Column("until", "integer", "where the section's words end in the clean body", exported=False),
        ),
    ),
    Kind(
        "text",
        "One row for a paper's body, then one for each footnote: the clean text.",
        (
            _text("text", "the whole clean text, paragraphs separated by a blank line"),
            Column("in", "object", '{"body": true}, or {"footnote": label}'),
        ),
        quoted=True,
    ),
    Kind(
        "references",
        "One row per reference to another paper, law, answer …; a list of numbers gives one row per target.",
        (
            _text("surface", "the reference as written"),
            _text("kind", "kamerstuk, dossier, document_number, case_number, eu_document, law, url, answer, …"),
            Column("target", "text_or_object", 'what it names: an id, {"question": [n]}, {"date", "about"} …'),
            Column("resolved", "text", "id of the paper in this record, or null", linked=True),
            Column("exists", "boolean", "whether such a paper was ever published; null when not known", linked=True),
            Column("candidates", "texts", "papers it may mean, when more than one is possible", linked=True),
        ),
        rule=True,
        within=True,
    ),
    Kind(
        "motions",
        "One row per motion that a paper tables or speaks of.",
        (
            Column("target", "text", "id of the motion, or null when the paper does not say it"),
            _texts("movers", "who moved it, as printed, the first mover first"),
            Column("modified", "boolean", "whether it is an amended or further amended motion"),
            _text("asks", "what it asks; in the motion itself its own request"),
            _texts("considerations", "its considerations (only in the motion itself)"),
            _text("replaces", "the motion it replaces, as printed (t.v.v.)"),
            _text("position", "carried_out, being_carried_out, partly, declined, noted, unclear, or null"),
            _text("position_quote", "the words that show the position"),
            Column("outcome", "text", "adopted, rejected, … or null", linked=True),
            Column("vote", "object", "the vote, or null", linked=True),
            Column(
                "appreciation", "text", "what the cabinet advises on it (Oordeel Kamer, Ontraden …), or null", linked=True
            ),
            Column("requests", "objects", 'each thing it asks: [{"asks", "position", "quote"}], the last word first'),
            Column("mentions", "objects", "every place that names it: [[start, end]], counted as in source"),
        ),
        rule=True,
        within=True,
    ),
    Kind(
        "commitments",
        "One row per promise of the government.",
        (
            _text("what", "what is promised"),
            _text("by", "who promises"),
            _text("to", "to whom"),
            _text("subject", "what it is about, where its own words only point back: words of the paper beside the quote"),
            _text("office", "the office responsible, as the paper names it"),
            _text("to_whom", "the member, committee or chamber it is promised to, as written"),
            Column("same_as", "integer", "row of the earlier telling of the same promise in this paper, or null"),
            Column("as_of", "date", "the day of its status", linked=True),
            _text("due_text", "the term as written"),
            Column("due_from", "date", "first day of the term"),
            Column("due_to", "date", "last day of the term"),
            _text("kind", "inform, deliver, investigate, act or legislate"),
            _text("strength", "firm, intended or ongoing"),
            Column("earlier", "boolean", "true when the text only reports an earlier promise"),
            Column(
                "status",
                "text",
                "open, due, overdue, fulfilled, partly, lapsed, unknown",
                linked=True,
                default="unknown",
            ),
            Column(
                "fulfilled_by",
                "objects",
                'what became of it: [{"file", "paper", "quote", "date"}], each with kind (kept, partly, postponed, dropped),'
                " page, start, end, score, link (its id), by (a person who judged it) and not_before (an undated paper)",
                linked=True,
            ),
        ),
        rule=True,
        within=True,
    ),
    Kind(
        "figures",
        "One row per quantity.",
        (
            Column("value", "number_or_range", 'the number, or {"min", "max"}'),
            _text("unit", "EUR, USD, %, percentage_point, or the counted noun"),
            Column("approx", "boolean", "whether the words say about"),
            _text("of_what", "what is counted"),
            _text("concept", "flow, stock, share or growth, and what of, where the words say it"),
            _text("place", "country, region or place that it is of, as written"),
            _text("period", "year or term it is of"),
            _text("source_name", "whose figure it is, as written"),
            _text("asserted_by", "questioner or government"),
        ),
        rule=True,
        within=True,
        beside=("quote",),
    ),
    Kind(
        "cues",
        "One row per place in an answer where the words refuse, claim not to know, send elsewhere or put off.",
        (
            Column("answer", "integer", "n of the answer"),
            Column("questions", "integers", "n of every question it answers"),
            _text("kind", "refusal, ignorance, refers, elsewhere or deferral"),
            Column("target", "text_or_object", "for refers and elsewhere: as in references, or null"),
            Column("due_from", "date", "for deferral: first day of the term"),
            Column("due_to", "date", "for deferral: last day of the term"),
        ),
        rule=True,
    ),
    Kind(
        "clarity",
        "One row per question with an answer: how the answer's own words decide it, if they do.",
        (
            Column("question", "integer", "n of the question"),
            _text("label", "label of the taxonomy, or null where no words decide it"),
            _text("procedural", "refers, defers, elsewhere, or null"),
        ),
        rule=True,
        beside=("quote",),
        decided_by=("label", "procedural"),
    ),
    Kind(
        "problems",
        "One row per problem. A file that could not be read at all has a row too, without a paper.",
        (
            _text("stage", "the stage that says it"),
            _text("code", "short fixed name of the reason"),
            _text("message", "what is wrong, in words"),
        ),
        beside=("page",),
    ),
)

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}


def table_columns(kind: Kind) -> tuple[str, ...]:
    """The names of the columns of the kind's table, in order: version, row, paper, its own, the place."""
    return ("version", "row", "paper", *(c.name for c in (*kind.all_columns, *PLACE, *CLEAN)))


def stored_columns(kind: Kind) -> tuple[str, ...]:
    """The columns that are written: all but a quote that SQLite itself takes from the text."""
    return tuple(c for c in table_columns(kind) if not (c == "quote" and kind.quoted))
