-- Griffier's record. Open it with any SQLite tool, for reading: what you change here, `griffier check` will name.
--
-- What is ground truth: the files under files/, by the SHA-256 of their bytes. All else was read from them and can be read
-- again. A row of a kind (papers, questions, …) belongs to one version of one paper: a file as it was when it was read.
-- Older versions are kept with their rows; the views current_<kind> show the rows of current versions, which is what
-- `griffier export` writes. Offsets are code points, half open. Times are UTC and never exported.

CREATE TABLE sources (
  sha256     TEXT PRIMARY KEY,   -- hash of the file's bytes; the file is files/<first two digits>/<sha256><suffix>
  suffix     TEXT NOT NULL,      -- .txt, .pdf, .docx …, as the file was named when it was first read
  size       INTEGER NOT NULL,   -- bytes
  first_read TEXT NOT NULL       -- when its bytes first came into the record
);

CREATE TABLE versions (
  id              INTEGER PRIMARY KEY,                      -- of this record only: never exported, never in an address
  sha256          TEXT NOT NULL UNIQUE REFERENCES sources,  -- the file that was read
  paper           TEXT NOT NULL,     -- the paper's id, as its own words (or its name) say it
  file            TEXT NOT NULL,     -- the file's name when it was first read; rows name it as their file
  n               INTEGER NOT NULL,  -- 1, or more than that of the version that it replaced
  current         INTEGER NOT NULL,  -- 1 when exported; 0 when its file changed and nothing else holds these bytes
  superseded_by   INTEGER REFERENCES versions,              -- the version that took its place, null when current
  format          TEXT NOT NULL,     -- text, pdf, xml, html, docx or odt: what the file is
  reader          TEXT NOT NULL,     -- version and fingerprint of the code that read it
  read_at         TEXT NOT NULL,     -- when
  source_sha256   TEXT NOT NULL,     -- hash of the decoded source text that offsets count in
  pages           BLOB NOT NULL,     -- where its pages begin (packed, see griffier/record/blobs.py)
  furniture       BLOB NOT NULL,     -- source characters that are no words of the paper: start, end, kind (packed)
  furniture_kinds TEXT NOT NULL      -- the kinds of furniture that the packed numbers count into, a JSON list
);
CREATE UNIQUE INDEX versions_in_order ON versions (paper, sha256);

CREATE TABLE flows (
  version INTEGER NOT NULL REFERENCES versions, -- the reading that this flow is of
  flow    INTEGER NOT NULL,                     -- 0 the body (words: text.text), i the i-th footnote (footnotes.text)
  pieces  BLOB NOT NULL,                        -- which source characters its words were copied from (packed)
  PRIMARY KEY (version, flow)
);

CREATE TABLE names (
  path    TEXT NOT NULL,                        -- where a file was found, absolute
  version INTEGER NOT NULL REFERENCES versions, -- what it held
  file    TEXT NOT NULL,                        -- the last part of the path
  current INTEGER NOT NULL,                     -- 1 while this is what the path holds, as far as was last read
  PRIMARY KEY (path, version)
);
CREATE INDEX names_of_version ON names (version);

CREATE TABLE failures (
  path    TEXT PRIMARY KEY,  -- a file that could not be read, absolute; gone when it can
  file    TEXT NOT NULL,     -- the last part of the path
  sha256  TEXT,              -- hash of its bytes
  code    TEXT NOT NULL,     -- short fixed name of the reason
  message TEXT NOT NULL      -- what is wrong, in words
);

-- One row per paper. Its place is its title, or its first words where the title is not in the body.
CREATE TABLE "papers" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "id" TEXT, -- the paper's id; the same as paper
  "kind" TEXT, -- written_questions, question_list, report_of_consultation, letter, motion, amendment, proceedings, explanatory_memorandum, decision_list, fiche, annex or other
  "kind_printed" TEXT, -- printed name of a kind that is other
  "title" TEXT, -- title as printed
  "date" TEXT, -- date of the paper, ISO 8601
  "dossiers" TEXT, -- dossier numbers, the paper's own first
  "sequence" TEXT, -- number within the dossier
  "parliamentary_year" TEXT, -- vergaderjaar, as 2020-2021
  "chamber" TEXT, -- chamber of the parliament
  "asked_by" TEXT, -- who asked: names as printed, without their party, the same in every format
  "askers" TEXT, -- who asked, with their party where it is printed: [{"name", "party"}]
  "answered_by" TEXT, -- who answered: [{"name", "role"}]
  "on_behalf_of" TEXT, -- on whose behalf too (mede namens)
  "submitted_as" TEXT, -- number under which the questions were submitted (2021Z13647)
  "submitted" TEXT, -- day on which the questions were handed in
  "received" TEXT, -- day on which the answers were received
  "date_from" TEXT, -- where no day is printed: first day that the paper can be of
  "date_to" TEXT, -- where no day is printed: last day that the paper can be of
  "replies_to" TEXT, -- id of the paper that it answers, as far as it is printed or known
  "chair" TEXT, -- who chaired the committee, as printed
  "clerk" TEXT, -- the committee's clerk, as printed
  "identity" TEXT, -- printed, or person where a person said what the file is
  "notice" TEXT, -- the words that put the answers off, or null
  "sources" TEXT, -- files that hold the same paper: [{"file", "sha256", "format"}]
  "question_count" INTEGER, -- questions read
  "answer_count" INTEGER, -- answers read
  "status" TEXT, -- complete, or partial when the paper has problems
  "problems" TEXT, -- what is wrong or doubtful: [{"stage", "code", "page", "message"}]
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_papers" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "papers" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per question.
CREATE TABLE "questions" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "n" INTEGER, -- ordinal in reading order, from 1
  "label" TEXT, -- number as printed, or null
  "text" TEXT, -- the question's own words
  "answer" INTEGER, -- n of its answer; null means that this paper has none
  "state" TEXT, -- answered, postponed, unanswered or withdrawn
  "postponed_until" TEXT, -- the day that it is put off to, where one is named
  "notice" TEXT, -- the words that put it off, or null
  "parts" TEXT, -- its sub-questions in order: [{"n", "start", "end"}], counted as in source
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT GENERATED ALWAYS AS ("text") VIRTUAL, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_questions" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "questions" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per part of a question that asks several things; the answer is tied to the question, not to its parts.
CREATE TABLE "subquestions" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "question" INTEGER, -- n of the question
  "n" INTEGER, -- ordinal within the question, from 1
  "text" TEXT, -- the part's own words
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT GENERATED ALWAYS AS ("text") VIRTUAL, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_subquestions" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "subquestions" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per table: cells with their place and which of them are heads. What only lays a page out is no table.
CREATE TABLE "tables" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "n" INTEGER, -- ordinal in the paper, from 1
  "rows" INTEGER, -- how many rows it has
  "columns" INTEGER, -- how many columns it has
  "caption" TEXT, -- the words above or below it that name it, or null
  "cells" TEXT, -- its cells, row by row: [{"row", "column", "rows", "columns", "head", "text", "start", "end"}]; row and column count from 1, rows and columns are how many it spans, start and end are counted as in source
  "in" TEXT, -- what holds it: {"question": n}, {"answer": n}, {"footnote": label}, {"heading": title}, {"body": true}
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_tables" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "tables" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per answer; a joint answer is one row that lists all its questions.
CREATE TABLE "answers" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "n" INTEGER, -- ordinal in reading order, from 1
  "answers" TEXT, -- n of every question it answers
  "text" TEXT, -- the answer's own words
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT GENERATED ALWAYS AS ("text") VIRTUAL, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_answers" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "answers" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per footnote, in the order of the file.
CREATE TABLE "footnotes" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "label" TEXT, -- label as printed
  "text" TEXT, -- the note's own words, addresses rejoined
  "in" TEXT, -- what holds its marker: {"question": n}, {"answer": n}, {"heading": title} or null
  "marker" INTEGER, -- where the marker stood in the clean body
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT GENERATED ALWAYS AS ("text") VIRTUAL, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_footnotes" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "footnotes" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per heading of a letter, in order. Its place is the heading.
CREATE TABLE "sections" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "level" INTEGER, -- depth of the heading, from 1
  "label" TEXT, -- printed number, or null
  "title" TEXT, -- the heading's words
  "until" INTEGER, -- where the section's words end in the clean body
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_sections" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "sections" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row for a paper's body, then one for each footnote: the clean text.
CREATE TABLE "text" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "text" TEXT, -- the whole clean text, paragraphs separated by a blank line
  "in" TEXT, -- {"body": true}, or {"footnote": label}
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT GENERATED ALWAYS AS ("text") VIRTUAL, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_text" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "text" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per reference to another paper, law, answer …; a list of numbers gives one row per target.
CREATE TABLE "references" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "surface" TEXT, -- the reference as written
  "kind" TEXT, -- kamerstuk, dossier, document_number, case_number, eu_document, law, url, answer, …
  "target" TEXT, -- what it names: an id, {"question": [n]}, {"date", "about"} …
  "resolved" TEXT, -- id of the paper in this record, or null
  "exists" INTEGER, -- whether such a paper was ever published; null when not known
  "candidates" TEXT, -- papers it may mean, when more than one is possible
  "in" TEXT, -- what holds it: {"question": n}, {"answer": n}, {"footnote": label}, {"heading": title}, {"body": true}
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_references" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "references" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per motion that a paper tables or speaks of.
CREATE TABLE "motions" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "target" TEXT, -- id of the motion, or null when the paper does not say it
  "movers" TEXT, -- who moved it, as printed, the first mover first
  "modified" INTEGER, -- whether it is an amended or further amended motion
  "asks" TEXT, -- what it asks; in the motion itself its own request
  "considerations" TEXT, -- its considerations (only in the motion itself)
  "replaces" TEXT, -- the motion it replaces, as printed (t.v.v.)
  "position" TEXT, -- carried_out, being_carried_out, partly, declined, noted, unclear, or null
  "position_quote" TEXT, -- the words that show the position
  "outcome" TEXT, -- adopted, rejected, … or null
  "vote" TEXT, -- the vote, or null
  "appreciation" TEXT, -- what the cabinet advises on it (Oordeel Kamer, Ontraden …), or null
  "requests" TEXT, -- each thing it asks: [{"asks", "position", "quote"}], the last word first
  "mentions" TEXT, -- every place that names it: [[start, end]], counted as in source
  "in" TEXT, -- what holds it: {"question": n}, {"answer": n}, {"footnote": label}, {"heading": title}, {"body": true}
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_motions" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "motions" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per promise of the government.
CREATE TABLE "commitments" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "what" TEXT, -- what is promised
  "by" TEXT, -- who promises
  "to" TEXT, -- to whom
  "subject" TEXT, -- what it is about, where its own words only point back: words of the paper beside the quote
  "office" TEXT, -- the office responsible, as the paper names it
  "to_whom" TEXT, -- the member, committee or chamber it is promised to, as written
  "same_as" INTEGER, -- row of the earlier telling of the same promise in this paper, or null
  "as_of" TEXT, -- the day of its status
  "due_text" TEXT, -- the term as written
  "due_from" TEXT, -- first day of the term
  "due_to" TEXT, -- last day of the term
  "kind" TEXT, -- inform, deliver, investigate, act or legislate
  "strength" TEXT, -- firm, intended or ongoing
  "earlier" INTEGER, -- true when the text only reports an earlier promise
  "status" TEXT, -- open, due, overdue, fulfilled, partly, lapsed, unknown
  "fulfilled_by" TEXT, -- what became of it: [{"file", "paper", "quote", "date"}], each with kind (kept, partly, postponed, dropped), page, start, end, score, link (its id), by (a person who judged it) and not_before (an undated paper)
  "in" TEXT, -- what holds it: {"question": n}, {"answer": n}, {"footnote": label}, {"heading": title}, {"body": true}
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_commitments" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "commitments" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per quantity.
CREATE TABLE "figures" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "value", -- the number, or {"min", "max"}
  "unit" TEXT, -- EUR, USD, %, percentage_point, or the counted noun
  "approx" INTEGER, -- whether the words say about
  "of_what" TEXT, -- what is counted
  "concept" TEXT, -- flow, stock, share or growth, and what of, where the words say it
  "place" TEXT, -- country, region or place that it is of, as written
  "period" TEXT, -- year or term it is of
  "source_name" TEXT, -- whose figure it is, as written
  "asserted_by" TEXT, -- questioner or government
  "in" TEXT, -- what holds it: {"question": n}, {"answer": n}, {"footnote": label}, {"heading": title}, {"body": true}
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_figures" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "figures" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per place in an answer where the words refuse, claim not to know, send elsewhere or put off.
CREATE TABLE "cues" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "answer" INTEGER, -- n of the answer
  "questions" TEXT, -- n of every question it answers
  "kind" TEXT, -- refusal, ignorance, refers, elsewhere or deferral
  "target" TEXT, -- for refers and elsewhere: as in references, or null
  "due_from" TEXT, -- for deferral: first day of the term
  "due_to" TEXT, -- for deferral: last day of the term
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_cues" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "cues" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per question with an answer: how the answer's own words decide it, if they do.
CREATE TABLE "clarity" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "question" INTEGER, -- n of the question
  "label" TEXT, -- label of the taxonomy, or null where no words decide it
  "procedural" TEXT, -- refers, defers, elsewhere, or null
  "rule" TEXT, -- name of the rule that found it
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_clarity" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "clarity" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";

-- One row per problem. A file that could not be read at all has a row too, without a paper.
CREATE TABLE "problems" (
  "version" INTEGER NOT NULL REFERENCES versions, -- the reading that this row is of
  "row" INTEGER NOT NULL, -- order within the kind and the paper, from 1
  "paper" TEXT NOT NULL, -- the paper's id
  "stage" TEXT, -- the stage that says it
  "code" TEXT, -- short fixed name of the reason
  "message" TEXT, -- what is wrong, in words
  "page" INTEGER, -- page in the file, from 1; null when the file has no pages
  "start" INTEGER, -- first code point: in the decoded file, or in the page's text for PDF
  "end" INTEGER, -- one past the last code point, counted the same way
  "quote" TEXT, -- the clean words at that place
  "flow" INTEGER, -- 0 the body, i the i-th footnote; null when the row has no words
  "clean_start" INTEGER, -- first code point in the clean text of that flow
  "clean_end" INTEGER, -- one past the last code point in the clean text
  PRIMARY KEY ("version", "row")
);
CREATE VIEW "current_problems" AS
  SELECT v."file", v."sha256", k.* FROM versions v JOIN "problems" k ON k."version" = v."id"
  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";
