-- Files whose bytes, metadata and corrections are those of the previous version: they are not read again.
CREATE TEMP TABLE unchanged_file AS
SELECT f.path
FROM corpus_file AS f
JOIN previous.corpus_file AS p ON p.path = f.path AND p.fingerprint = f.fingerprint
WHERE f.path NOT IN (
    SELECT d.path FROM previous.document AS d JOIN recorrected_document AS r ON r.document_id = d.document_id
);
