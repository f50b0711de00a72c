-- The sentences that are counted are the sentences that there are.
WITH wrong AS (
    SELECT 'issue_frequency' AS table_name,
        f.source_id || ', ' || f.issue_id || ': ' || f.sentences || ' sentences, counted ' || coalesce(c.sentences, 0)
            AS example
    FROM issue_frequency AS f
    LEFT JOIN (
        SELECT d.source_id, m.issue_id, count(DISTINCT (m.document_id, m.sentence_no)) AS sentences
        FROM issue_mention AS m JOIN document AS d ON d.document_id = m.document_id
        GROUP BY d.source_id, m.issue_id
    ) AS c ON c.source_id = f.source_id AND c.issue_id = f.issue_id
    WHERE f.sentences <> coalesce(c.sentences, 0)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('issue_frequency')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
