-- What linking and reconciling know of an event beside its fields; follows from articles and events.
CREATE TABLE event_contexts (
  event_seq INTEGER PRIMARY KEY REFERENCES events,
  country TEXT,                 -- of the places that its article names, for an event whose own is not known
  sums_up INTEGER NOT NULL,     -- 1: it counts several happenings together and is no account of one
  corrects INTEGER NOT NULL     -- 1: its report says that a number given before was too high
);
