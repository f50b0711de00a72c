-- Keys are unique.
WITH repeated AS (
    SELECT 'corpus_file' AS table_name, path AS example
    FROM corpus_file GROUP BY path HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('corpus_file')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
