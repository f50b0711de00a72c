-- Codes of closed lists are on their list.
WITH stray AS (
    SELECT 'source' AS table_name, source_id || ': perspective ' || perspective AS example
    FROM source WHERE perspective NOT IN ('', 'JP', 'RU', 'third')
    UNION ALL
    SELECT 'document', document_id || ': perspective ' || perspective
    FROM document WHERE perspective NOT IN ('', 'JP', 'RU', 'third')
    UNION ALL
    SELECT 'sentence', document_id || ':' || sentence_no || ': ' || role || ', ' || orientation
    FROM sentence
    WHERE role NOT IN ('headline', 'body', 'boilerplate') OR orientation NOT IN ('', 'none', 'conflict', 'cooperation')
    UNION ALL
    SELECT 'term_use', term_use_id || ': ' || naming_side || ', ' || voice
    FROM term_use WHERE naming_side NOT IN ('JP', 'RU', 'neutral') OR voice NOT IN ('author', 'JP', 'RU', 'third')
    UNION ALL
    SELECT 'statement', statement_id || ': ' || side || ', ' || act || ', ' || target
    FROM statement
    WHERE side NOT IN ('JP', 'RU', 'third') OR target NOT IN ('', 'JP', 'RU', 'third')
        OR act NOT IN (
            'state', 'announce', 'propose', 'request', 'agree', 'support', 'concern', 'criticise', 'reject', 'warn'
        )
    UNION ALL
    SELECT 'origin', origin_id || ': ' || relation
    FROM origin WHERE relation NOT IN ('single', 'copy', 'translation')
    UNION ALL
    SELECT 'origin_member', document_id || ': ' || relation
    FROM origin_member
    WHERE relation NOT IN ('first', 'copy', 'translation') OR (relation = 'first') <> (similarity IS NULL)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('source'), ('document'), ('sentence'), ('term_use'), ('statement'), ('origin'), ('origin_member')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
