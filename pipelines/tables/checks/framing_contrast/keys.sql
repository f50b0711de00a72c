-- Keys are unique.
WITH repeated AS (
    SELECT 'framing_contrast' AS table_name, concat_ws(', ', dimension, item, issue_id, language) AS example
    FROM framing_contrast GROUP BY dimension, item, issue_id, language HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('framing_contrast')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
