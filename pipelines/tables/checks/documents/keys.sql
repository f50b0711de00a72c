-- Keys are unique.
WITH repeated AS (
    SELECT 'source' AS table_name, source_id AS example
    FROM source GROUP BY source_id HAVING count(*) > 1
    UNION ALL
    SELECT 'document', document_id
    FROM document GROUP BY document_id HAVING count(*) > 1
    UNION ALL
    SELECT 'sentence', concat_ws(', ', document_id, sentence_no)
    FROM sentence GROUP BY document_id, sentence_no HAVING count(*) > 1
    UNION ALL
    SELECT 'sentence_word', concat_ws(', ', document_id, sentence_no)
    FROM sentence_word GROUP BY document_id, sentence_no HAVING count(*) > 1
    UNION ALL
    SELECT 'issue_mention', mention_id
    FROM issue_mention GROUP BY mention_id HAVING count(*) > 1
    UNION ALL
    SELECT 'term_use', term_use_id
    FROM term_use GROUP BY term_use_id HAVING count(*) > 1
    UNION ALL
    SELECT 'statement', statement_id
    FROM statement GROUP BY statement_id HAVING count(*) > 1
    UNION ALL
    SELECT 'statement_issue', concat_ws(', ', statement_id, issue_id)
    FROM statement_issue GROUP BY statement_id, issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'origin', origin_id
    FROM origin GROUP BY origin_id HAVING count(*) > 1
    UNION ALL
    SELECT 'origin_member', document_id
    FROM origin_member GROUP BY document_id HAVING count(*) > 1
    UNION ALL
    SELECT 'quarantine', path
    FROM quarantine GROUP BY path HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES
    ('source'), ('document'), ('sentence'), ('sentence_word'), ('issue_mention'), ('term_use'), ('statement'),
    ('statement_issue'), ('quarantine'), ('origin'), ('origin_member')
) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
