-- Keys are unique.
WITH repeated AS (
    SELECT 'position' AS table_name, concat_ws(', ', perspective, side, issue_id, act, year) AS example
    FROM position GROUP BY perspective, side, issue_id, act, year HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('position')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
