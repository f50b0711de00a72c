-- Keys are unique.
WITH repeated AS (
    SELECT 'term_contrast' AS table_name, concat_ws(', ', concept_id, variant_id, perspective, voice, in_quotes) AS example
    FROM term_contrast GROUP BY concept_id, variant_id, perspective, voice, in_quotes HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('term_contrast')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
