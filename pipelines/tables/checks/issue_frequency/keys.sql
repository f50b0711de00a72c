-- Keys are unique.
WITH repeated AS (
    SELECT 'issue_frequency' AS table_name, concat_ws(', ', source_id, issue_id) AS example
    FROM issue_frequency GROUP BY source_id, issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'document_issue', concat_ws(', ', document_id, issue_id)
    FROM document_issue GROUP BY document_id, issue_id HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('issue_frequency'), ('document_issue')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
