-- Boilerplate carries no codes.
WITH wrong AS (
    SELECT c.table_name, c.document_id || ':' || c.sentence_no || ': ' || c.quote AS example
    FROM (
        SELECT 'issue_mention' AS table_name, document_id, sentence_no, quote FROM issue_mention
        UNION ALL
        SELECT 'term_use', document_id, sentence_no, quote FROM term_use
        UNION ALL
        SELECT 'statement', document_id, sentence_no, quote FROM statement
    ) AS c
    JOIN sentence AS s ON s.document_id = c.document_id AND s.sentence_no = c.sentence_no
    WHERE s.role = 'boilerplate'
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('issue_mention'), ('term_use'), ('statement')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
