-- Memberships by day, reviews by hand, versions of events, and what recoding needs; what is stored can no longer be changed.

-- The knowledge that articles were coded with.
CREATE TABLE knowledge (
  seq INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,    -- SHA-256 of its entries
  entries BLOB NOT NULL         -- Brotli of one line an entry: kind, id and fields, with tabs between
);

ALTER TABLE commits ADD COLUMN knowledge_seq INTEGER REFERENCES knowledge;
ALTER TABLE commits ADD COLUMN recoded_through INTEGER;  -- the last of the articles that a recoding covers; null in other commits

-- An event that is coded anew under the same id is another row.
CREATE TABLE events_2 (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  article_seq INTEGER REFERENCES articles,
  commit_seq INTEGER NOT NULL REFERENCES commits,
  known_day INTEGER NOT NULL,   -- day number of its report's publication; without one, of the commit
  type TEXT NOT NULL,
  mode TEXT,
  status TEXT NOT NULL,
  day_start INTEGER,            -- day numbers
  day_end INTEGER,
  date_precision INTEGER,
  place TEXT,
  lat REAL,
  lon REAL,
  place_precision INTEGER,
  country TEXT,
  admin1 TEXT,
  admin2 TEXT,
  geonameid INTEGER,
  confidence REAL NOT NULL,
  json TEXT,                    -- the event; null when it was imported
  file TEXT,                    -- where an imported one came from
  file_row INTEGER,
  outlet TEXT,                  -- of an imported one
  weight REAL,                  -- of an imported one: the outlet's standing, as its coder ranks it
  declared TEXT,                -- the incident that an imported one says it is
  UNIQUE (id, commit_seq)
);
INSERT INTO events_2 SELECT * FROM events;
DROP TABLE events;
ALTER TABLE events_2 RENAME TO events;
CREATE INDEX events_commit ON events (commit_seq);
CREATE INDEX events_last_day ON events (coalesce(day_end, day_start, known_day));
CREATE INDEX events_article ON events (article_seq);
CREATE INDEX events_day ON events (day_end, type);
CREATE INDEX events_country ON events (country, day_end);
CREATE INDEX events_declared ON events (declared) WHERE declared IS NOT NULL;

-- What a person decided about incidents. Events on one side of a review belong together, on different sides apart.
CREATE TABLE reviews (
  seq INTEGER PRIMARY KEY,
  commit_seq INTEGER NOT NULL REFERENCES commits,
  day INTEGER NOT NULL,         -- day number from which it holds
  kind TEXT NOT NULL,           -- merge, split, undo
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  undoes INTEGER UNIQUE REFERENCES reviews
);
CREATE TABLE review_events (
  review_seq INTEGER NOT NULL REFERENCES reviews,
  event TEXT NOT NULL,          -- id, so that the decision holds for every version of the event
  side INTEGER NOT NULL,
  PRIMARY KEY (review_seq, event)
) WITHOUT ROWID;
CREATE INDEX review_events_event ON review_events (event);

-- From which day on an event belongs to which incident. The row of the latest day counts; of two of one day, the later commit's.
CREATE TABLE memberships_2 (
  event_seq INTEGER NOT NULL REFERENCES events,
  day INTEGER NOT NULL,
  commit_seq INTEGER NOT NULL REFERENCES commits,
  incident TEXT,                -- null: the event was withdrawn, since its article was coded anew
  cause TEXT NOT NULL,          -- linked, imported, merge, split, undo, recoded
  review_seq INTEGER REFERENCES reviews,
  PRIMARY KEY (event_seq, day, commit_seq)
) WITHOUT ROWID;
-- Ledgers of the first release did not keep days: a membership is dated by the last report of its commit.
INSERT INTO memberships_2
SELECT m.event_seq, max(e.known_day, coalesce((SELECT max(n.known_day) FROM events n WHERE n.commit_seq = m.commit_seq AND m.commit_seq > e.commit_seq), 0)),
  m.commit_seq, m.incident, CASE WHEN e.article_seq IS NULL THEN 'imported' ELSE 'linked' END, NULL
FROM memberships m JOIN events e ON e.seq = m.event_seq;
DROP TABLE memberships;
ALTER TABLE memberships_2 RENAME TO memberships;
CREATE INDEX memberships_incident ON memberships (incident);
CREATE INDEX memberships_day ON memberships (day);

-- Each time that an article was coded anew: SHA-256 of the article with the events and claims of that commit.
CREATE TABLE codings (
  article_seq INTEGER NOT NULL REFERENCES articles,
  commit_seq INTEGER NOT NULL REFERENCES commits,
  checksum BLOB NOT NULL,
  PRIMARY KEY (article_seq, commit_seq)
) WITHOUT ROWID;

-- Which lexicon entries and rules fired for which events.
CREATE TABLE rules (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE event_rules (
  rule_seq INTEGER NOT NULL REFERENCES rules,
  event_seq INTEGER NOT NULL REFERENCES events,
  PRIMARY KEY (rule_seq, event_seq)
) WITHOUT ROWID;
INSERT OR IGNORE INTO rules (id) SELECT t.value FROM events e, json_each(e.json, '$.trace') t WHERE e.json IS NOT NULL;
INSERT OR IGNORE INTO event_rules (rule_seq, event_seq)
SELECT r.seq, e.seq FROM events e, json_each(e.json, '$.trace') t JOIN rules r ON r.id = t.value WHERE e.json IS NOT NULL;

CREATE TRIGGER articles_stay BEFORE UPDATE ON articles BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER articles_kept BEFORE DELETE ON articles BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER events_kept BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claims_stay BEFORE UPDATE ON claims BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claims_kept BEFORE DELETE ON claims BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER commits_stay BEFORE UPDATE ON commits BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER commits_kept BEFORE DELETE ON commits BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER memberships_stay BEFORE UPDATE ON memberships BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER memberships_kept BEFORE DELETE ON memberships BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reviews_kept BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER review_events_stay BEFORE UPDATE ON review_events BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER review_events_kept BEFORE DELETE ON review_events BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER codings_stay BEFORE UPDATE ON codings BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER codings_kept BEFORE DELETE ON codings BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER knowledge_stay BEFORE UPDATE ON knowledge BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER knowledge_kept BEFORE DELETE ON knowledge BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
