-- Keys are unique.
WITH repeated AS (
    SELECT 'contrast_robustness' AS table_name, concat_ws(', ', dimension, item, issue_id, language, leave_out) AS example
    FROM contrast_robustness GROUP BY dimension, item, issue_id, language, leave_out HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('contrast_robustness')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
