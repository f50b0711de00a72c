-- Tables without which nothing could be shown have rows.
SELECT table_name, (NOT filled)::BIGINT AS violations, CASE WHEN filled THEN '' ELSE 'no rows' END AS example
FROM (
    SELECT 'corpus_file' AS table_name, EXISTS (FROM corpus_file) AS filled
    UNION ALL
    SELECT 'source', EXISTS (FROM source)
    UNION ALL
    SELECT 'document', EXISTS (FROM document)
    UNION ALL
    SELECT 'sentence', EXISTS (FROM sentence)
    UNION ALL
    SELECT 'issue', EXISTS (FROM issue)
    UNION ALL
    SELECT 'rule', EXISTS (FROM rule)
)
ORDER BY table_name;
