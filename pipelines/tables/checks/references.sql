-- What a row refers to exists. An empty reference says that there is none.
WITH dangling AS (
    SELECT 'document' AS table_name, document_id || ': source ' || source_id AS example
    FROM document ANTI JOIN source USING (source_id)
    UNION ALL
    SELECT 'document', document_id || ': file ' || path FROM document ANTI JOIN corpus_file USING (path)
    UNION ALL
    SELECT 'document', d.document_id || ': origin ' || d.origin_id
    FROM document AS d ANTI JOIN document AS o ON o.document_id = d.origin_id
    UNION ALL
    SELECT 'sentence', document_id FROM sentence ANTI JOIN document USING (document_id)
    UNION ALL
    SELECT 'sentence', document_id || ': frame ' || frame
    FROM sentence AS s ANTI JOIN frame AS f ON f.frame_id = s.frame WHERE s.frame <> ''
    UNION ALL
    SELECT 'issue_mention', mention_id || ': issue ' || issue_id FROM issue_mention ANTI JOIN issue USING (issue_id)
    UNION ALL
    SELECT 'issue_mention', mention_id || ': rule ' || rule_id FROM issue_mention ANTI JOIN rule USING (rule_id)
    UNION ALL
    SELECT 'term_use', term_use_id || ': concept ' || concept_id FROM term_use ANTI JOIN concept USING (concept_id)
    UNION ALL
    SELECT 'term_use', term_use_id || ': variant ' || variant_id
    FROM term_use ANTI JOIN term USING (concept_id, variant_id)
    UNION ALL
    SELECT 'term_use', term_use_id || ': rule ' || rule_id FROM term_use ANTI JOIN rule USING (rule_id)
    UNION ALL
    SELECT 'statement', statement_id || ': actor ' || actor_id
    FROM statement ANTI JOIN actor USING (actor_id) WHERE actor_id <> ''
    UNION ALL
    SELECT 'statement', statement_id || ': rule ' || rule_id FROM statement ANTI JOIN rule USING (rule_id)
    UNION ALL
    SELECT 'statement_issue', statement_id FROM statement_issue ANTI JOIN statement USING (statement_id)
    UNION ALL
    SELECT 'statement_issue', statement_id || ': issue ' || issue_id FROM statement_issue ANTI JOIN issue USING (issue_id)
    UNION ALL
    SELECT 'document_meeting', document_meeting_id || ': meeting ' || coalesce(meeting_id, 'NULL')
    FROM document_meeting ANTI JOIN meeting USING (meeting_id)
    UNION ALL
    SELECT 'document_meeting', document_meeting_id FROM document_meeting ANTI JOIN document USING (document_id)
    UNION ALL
    SELECT 'document_meeting_participant', document_meeting_id
    FROM document_meeting_participant ANTI JOIN document_meeting USING (document_meeting_id)
    UNION ALL
    SELECT 'meeting_mention', mention_id || ': meeting ' || coalesce(meeting_id, 'NULL')
    FROM meeting_mention ANTI JOIN meeting USING (meeting_id)
    UNION ALL
    SELECT 'meeting_mention', mention_id || ': document meeting ' || document_meeting_id
    FROM meeting_mention ANTI JOIN document_meeting USING (document_meeting_id)
    UNION ALL
    SELECT 'meeting_mention', mention_id || ': rule ' || rule_id FROM meeting_mention ANTI JOIN rule USING (rule_id)
    UNION ALL
    SELECT 'meeting_participant', meeting_id FROM meeting_participant ANTI JOIN meeting USING (meeting_id)
    UNION ALL
    SELECT 'meeting_participant', meeting_id || ': actor ' || actor_id
    FROM meeting_participant ANTI JOIN actor USING (actor_id) WHERE actor_id <> ''
    UNION ALL
    SELECT 'conflict', conflict_id FROM conflict ANTI JOIN meeting USING (meeting_id)
    UNION ALL
    SELECT 'conflict', c.conflict_id || ': mention ' || c.mention_a
    FROM conflict AS c ANTI JOIN meeting_mention AS m ON m.mention_id = c.mention_a
    UNION ALL
    SELECT 'conflict', c.conflict_id || ': mention ' || c.mention_b
    FROM conflict AS c ANTI JOIN meeting_mention AS m ON m.mention_id = c.mention_b
    UNION ALL
    SELECT 'actor_office', actor_id FROM actor_office ANTI JOIN actor USING (actor_id)
    UNION ALL
    SELECT 'term', term_id || ': concept ' || concept_id FROM term ANTI JOIN concept USING (concept_id)
)
SELECT t.table_name, count(d.table_name) AS violations, coalesce(min(d.example), '') AS example
FROM (VALUES
    ('document'), ('sentence'), ('issue_mention'), ('term_use'), ('statement'), ('statement_issue'),
    ('document_meeting'), ('document_meeting_participant'), ('meeting_mention'), ('meeting_participant'), ('conflict'),
    ('actor_office'), ('term')
) AS t (table_name)
LEFT JOIN dangling AS d ON d.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
