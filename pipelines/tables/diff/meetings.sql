-- Meetings across texts, and which of a text's meetings belong to which. The cause lies in a text's meeting that is, or was,
-- one of it; else in one that was brought together with these in the other version; else in one of the same format and
-- parties; else anywhere.

CREATE TEMP TABLE cause_rank AS
FROM (VALUES ('document_added', 1), ('document_removed', 2), ('text_changed', 3), ('correction', 4), ('metadata_changed', 5),
    ('codebook_changed', 6), ('code_changed', 7)) AS r (cause, rank);

CREATE TEMP TABLE member AS
SELECT DISTINCT meeting_id, document_meeting_id, document_id, shelf
FROM (
    SELECT meeting_id, document_meeting_id, document_id, concat_ws(':', format, array_to_string(parties, '+')) AS shelf FROM a.document_meeting
    UNION ALL
    SELECT meeting_id, document_meeting_id, document_id, concat_ws(':', format, array_to_string(parties, '+')) FROM b.document_meeting
);

CREATE TEMP TABLE meeting_difference AS
SELECT kind, coalesce(b.fact_id, a.fact_id) AS fact_id, coalesce(b.meeting_id, a.meeting_id) AS meeting_id,
    coalesce(a.meeting_id, b.meeting_id) AS other_id, a.value AS before, b.value AS after,
    a.correction_id AS correction_before, b.correction_id AS correction_after, '' AS document_id
FROM a_meeting AS a
FULL JOIN b_meeting AS b USING (kind, fact_id)
WHERE a.value IS DISTINCT FROM b.value OR a.correction_id IS DISTINCT FROM b.correction_id
UNION ALL
SELECT 'joining', document_meeting_id, b.meeting_id, a.meeting_id, a.meeting_id, b.meeting_id, '', '', b.document_id
FROM a.document_meeting AS a
JOIN b.document_meeting AS b USING (document_meeting_id)
WHERE a.meeting_id <> b.meeting_id;

-- What has happened to single texts' meetings.
CREATE TEMP TABLE member_cause AS
SELECT document_meeting_id, document_id, cause, rule_id, correction_id FROM fact_cause WHERE document_meeting_id IS NOT NULL
UNION
SELECT m.document_meeting_id, m.document_id, c.cause, NULL, NULL
FROM member AS m JOIN document_cause AS c ON c.document_id = m.document_id;

CREATE TEMP TABLE meeting_cause AS
WITH wanted AS (
    SELECT DISTINCT meeting_id FROM meeting_difference
    UNION
    SELECT DISTINCT other_id FROM meeting_difference
),
near AS (
    SELECT w.meeting_id, m.document_meeting_id, 1 AS distance
    FROM wanted AS w JOIN member AS m ON m.meeting_id = w.meeting_id
    UNION
    SELECT w.meeting_id, o.document_meeting_id, 2
    FROM wanted AS w
    JOIN member AS m ON m.meeting_id = w.meeting_id
    JOIN member AS n ON n.document_meeting_id = m.document_meeting_id
    JOIN member AS o ON o.meeting_id = n.meeting_id
),
shelf_cause AS (
    SELECT m.shelf, min_by(c, (r.rank, c.document_id, c.document_meeting_id, c.rule_id, c.correction_id)) AS c
    FROM member_cause AS c
    JOIN member AS m ON m.document_meeting_id = c.document_meeting_id
    JOIN cause_rank AS r ON r.cause = c.cause
    GROUP BY m.shelf
),
found AS (
    SELECT n.meeting_id, n.distance, r.rank, c.cause, c.document_id, c.rule_id, c.correction_id
    FROM near AS n
    JOIN member_cause AS c ON c.document_meeting_id = n.document_meeting_id
    JOIN cause_rank AS r ON r.cause = c.cause
    UNION ALL
    SELECT DISTINCT w.meeting_id, 3, r.rank, s.c.cause, s.c.document_id, s.c.rule_id, s.c.correction_id
    FROM wanted AS w
    JOIN member AS m ON m.meeting_id = w.meeting_id
    JOIN shelf_cause AS s ON s.shelf = m.shelf
    JOIN cause_rank AS r ON r.cause = s.c.cause
    UNION ALL
    SELECT w.meeting_id, 0, 0, 'correction', c.document_id, NULL, c.correction_id
    FROM wanted AS w JOIN changed_correction AS c ON c.kind = 'meeting' AND c.fact_id = w.meeting_id
)
SELECT meeting_id, min_by(f, (distance, rank, document_id, rule_id, correction_id)) AS found
FROM found AS f
GROUP BY meeting_id;

CREATE TEMP TABLE elsewhere AS
SELECT CASE
    WHEN p.code_changed THEN 'code_changed'
    WHEN p.codebook_changed THEN 'codebook_changed'
    ELSE coalesce((SELECT min(cause) FROM document_cause), 'correction')
END AS cause
FROM program AS p;
