-- Which texts are copies of which, pair by pair, so that it is known for every day which reports had one source.
CREATE TABLE article_copies (
  article_seq INTEGER NOT NULL REFERENCES articles,
  other_seq INTEGER NOT NULL REFERENCES articles,
  PRIMARY KEY (article_seq, other_seq)
) WITHOUT ROWID;
CREATE TABLE event_copies (
  event_seq INTEGER NOT NULL REFERENCES events,
  other_seq INTEGER NOT NULL REFERENCES events,
  PRIMARY KEY (event_seq, other_seq)
) WITHOUT ROWID;

-- Of earlier ledgers only the groups are known: each member is taken for a copy of the earliest.
INSERT INTO article_copies SELECT * FROM (
  SELECT a.seq, first_value(a.seq) OVER (PARTITION BY o.origin ORDER BY a.known_day, a.seq) AS first
  FROM article_origins o JOIN articles a ON a.seq = o.article_seq)
WHERE seq <> first;
INSERT INTO event_copies SELECT * FROM (
  SELECT e.seq, first_value(e.seq) OVER (PARTITION BY o.origin ORDER BY e.known_day, e.seq) AS first
  FROM event_origins o JOIN events e ON e.seq = o.event_seq)
WHERE seq <> first;
