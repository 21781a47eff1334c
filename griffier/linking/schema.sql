-- What linking keeps beside the linked columns. Made when first needed; may be emptied: the next linking writes it again.

CREATE TABLE IF NOT EXISTS commitment_ids (
  id          TEXT NOT NULL,      -- paper's id, #c, six digits of a hash of the words
  version     INTEGER NOT NULL,   -- its row in commitments
  row         INTEGER NOT NULL,
  date        TEXT,               -- date of its paper
  not_before  TEXT,               -- day that an undated paper is at least as late as
  recurring   INTEGER NOT NULL,   -- 1 when it is to be kept again and again
  PRIMARY KEY (version, row)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS commitment_ids_id ON commitment_ids (id);

CREATE TABLE IF NOT EXISTS commitment_links (
  commitment  TEXT NOT NULL,      -- id of the promise
  link        TEXT NOT NULL,      -- id of the link: six digits of a hash of the later paper and the words
  version     INTEGER NOT NULL,   -- the version whose words show it
  kind        TEXT NOT NULL,      -- kept, partly, postponed, dropped or repeated
  state       TEXT NOT NULL,      -- found, proposed, confirmed or rejected
  flow        INTEGER NOT NULL,
  clean_start INTEGER NOT NULL,   -- in the clean text of that flow
  clean_end   INTEGER NOT NULL,
  page        INTEGER,            -- in the file, as in every row of the record
  start       INTEGER NOT NULL,
  "end"       INTEGER NOT NULL,
  quote       TEXT NOT NULL,
  date        TEXT,               -- date of that paper
  not_before  TEXT,               -- day that an undated paper is at least as late as
  due_from    TEXT,               -- the new term, where the words set one
  due_to      TEXT,
  score       REAL NOT NULL,
  parts       TEXT NOT NULL,      -- the parts of the score, as JSON
  PRIMARY KEY (commitment, link)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS link_state (
  name        TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL       -- of all that the links follow from: when it is the same, nothing is to be done
);
