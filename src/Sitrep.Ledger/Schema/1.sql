-- What is stored is appended and never changed, but for the two tables at the end, which can be made anew from the rest.
CREATE TABLE commits (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,             -- when, ISO 8601 UTC
  release TEXT NOT NULL         -- of Sitrep
);

CREATE TABLE articles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content_hash BLOB NOT NULL,   -- SHA-256 of title and text
  checksum BLOB NOT NULL,       -- SHA-256 of the article with its events and claims
  commit_seq INTEGER NOT NULL REFERENCES commits,
  known_day INTEGER NOT NULL,   -- day number of publication; without one, of the commit
  origin INTEGER NOT NULL,      -- seq of the first article with the same words, this one's own when there is none
  title TEXT,
  text TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  published TEXT,
  language TEXT,
  meta TEXT                     -- JSON
);
CREATE INDEX articles_content ON articles (content_hash);

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_seq INTEGER REFERENCES articles,
  commit_seq INTEGER NOT NULL REFERENCES commits,
  known_day INTEGER NOT NULL,
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
  declared TEXT                 -- the incident that an imported one says it is
);
CREATE INDEX events_commit ON events (commit_seq);
CREATE INDEX events_last_day ON events (coalesce(day_end, day_start, known_day));
CREATE INDEX events_article ON events (article_seq);
CREATE INDEX events_day ON events (day_end, type);
CREATE INDEX events_country ON events (country, day_end);

CREATE TABLE claims (
  event_seq INTEGER NOT NULL REFERENCES events,
  ordinal INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  reference TEXT,
  country TEXT,
  sector TEXT,
  low INTEGER,
  best INTEGER,
  high INTEGER,
  operator TEXT,
  scope TEXT,
  claimant TEXT,
  kind TEXT NOT NULL,
  stance TEXT NOT NULL,
  start INTEGER,                -- offsets in title, blank line and text
  "end" INTEGER,
  PRIMARY KEY (event_seq, ordinal)
) WITHOUT ROWID;

CREATE TABLE memberships (
  event_seq INTEGER NOT NULL REFERENCES events,
  commit_seq INTEGER NOT NULL REFERENCES commits,
  incident TEXT NOT NULL,
  PRIMARY KEY (event_seq, commit_seq)
) WITHOUT ROWID;

CREATE TABLE links (
  event_seq INTEGER NOT NULL REFERENCES events,
  other_seq INTEGER NOT NULL REFERENCES events,
  score REAL NOT NULL,
  PRIMARY KEY (event_seq, other_seq)
) WITHOUT ROWID;

CREATE TABLE blocks (
  key INTEGER NOT NULL,
  event_seq INTEGER NOT NULL REFERENCES events,
  PRIMARY KEY (key, event_seq)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE event_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- The latest membership of each event.
CREATE TABLE current_memberships (
  event_seq INTEGER PRIMARY KEY REFERENCES events,
  incident TEXT NOT NULL
);
CREATE INDEX current_incident ON current_memberships (incident);
