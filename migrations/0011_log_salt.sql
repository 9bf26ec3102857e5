-- A salt for each row of the log: the hash of a row can be shown to somebody without what is in it being guessed.
-- Rows that are there keep the hash they have, and none.
alter table activity add column salt text not null default '';
