-- The sentences that are counted are the sentences that there are.
WITH wrong AS (
    SELECT 'issue_frequency' AS table_name,
        f.source_id || ', ' || f.issue_id || ': ' || f.sentences || ' sentences, counted ' || coalesce(c.sentences, 0)
            AS example
    FROM issue_frequency AS f
    LEFT JOIN (
        SELECT source_id, issue_id, sum(sentences) AS sentences FROM issue_by_document GROUP BY source_id, issue_id
    ) AS c ON c.source_id = f.source_id AND c.issue_id = f.issue_id
    WHERE f.sentences <> coalesce(c.sentences, 0)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('issue_frequency')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
