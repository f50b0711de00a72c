-- The difference of all texts lies within the range without single ones of them, wherever all were left out.
WITH counted AS (
    SELECT count(*) AS documents FROM document WHERE perspective IN ('JP', 'RU') AND sentence_count > 0
),
wrong AS (
    SELECT 'contrast_robustness' AS table_name, concat_ws(', ', dimension, item, issue_id, language, leave_out) AS example
    FROM contrast_robustness, counted
    WHERE leave_out = 'document' AND units >= documents AND (difference < lowest OR difference > highest)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('contrast_robustness')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
