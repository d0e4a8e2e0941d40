-- How long the longest event is, found at once: a list of some days need not look farther.
CREATE INDEX events_length ON events (day_end - day_start);
