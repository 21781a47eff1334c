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
