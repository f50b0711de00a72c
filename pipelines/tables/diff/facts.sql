-- Facts that version a or b has alone, or that differ in their codes. Where a fact stands in the text is not compared.
WITH a_fact AS (
    SELECT CASE kind WHEN 'meeting' THEN 'meeting_mention' ELSE kind END AS kind, fact_id, document_id, quote, rule_id,
        code || coalesce('; ' || nullif(detail, ''), '') AS value FROM a.fact
    UNION ALL
    SELECT 'meeting', meeting_id, '', '', '',
        concat_ws('; ', format, array_to_string(parties, '+'), date, nullif(place, ''), status, series_no)
    FROM a.meeting
),
b_fact AS (
    SELECT CASE kind WHEN 'meeting' THEN 'meeting_mention' ELSE kind END AS kind, fact_id, document_id, quote, rule_id,
        code || coalesce('; ' || nullif(detail, ''), '') AS value FROM b.fact
    UNION ALL
    SELECT 'meeting', meeting_id, '', '', '',
        concat_ws('; ', format, array_to_string(parties, '+'), date, nullif(place, ''), status, series_no)
    FROM b.meeting
),
difference AS (
    SELECT kind, fact_id, coalesce(b.document_id, a.document_id) AS document_id, coalesce(b.quote, a.quote) AS quote,
        a.rule_id AS rule_before, b.rule_id AS rule_after, a.value AS before, b.value AS after
    FROM a_fact AS a
    FULL JOIN b_fact AS b USING (kind, fact_id)
    WHERE a.value IS DISTINCT FROM b.value OR a.rule_id IS DISTINCT FROM b.rule_id OR a.quote IS DISTINCT FROM b.quote
)
SELECT CASE WHEN d.before IS NULL THEN 'added' WHEN d.after IS NULL THEN 'removed' ELSE 'changed' END AS change,
    d.kind, d.document_id, d.quote, coalesce(d.before, '') AS before, coalesce(d.after, '') AS after,
    CASE
        WHEN coalesce(c.cause, m.cause) IS NOT NULL THEN coalesce(c.cause, m.cause)
        WHEN d.rule_before IN (FROM rule_changed) OR d.rule_after IN (FROM rule_changed) THEN 'codebook_changed'
        WHEN p.code_changed THEN 'code_changed'
        WHEN p.codebook_changed THEN 'codebook_changed'
        ELSE (SELECT min(cause) FROM document_cause)
    END AS cause,
    coalesce(d.rule_after, d.rule_before) AS rule_id, d.fact_id
FROM difference AS d
CROSS JOIN program AS p
LEFT JOIN document_cause AS c ON c.document_id = d.document_id
LEFT JOIN meeting_cause AS m ON d.kind = 'meeting' AND m.meeting_id = d.fact_id
ORDER BY change, d.kind, d.document_id, d.fact_id;
