-- Keys are unique.
WITH repeated AS (
    SELECT 'meeting_count' AS table_name, concat_ws(', ', source_id, year, format, status) AS example
    FROM meeting_count GROUP BY source_id, year, format, status HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting_count')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
