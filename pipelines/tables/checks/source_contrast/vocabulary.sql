-- Codes of closed lists are on their list, and what is not supported has a reason.
WITH stray AS (
    SELECT 'source_contrast' AS table_name, concat_ws(', ', source_id, dimension, item) AS example
    FROM source_contrast
    WHERE dimension NOT IN ('issue', 'issue_document', 'frame', 'term', 'own_term', 'act', 'orientation') OR supported <> (reason = '')
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('source_contrast')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
