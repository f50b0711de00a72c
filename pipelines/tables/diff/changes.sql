-- Every difference in one form: the rows of the table change.
CREATE TEMP TABLE found AS
SELECT CASE WHEN is_new THEN 'added' WHEN is_gone THEN 'removed' ELSE 'changed' END AS change,
    f.kind, f.fact_id, f.document_id, f.cause, coalesce(f.rule_id, '') AS rule_id, coalesce(f.correction_id, '') AS correction_id,
    coalesce(concat_ws('; ', before, CASE WHEN before = after AND rule_before <> rule_after THEN 'rule ' || rule_before END,
        'corrected ' || correction_before), '') AS before,
    coalesce(concat_ws('; ', after, CASE WHEN before = after AND rule_before <> rule_after THEN 'rule ' || rule_after END,
        'corrected ' || correction_after), '') AS after,
    quote, coalesce(c.reason, '') AS reason
FROM fact_cause AS f
LEFT JOIN changed_correction AS c ON c.correction_id = f.correction_id
UNION ALL
SELECT CASE WHEN d.before IS NULL THEN 'added' WHEN d.after IS NULL THEN 'removed' ELSE 'changed' END,
    d.kind, d.fact_id, coalesce(nullif(d.document_id, ''), m.found.document_id, ''), coalesce(m.found.cause, e.cause),
    coalesce(m.found.rule_id, ''), coalesce(m.found.correction_id, ''),
    coalesce(concat_ws('; ', d.before, 'corrected ' || nullif(d.correction_before, '')), ''),
    coalesce(concat_ws('; ', d.after, 'corrected ' || nullif(d.correction_after, '')), ''),
    '', coalesce(c.reason, '')
FROM meeting_difference AS d
CROSS JOIN elsewhere AS e
LEFT JOIN meeting_cause AS m ON m.meeting_id = d.meeting_id
LEFT JOIN changed_correction AS c ON c.correction_id = m.found.correction_id
ORDER BY ALL;
