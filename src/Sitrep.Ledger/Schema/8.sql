-- What the linker has to know of two events of one article: whether they may be one happening told twice.
ALTER TABLE event_contexts ADD COLUMN in_title INTEGER NOT NULL DEFAULT 0;  -- 1: the headline tells of it
ALTER TABLE event_contexts ADD COLUMN set_apart INTEGER NOT NULL DEFAULT 0; -- 1: its sentence says that it is another happening: "in a separate attack"
UPDATE event_contexts SET in_title = 1
WHERE event_seq IN (SELECT seq FROM events WHERE json IS NOT NULL AND json_extract(json, '$.evidence.in') = 'title');
-- What the event's report tells of a happening that was news before: toll, funeral, trial, anniversary; null when it tells the news.
ALTER TABLE event_contexts ADD COLUMN follow_up TEXT;
