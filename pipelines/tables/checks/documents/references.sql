-- What a row refers to exists. An empty reference says that there is none.
WITH dangling AS (
    SELECT 'document' AS table_name, document_id || ': source ' || source_id AS example
    FROM document ANTI JOIN source USING (source_id)
    UNION ALL
    SELECT 'document', document_id || ': file ' || path FROM document ANTI JOIN corpus_file USING (path)
    UNION ALL
    SELECT 'document', document_id || ': origin ' || origin_id FROM document ANTI JOIN origin USING (origin_id)
    UNION ALL
    SELECT 'origin', origin_id FROM origin AS o ANTI JOIN document AS d ON d.document_id = o.origin_id
    UNION ALL
    SELECT 'origin_member', document_id || ': of ' || of_document_id
    FROM origin_member AS m
    ANTI JOIN origin_member AS e
        ON e.document_id = m.of_document_id AND e.origin_id = m.origin_id AND e.document_id <> m.document_id
    WHERE m.relation <> 'first'
    UNION ALL
    SELECT 'sentence', document_id FROM sentence ANTI JOIN document USING (document_id)
    UNION ALL
    SELECT 'sentence', document_id || ':' || sentence_no || ': frame ' || frame
    FROM sentence AS s ANTI JOIN frame AS f ON f.frame_id = s.frame WHERE s.frame <> ''
    UNION ALL
    SELECT 'sentence', document_id || ':' || sentence_no || ': rule ' || frame_rule_id
    FROM sentence AS s ANTI JOIN rule AS r ON r.rule_id = s.frame_rule_id WHERE s.frame_rule_id <> ''
    UNION ALL
    SELECT 'sentence', document_id || ':' || sentence_no || ': rule ' || orientation_rule_id
    FROM sentence AS s ANTI JOIN rule AS r ON r.rule_id = s.orientation_rule_id WHERE s.orientation_rule_id <> ''
    UNION ALL
    SELECT 'sentence_word', document_id || ':' || sentence_no
    FROM sentence_word ANTI JOIN sentence USING (document_id, sentence_no)
    UNION ALL
    SELECT 'issue_mention', mention_id || ': issue ' || issue_id FROM issue_mention ANTI JOIN issue USING (issue_id)
    UNION ALL
    SELECT 'issue_mention', mention_id || ': rule ' || rule_id FROM issue_mention ANTI JOIN rule USING (rule_id) WHERE rule_id <> '' OR correction_id = ''
    UNION ALL
    SELECT 'term_use', term_use_id || ': variant ' || concept_id || '.' || variant_id
    FROM term_use ANTI JOIN term USING (concept_id, variant_id)
    UNION ALL
    SELECT 'term_use', term_use_id || ': rule ' || rule_id FROM term_use ANTI JOIN rule USING (rule_id) WHERE rule_id <> '' OR correction_id = ''
    UNION ALL
    SELECT 'statement', statement_id || ': actor ' || actor_id
    FROM statement ANTI JOIN actor USING (actor_id) WHERE actor_id <> ''
    UNION ALL
    SELECT 'statement', statement_id || ': rule ' || rule_id FROM statement ANTI JOIN rule USING (rule_id) WHERE rule_id <> '' OR correction_id = ''
    UNION ALL
    SELECT 'statement_issue', statement_id FROM statement_issue ANTI JOIN statement USING (statement_id)
    UNION ALL
    SELECT 'statement_issue', statement_id || ': issue ' || issue_id FROM statement_issue ANTI JOIN issue USING (issue_id)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES
    ('document'), ('sentence'), ('sentence_word'), ('issue_mention'), ('term_use'), ('statement'),
    ('statement_issue'), ('origin'), ('origin_member')
) AS t (table_name)
LEFT JOIN dangling AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
