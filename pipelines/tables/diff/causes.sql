-- What documents, corrections, rules and program of version a and version b have to do with their differences.

CREATE TEMP TABLE program AS
SELECT a.codebook_hash <> b.codebook_hash AS codebook_changed, a.code_hash <> b.code_hash AS code_changed
FROM (FROM a.version ORDER BY version_no DESC LIMIT 1) AS a, (FROM b.version ORDER BY version_no DESC LIMIT 1) AS b;

CREATE TEMP TABLE document_cause AS
SELECT *
FROM (
    SELECT document_id,
        CASE
            WHEN a.document_id IS NULL THEN 'document_added'
            WHEN b.document_id IS NULL THEN 'document_removed'
            WHEN a.text_sha256 <> b.text_sha256 THEN 'text_changed'
            WHEN a.input_hash <> b.input_hash THEN 'metadata_changed'
        END AS cause,
        coalesce(b.text_sha256, a.text_sha256) AS text_sha256
    FROM a.document AS a
    FULL JOIN b.document AS b USING (document_id)
)
WHERE cause IS NOT NULL;

CREATE TEMP TABLE changed_rule AS
SELECT DISTINCT rule_id FROM ((FROM a.rule EXCEPT FROM b.rule) UNION ALL (FROM b.rule EXCEPT FROM a.rule));

-- Entries of corrections that came, went or were edited, with the fact that they speak of and the text's meeting around it.
CREATE TEMP TABLE changed_correction AS
WITH edited AS (
    SELECT correction_id, max_by(entry, is_after) AS e
    FROM (SELECT entry.correction_id, entry, entry.is_after FROM (
        SELECT *, false AS is_after FROM (
            SELECT * EXCLUDE (state, detail) FROM a.correction EXCEPT SELECT * EXCLUDE (state, detail) FROM b.correction
        )
        UNION ALL
        SELECT *, true FROM (
            SELECT * EXCLUDE (state, detail) FROM b.correction EXCEPT SELECT * EXCLUDE (state, detail) FROM a.correction
        )
    ) AS entry)
    GROUP BY correction_id
),
mention AS (
    SELECT mention_id, document_meeting_id FROM a.meeting_mention
    UNION
    SELECT mention_id, document_meeting_id FROM b.meeting_mention
)
SELECT d.correction_id, e.kind, e.document_id, e.reason,
    coalesce(nullif(e.fact_id, ''), d.correction_id) AS fact_id,
    CASE e.kind
        WHEN 'document_meeting' THEN coalesce(nullif(e.fact_id, ''), d.correction_id)
        WHEN 'meeting_mention' THEN m.document_meeting_id
    END AS document_meeting_id
FROM edited AS d
LEFT JOIN mention AS m ON e.kind = 'meeting_mention' AND m.mention_id = coalesce(nullif(e.fact_id, ''), d.correction_id);

-- Where code and codebook are the same, only these documents can have other facts.
CREATE TEMP TABLE touched_document AS
SELECT document_id FROM document_cause
UNION
SELECT document_id FROM changed_correction WHERE kind <> 'meeting'
UNION
SELECT document_id FROM b.document WHERE (SELECT codebook_changed OR code_changed FROM program);
