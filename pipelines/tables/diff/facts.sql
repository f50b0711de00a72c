-- Facts of single texts that version a or b has alone, or that differ in their codes, each with its cause.
-- A rule of the codebook is the cause where it has changed and the words of the fact have not; rule_id is then that rule,
-- found with another fact of the sentence if need be.

CREATE TEMP TABLE difference AS
SELECT kind, coalesce(b.fact_id, a.fact_id) AS fact_id, document_id, coalesce(b.sentence_no, a.sentence_no) AS sentence_no,
    b.fact_id IS NULL AS is_gone, a.fact_id IS NULL AS is_new,
    coalesce(b.document_meeting_id, a.document_meeting_id) AS document_meeting_id, coalesce(b.quote, a.quote) AS quote,
    a.rule_id AS rule_before, b.rule_id AS rule_after,
    nullif(b.correction_id, '') AS correction_after, nullif(a.correction_id, '') AS correction_before,
    a.value AS before, b.value AS after
FROM a_fact AS a
FULL JOIN b_fact AS b USING (kind, document_id, key)
WHERE a.value IS DISTINCT FROM b.value
    OR a.rule_id IS DISTINCT FROM b.rule_id
    OR (a.correction_id IS DISTINCT FROM b.correction_id AND kind NOT IN ('frame', 'orientation'));

-- That a sentence is there, with no other codes than any, is no fact; that its role or its mark changes is one.
DELETE FROM difference WHERE kind = 'sentence' AND (is_new OR is_gone) AND coalesce(after, before) = 'body';

CREATE TEMP TABLE ruled AS
SELECT d.kind, d.fact_id, d.document_id, d.sentence_no,
    CASE
        WHEN d.rule_after IN (FROM changed_rule) THEN d.rule_after
        WHEN d.rule_before IN (FROM changed_rule) THEN d.rule_before
    END AS rule_id
FROM difference AS d
WHERE d.rule_after IN (FROM changed_rule) OR d.rule_before IN (FROM changed_rule);

-- Sentences that stand in both versions of a changed text.
CREATE TEMP TABLE lasting_sentence AS
SELECT DISTINCT document_id, text
FROM a.sentence SEMI JOIN document_cause USING (document_id)
INTERSECT
SELECT DISTINCT document_id, text
FROM b.sentence SEMI JOIN document_cause USING (document_id);

CREATE TEMP TABLE fact_cause AS
WITH corrected AS (
    SELECT d.kind, d.fact_id, d.document_id,
        min_by(c.correction_id, CASE
            WHEN c.correction_id IN (d.correction_after, d.correction_before) OR c.fact_id = d.fact_id THEN 1
            WHEN c.document_meeting_id = d.document_meeting_id THEN 2
            ELSE 3
        END) AS correction_id
    FROM difference AS d
    JOIN changed_correction AS c
        ON c.document_id = d.document_id AND (
            c.correction_id IN (d.correction_after, d.correction_before) OR c.fact_id = d.fact_id
            OR c.document_meeting_id = d.document_meeting_id
            OR (c.kind = 'sentence' AND c.fact_id = concat_ws(':', d.document_id, d.sentence_no))
        )
    GROUP BY ALL
),
beside AS (
    SELECT document_id, sentence_no, min(rule_id) AS rule_id FROM ruled GROUP BY ALL
),
lasting AS (
    SELECT d.kind, d.fact_id, d.document_id
    FROM difference AS d
    JOIN a.sentence AS s ON s.document_id = d.document_id AND s.sentence_no = d.sentence_no AND d.is_gone
    JOIN lasting_sentence AS l ON l.document_id = s.document_id AND l.text = s.text
    UNION ALL
    SELECT d.kind, d.fact_id, d.document_id
    FROM difference AS d
    JOIN b.sentence AS s ON s.document_id = d.document_id AND s.sentence_no = d.sentence_no AND NOT d.is_gone
    JOIN lasting_sentence AS l ON l.document_id = s.document_id AND l.text = s.text
),
judged AS (
    SELECT d.*, c.correction_id, r.rule_id AS own_rule, n.rule_id AS near_rule,
        CASE
            WHEN o.cause IN ('document_added', 'document_removed') THEN o.cause
            WHEN c.correction_id IS NOT NULL THEN 'correction'
            WHEN r.rule_id IS NOT NULL AND (o.cause IS DISTINCT FROM 'text_changed' OR l.fact_id IS NOT NULL) THEN 'codebook_changed'
            WHEN o.cause IS NOT NULL THEN o.cause
            WHEN n.rule_id IS NOT NULL THEN 'codebook_changed'
            WHEN p.code_changed THEN 'code_changed'
            WHEN p.codebook_changed THEN 'codebook_changed'
            ELSE 'correction'
        END AS cause
    FROM difference AS d
    CROSS JOIN program AS p
    LEFT JOIN document_cause AS o ON o.document_id = d.document_id
    LEFT JOIN corrected AS c ON c.kind = d.kind AND c.fact_id = d.fact_id AND c.document_id = d.document_id
    LEFT JOIN ruled AS r ON r.kind = d.kind AND r.fact_id = d.fact_id AND r.document_id = d.document_id
    LEFT JOIN beside AS n ON n.document_id = d.document_id AND n.sentence_no = d.sentence_no
    LEFT JOIN lasting AS l ON l.kind = d.kind AND l.fact_id = d.fact_id AND l.document_id = d.document_id
)
SELECT j.* EXCLUDE (correction_id, own_rule, near_rule),
    CASE WHEN j.cause = 'correction' THEN coalesce(
        j.correction_id, (SELECT min(c.correction_id) FROM changed_correction AS c WHERE c.document_id = j.document_id)
    ) END AS correction_id,
    CASE WHEN j.cause = 'codebook_changed' THEN coalesce(
        j.own_rule, j.near_rule, (SELECT min(rule_id) FROM changed_rule HAVING count(*) = 1), j.rule_after, j.rule_before
    ) ELSE coalesce(j.rule_after, j.rule_before) END AS rule_id
FROM judged AS j;
