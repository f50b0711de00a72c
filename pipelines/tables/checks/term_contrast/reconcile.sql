-- The uses that are counted are the uses that there are.
WITH wrong AS (
    SELECT 'term_contrast' AS table_name, concat_ws(', ', c.concept_id, c.variant_id, c.perspective, c.voice) AS example
    FROM (
        SELECT t.concept_id, t.variant_id, d.perspective, t.voice, t.in_quotes, count(*) AS uses
        FROM term_use AS t JOIN document AS d ON d.document_id = t.document_id
        GROUP BY ALL
    ) AS u
    FULL JOIN term_contrast AS c USING (concept_id, variant_id, perspective, voice, in_quotes)
    WHERE c.uses IS DISTINCT FROM u.uses
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('term_contrast')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
