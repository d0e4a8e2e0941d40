-- Which reports share their words, and how events stand to each other. All of it follows from articles and events and
-- can be made anew.
CREATE TABLE article_origins (
  article_seq INTEGER PRIMARY KEY REFERENCES articles,
  origin INTEGER NOT NULL,      -- one number for all articles that are copies of each other
  outlet TEXT,                  -- usual name of who published it
  agency TEXT                   -- usual name of the agency or outlet that it is credited to
);
CREATE INDEX article_origin ON article_origins (origin);
INSERT INTO article_origins SELECT seq, origin, outlet, NULL FROM articles;
ALTER TABLE articles DROP COLUMN origin;

-- MinHash bands of three-word shingles: near copies share one.
CREATE TABLE article_bands (
  band INTEGER NOT NULL,
  article_seq INTEGER NOT NULL REFERENCES articles,
  PRIMARY KEY (band, article_seq)
) WITHOUT ROWID;

-- Winnowed runs of eight words, each with the first article that has it: what is taken over word for word shares one.
CREATE TABLE article_runs (
  run INTEGER PRIMARY KEY,
  article_seq INTEGER NOT NULL REFERENCES articles
);

CREATE TABLE event_origins (
  event_seq INTEGER PRIMARY KEY REFERENCES events,
  origin INTEGER NOT NULL,      -- one number for all events told in the same words: the seq of the first
  cited TEXT                    -- usual name of the outlet that its report names as the source
);
CREATE INDEX event_origin ON event_origins (origin);
INSERT INTO event_origins SELECT seq, seq, NULL FROM events WHERE article_seq IS NOT NULL;

-- What linking compares of an event's words.
CREATE TABLE wordings (
  event_seq INTEGER PRIMARY KEY REFERENCES events,
  shingles BLOB NOT NULL,       -- of its sentence: hashes of three words each, 4 bytes each, ascending
  words BLOB NOT NULL           -- of its sentence: hashes of names and telling words, likewise
);

CREATE TABLE relations (
  event_seq INTEGER NOT NULL REFERENCES events,
  other_seq INTEGER NOT NULL REFERENCES events,
  kind TEXT NOT NULL,           -- sums-up: the event counts the other among several; follows: it tells of it again, later; about: it speaks of it
  commit_seq INTEGER NOT NULL REFERENCES commits,
  PRIMARY KEY (event_seq, other_seq)
) WITHOUT ROWID;
CREATE INDEX relations_other ON relations (other_seq);
