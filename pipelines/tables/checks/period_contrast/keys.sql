-- Keys are unique.
WITH repeated AS (
    SELECT 'period_contrast' AS table_name, concat_ws(', ', dimension, item, period_kind, period) AS example
    FROM period_contrast GROUP BY dimension, item, period_kind, period HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('period_contrast')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
