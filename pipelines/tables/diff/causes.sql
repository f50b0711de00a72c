-- Why documents, and what rests on them, differ between version a and version b.

CREATE TEMP TABLE document_cause AS
SELECT document_id,
    CASE
        WHEN a.document_id IS NULL THEN 'document_added'
        WHEN b.document_id IS NULL THEN 'document_removed'
        WHEN a.text_sha256 <> b.text_sha256 THEN 'text_changed'
        WHEN a.input_hash <> b.input_hash THEN 'metadata_changed'
    END AS cause
FROM a.document AS a
FULL JOIN b.document AS b USING (document_id);

-- Where the document is the same: the rule of the fact, else the codebook, else the code.
CREATE TEMP TABLE rule_changed AS
SELECT rule_id FROM (
    (FROM a.rule EXCEPT FROM b.rule) UNION ALL (FROM b.rule EXCEPT FROM a.rule)
) GROUP BY rule_id;

CREATE TEMP TABLE program AS
SELECT a.codebook_hash <> b.codebook_hash AS codebook_changed, a.code_hash <> b.code_hash AS code_changed
FROM (FROM a.version ORDER BY version_no DESC LIMIT 1) AS a, (FROM b.version ORDER BY version_no DESC LIMIT 1) AS b;

-- A meeting rests on all documents that mention it in either version; the first cause in this order counts.
CREATE TEMP TABLE meeting_cause AS
SELECT m.meeting_id, arg_min(c.cause, o.rank) AS cause
FROM (
    SELECT meeting_id, document_id FROM a.meeting_mention
    UNION
    SELECT meeting_id, document_id FROM b.meeting_mention
) AS m
JOIN document_cause AS c ON c.document_id = m.document_id
JOIN (VALUES ('document_added', 1), ('document_removed', 2), ('text_changed', 3), ('metadata_changed', 4)) AS o (cause, rank)
    ON o.cause = c.cause
GROUP BY m.meeting_id;
