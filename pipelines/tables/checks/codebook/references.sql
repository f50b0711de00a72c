-- What a row refers to exists.
WITH dangling AS (
    SELECT 'actor_office' AS table_name, actor_id AS example FROM actor_office ANTI JOIN actor USING (actor_id)
    UNION ALL
    SELECT 'variant', variant_id || ': concept ' || concept_id FROM variant ANTI JOIN concept USING (concept_id)
    UNION ALL
    SELECT 'term', term_id || ': variant ' || variant_id
    FROM term ANTI JOIN variant USING (concept_id, variant_id, naming_side)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('actor_office'), ('variant'), ('term')) AS t (table_name)
LEFT JOIN dangling AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
