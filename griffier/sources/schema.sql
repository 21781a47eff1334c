
-- Official data (griffier/sources): what the Tweede Kamer and the publisher know of papers, in their own words.
-- One row per thing and per file that speaks of it; the views official_<table> show, of each thing that the source did not
-- delete, the newest row. Columns in _words are the source's; beside them stands what we take them to mean, or null.

CREATE TABLE official_files (
  sha256      TEXT PRIMARY KEY REFERENCES sources, -- hash of the file's bytes
  file        TEXT NOT NULL,                       -- the file's name when it was first read
  reader      TEXT NOT NULL,                       -- fingerprint of the code that read it
  read_at     TEXT NOT NULL,                       -- when
  things      INTEGER NOT NULL,                    -- rows it gave
  deleted     INTEGER NOT NULL,                    -- things it says were deleted (all null but their id)
  passed_over TEXT NOT NULL                        -- entities of no use here, by name, a JSON object
);

CREATE TABLE official_names (
  path   TEXT PRIMARY KEY,                         -- where a file of official data was found, absolute
  sha256 TEXT NOT NULL REFERENCES official_files   -- what it held when last read
);

CREATE TABLE unknown_words (
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file
  field  TEXT NOT NULL,                           -- which fixed vocabulary (decisions, appreciations, votes …)
  words  TEXT NOT NULL,                           -- words that our table of it does not have
  times  INTEGER NOT NULL,                        -- how often in that file
  PRIMARY KEY (sha256, field, words)
);

CREATE TABLE official_deletions (
  id         TEXT NOT NULL,                       -- a thing that the source deleted
  sha256     TEXT NOT NULL REFERENCES official_files, -- the file that says so
  place      TEXT NOT NULL,                       -- where in it
  changed_at TEXT NOT NULL,                       -- when it was deleted, UTC
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;

CREATE TABLE ties (
  kind       TEXT NOT NULL,                       -- matter_document, decision_matter, agenda_matter, commitment_document …
  one        TEXT NOT NULL,                       -- id of the first thing
  other      TEXT NOT NULL,                       -- id of the second (for a commitment's letter it may be a number)
  sha256     TEXT NOT NULL REFERENCES official_files, -- the file
  place      TEXT NOT NULL,                       -- where in it the tie is told
  changed_at TEXT NOT NULL,                       -- time of change of what tells it, UTC
  PRIMARY KEY (kind, one, other, sha256)
) WITHOUT ROWID;
CREATE INDEX ties_back ON ties (kind, other);

-- A case before the Kamer: a motion, a bill, a set of written questions, a letter.
CREATE TABLE matters (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- as 2021Z13647
  kind_words TEXT, -- Soort
  title TEXT, -- title of the dossier or bill
  subject TEXT, -- what it is about
  status_words TEXT, -- Status
  started_on TEXT, -- day it was started
  parliamentary_year TEXT, -- as 2020-2021
  sequence INTEGER, -- number within the dossier
  done INTEGER, -- whether it is dealt with
  alias TEXT, -- older number
  appreciation_words TEXT, -- the cabinet's appreciation of a motion, in the source's words
  appreciation TEXT, -- left_to_the_house, advised_against … or null
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_matters AS SELECT t.* FROM matters t
  WHERE NOT EXISTS (SELECT 1 FROM matters n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Who moved, signed or is asked by a matter.
CREATE TABLE matter_actors (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  matter TEXT, -- the matter
  name TEXT, -- name as given
  group_name TEXT, -- the member's group
  office TEXT, -- office
  relation_words TEXT, -- Relatie
  relation TEXT, -- mover, co_mover, addressee … or null
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_matter_actors AS SELECT t.id, t.sha256, t.place, t.changed_at, coalesce(t.matter, (SELECT max(o.matter) FROM matter_actors o WHERE o.id = t.id)) AS matter, t.name, t.group_name, t.office, t.relation_words, t.relation FROM matter_actors t
  WHERE NOT EXISTS (SELECT 1 FROM matter_actors n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Items of an agenda.
CREATE TABLE agenda_items (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- as 2024P18616
  subject TEXT, -- what it is about
  status_words TEXT, -- Status
  activity TEXT, -- the activity it belongs to
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_agenda_items AS SELECT t.id, t.sha256, t.place, t.changed_at, t.number, t.subject, t.status_words, coalesce(t.activity, (SELECT max(o.activity) FROM agenda_items o WHERE o.id = t.id)) AS activity FROM agenda_items t
  WHERE NOT EXISTS (SELECT 1 FROM agenda_items n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Debates, votes and other meetings.
CREATE TABLE activities (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- as 2024A02517
  kind_words TEXT, -- Soort
  subject TEXT, -- what it is about
  date TEXT, -- day
  status_words TEXT, -- Status
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_activities AS SELECT t.* FROM activities t
  WHERE NOT EXISTS (SELECT 1 FROM activities n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Decisions on matters.
CREATE TABLE decisions (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  agenda_item TEXT, -- the item it was taken at
  kind_words TEXT, -- BesluitSoort: what counts
  outcome TEXT, -- adopted, rejected, deferred, withdrawn, tied, lapsed, taken_over, or null
  text_words TEXT, -- BesluitTekst: printed words, which may mislead
  method_words TEXT, -- StemmingsSoort
  method TEXT, -- show_of_hands, roll_call or null
  status_words TEXT, -- Status
  final INTEGER, -- 1 decided, 0 only proposed, null not known
  rank INTEGER, -- order in the agenda item
  note TEXT, -- remark
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE INDEX decisions_of_item ON decisions (agenda_item);
CREATE VIEW official_decisions AS SELECT t.id, t.sha256, t.place, t.changed_at, coalesce(t.agenda_item, (SELECT max(o.agenda_item) FROM decisions o WHERE o.id = t.id)) AS agenda_item, t.kind_words, t.outcome, t.text_words, t.method_words, t.method, t.status_words, t.final, t.rank, t.note FROM decisions t
  WHERE NOT EXISTS (SELECT 1 FROM decisions n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- One vote: of a group, or in a roll call of one member.
CREATE TABLE votes (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  decision TEXT, -- the decision
  choice_words TEXT, -- Soort
  choice TEXT, -- for, against or absent
  group_name TEXT, -- the group's name as votes use it
  actor_name TEXT, -- the group, or the member
  seats INTEGER, -- seats of the group
  mistake INTEGER, -- whether the source marks it as cast by mistake
  group_id TEXT, -- the group
  person TEXT, -- the member, in a roll call
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE INDEX votes_of_decision ON votes (decision);
CREATE VIEW official_votes AS SELECT t.id, t.sha256, t.place, t.changed_at, coalesce(t.decision, (SELECT max(o.decision) FROM votes o WHERE o.id = t.id)) AS decision, t.choice_words, t.choice, t.group_name, t.actor_name, t.seats, t.mistake, coalesce(t.group_id, (SELECT max(o.group_id) FROM votes o WHERE o.id = t.id)) AS group_id, coalesce(t.person, (SELECT max(o.person) FROM votes o WHERE o.id = t.id)) AS person FROM votes t
  WHERE NOT EXISTS (SELECT 1 FROM votes n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Documents of the Kamer.
CREATE TABLE documents (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- as 2021D31777
  kind_words TEXT, -- Soort
  kind TEXT, -- a paper's kind, or null
  title TEXT, -- title
  subject TEXT, -- subject
  date TEXT, -- day
  received_on TEXT, -- day of receipt
  parliamentary_year TEXT, -- as 2020-2021
  sequence INTEGER, -- number within the dossier
  appendix_number TEXT, -- Aanhangselnummer, as 242501866
  sender_reference TEXT, -- the sender's own reference
  content_type TEXT, -- MIME type as stated
  content_length INTEGER, -- bytes as stated
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE INDEX documents_number ON documents (number);
CREATE VIEW official_documents AS SELECT t.* FROM documents t
  WHERE NOT EXISTS (SELECT 1 FROM documents n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Versions of documents.
CREATE TABLE document_versions (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  document TEXT, -- the document
  number INTEGER, -- 1, 2 …
  status_words TEXT, -- Status
  extension TEXT, -- as .pdf
  external_id TEXT, -- id as an official publication (kst-35207-34)
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE INDEX versions_of_document ON document_versions (document);
CREATE INDEX document_versions_external ON document_versions (external_id);
CREATE VIEW official_document_versions AS SELECT t.id, t.sha256, t.place, t.changed_at, coalesce(t.document, (SELECT max(o.document) FROM document_versions o WHERE o.id = t.id)) AS document, t.number, t.status_words, t.extension, t.external_id FROM document_versions t
  WHERE NOT EXISTS (SELECT 1 FROM document_versions n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Published files of a version.
CREATE TABLE publications (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  version TEXT, -- the version
  identifier TEXT, -- id as an official publication
  format TEXT, -- xml, html, pdf, odt, metadata or metadataowms
  file_name TEXT, -- its name
  url TEXT, -- address, null when it must be made from the identifier
  content_type TEXT, -- MIME type as stated
  content_length INTEGER, -- bytes as stated
  published_at TEXT, -- when, UTC
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE INDEX publications_of_version ON publications (version);
CREATE VIEW official_publications AS SELECT t.id, t.sha256, t.place, t.changed_at, coalesce(t.version, (SELECT max(o.version) FROM publications o WHERE o.id = t.id)) AS version, t.identifier, t.format, t.file_name, t.url, t.content_type, t.content_length, t.published_at FROM publications t
  WHERE NOT EXISTS (SELECT 1 FROM publications n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Dossiers.
CREATE TABLE dossiers (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- five digits
  suffix TEXT, -- budget chapter, 02 of 21501-02, or (R2160) of a kingdom act
  title TEXT, -- title
  highest INTEGER, -- highest number given in it
  closed INTEGER, -- whether it is closed
  chamber_words TEXT, -- Kamer
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_dossiers AS SELECT t.* FROM dossiers t
  WHERE NOT EXISTS (SELECT 1 FROM dossiers n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Commitments in the Kamer's own register.
CREATE TABLE registered_commitments (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- as TZ202603-130
  text TEXT, -- what was promised
  status_words TEXT, -- Status
  status TEXT, -- open, fulfilled, partly, closed, partly_closed, lapsed or null
  created_on TEXT, -- day it was registered
  due_on TEXT, -- day it is due
  ministry TEXT, -- ministry
  promised_by TEXT, -- name
  office TEXT, -- office
  activity_number TEXT, -- where it was promised
  activity TEXT, -- the activity
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_registered_commitments AS SELECT t.id, t.sha256, t.place, t.changed_at, t.number, t.text, t.status_words, t.status, t.created_on, t.due_on, t.ministry, t.promised_by, t.office, t.activity_number, coalesce(t.activity, (SELECT max(o.activity) FROM registered_commitments o WHERE o.id = t.id)) AS activity FROM registered_commitments t
  WHERE NOT EXISTS (SELECT 1 FROM registered_commitments n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Members and ministers.
CREATE TABLE persons (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  number TEXT, -- number
  surname TEXT, -- surname
  prefix TEXT, -- as van der
  first_name TEXT, -- first name in use
  initials TEXT, -- initials
  role_words TEXT, -- Functie
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_persons AS SELECT t.* FROM persons t
  WHERE NOT EXISTS (SELECT 1 FROM persons n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- Parliamentary groups.
CREATE TABLE parliamentary_groups (
  id TEXT NOT NULL, -- of the source
  sha256 TEXT NOT NULL REFERENCES official_files, -- the file that says it
  place TEXT NOT NULL, -- where in it: a JSON pointer
  changed_at TEXT NOT NULL, -- when the source last changed it, UTC; empty when not said
  abbreviation TEXT, -- abbreviation, not always the one that votes use
  name TEXT, -- name
  seats INTEGER, -- seats
  active_from TEXT, -- first day
  active_to TEXT, -- last day
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;
CREATE VIEW official_parliamentary_groups AS SELECT t.* FROM parliamentary_groups t
  WHERE NOT EXISTS (SELECT 1 FROM parliamentary_groups n WHERE n.id = t.id AND (n.changed_at, n.sha256) > (t.changed_at, t.sha256))
  AND NOT EXISTS (SELECT 1 FROM official_deletions d WHERE d.id = t.id AND d.changed_at >= t.changed_at);

-- What `griffier sync` has done and has still to do. Not exported; may be emptied: the next run then asks for everything again.

CREATE TABLE sync_questions (
  key       TEXT PRIMARY KEY,  -- what is asked of which service: odata/Zaak/dossier/35207
  next      TEXT,              -- address of the next page when a run was broken off, null when all pages came
  since     TEXT,              -- what changed before this time is here already (or the feed's token)
  newest    TEXT               -- the newest change seen in the run that is under way
);

CREATE TABLE sync_papers (
  name         TEXT PRIMARY KEY,  -- id of the publication, or number of the document
  document     TEXT,              -- the source's document
  scope        TEXT NOT NULL,     -- why it was wanted: dossier/35207, year/2024-2025 …
  stated       TEXT,              -- what the source says of its state; another value means that it must be fetched again
  wanted       TEXT NOT NULL,     -- addresses to try, best first, a JSON list of [format, address]
  state        TEXT NOT NULL,     -- wanted, fetched (not read yet), held, unreadable, missing, refused or withdrawn
  format       TEXT,              -- what was fetched: xml, html or pdf
  address      TEXT,              -- where it came from
  sha256       TEXT,              -- hash of its bytes
  etag         TEXT,              -- for asking whether it changed
  modified     TEXT,              -- the same
  code         TEXT,              -- short fixed name of what went wrong, null when nothing did
  message      TEXT               -- the same in words
);
CREATE INDEX sync_papers_state ON sync_papers (state, name);

CREATE TABLE sync_events (
  n       INTEGER PRIMARY KEY,  -- order
  at      TEXT NOT NULL,        -- when it was noticed
  name    TEXT NOT NULL,        -- the paper
  what    TEXT NOT NULL,        -- new, changed, swapped (other bytes, though the source says nothing changed), withdrawn, returned
  message TEXT NOT NULL         -- in words, with hashes
);
