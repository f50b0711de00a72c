-- What is counted by source is what issue_frequency has, and the rest is all the others.
WITH wrong AS (
    SELECT 'source_contrast' AS table_name, c.source_id || ', ' || c.item || ': ' || c.count || ' sentences' AS example
    FROM source_contrast AS c
    JOIN issue_frequency AS f ON f.source_id = c.source_id AND f.issue_id = c.item
    JOIN (
        SELECT issue_id, sum(sentences) AS sentences, sum(sentences_total) AS sentences_total
        FROM issue_frequency GROUP BY issue_id
    ) AS a ON a.issue_id = c.item
    WHERE c.dimension = 'issue' AND (
        c.count <> f.sentences OR c.total <> f.sentences_total OR c.count + c.rest_count <> a.sentences
        OR c.total + c.rest_total <> a.sentences_total
    )
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('source_contrast')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
