-- Files whose bytes and metadata are those of the previous version: they are not read again.
CREATE TEMP TABLE unchanged_file AS
SELECT f.path
FROM corpus_file AS f
JOIN previous.corpus_file AS p ON p.path = f.path AND p.fingerprint = f.fingerprint;
