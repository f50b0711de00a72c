-- What a row refers to exists. An empty reference says that there is none.
WITH dangling AS (
    SELECT 'document_meeting' AS table_name, document_meeting_id || ': meeting ' || coalesce(meeting_id, 'NULL') AS example
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
    SELECT 'meeting_mention', mention_id || ': rule ' || rule_id FROM meeting_mention ANTI JOIN rule USING (rule_id) WHERE rule_id <> '' OR correction_id = ''
    UNION ALL
    SELECT 'meeting_mention', mention_id || ': rule ' || date_rule_id
    FROM meeting_mention AS m ANTI JOIN rule AS r ON r.rule_id = m.date_rule_id WHERE m.date_rule_id <> ''
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
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES
    ('document_meeting'), ('document_meeting_participant'), ('meeting_mention'), ('meeting_participant'),
    ('conflict')
) AS t (table_name)
LEFT JOIN dangling AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
