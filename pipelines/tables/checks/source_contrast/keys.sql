-- Keys are unique.
WITH repeated AS (
    SELECT 'source_contrast' AS table_name, concat_ws(', ', source_id, dimension, item) AS example
    FROM source_contrast GROUP BY source_id, dimension, item HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('source_contrast')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
