-- Codes of closed lists are on their list, and only what holds can vanish.
WITH stray AS (
    SELECT 'contrast_robustness' AS table_name, concat_ws(', ', dimension, item, issue_id, language, leave_out) AS example
    FROM contrast_robustness
    WHERE leave_out NOT IN ('document', 'source') OR loses NOT IN ('', 'sign', 'support', 'significance')
        OR vanishes IS DISTINCT FROM CASE WHEN holds THEN loses <> '' END
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('contrast_robustness')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
