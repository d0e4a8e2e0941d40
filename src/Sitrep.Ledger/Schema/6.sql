-- The latest of a country come from an index, in order, however many there are.
CREATE INDEX events_country_last_day ON events (country, coalesce(day_end, day_start, known_day));
DROP INDEX events_country;
