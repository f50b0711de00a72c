-- The entries of the file of corrections, before it is known what becomes of them.
CREATE TEMP TABLE correction_entry AS FROM entries;
