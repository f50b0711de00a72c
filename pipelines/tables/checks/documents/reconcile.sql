-- Nothing was lost on the way.
WITH wrong AS (
    SELECT 'document' AS table_name, document_id || ': no sentence' AS example
    FROM document ANTI JOIN sentence USING (document_id)
    UNION ALL
    SELECT 'document', path || ': neither a document nor in quarantine'
    FROM corpus_file
    WHERE path NOT IN (SELECT path FROM document) AND path NOT IN (SELECT file FROM quarantine)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('document')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
