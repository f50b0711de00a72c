-- Keys are unique.
WITH repeated AS (
    SELECT 'document_meeting' AS table_name, document_meeting_id AS example
    FROM document_meeting GROUP BY document_meeting_id HAVING count(*) > 1
    UNION ALL
    SELECT 'document_meeting_participant', concat_ws(', ', document_meeting_id, participant_no)
    FROM document_meeting_participant GROUP BY document_meeting_id, participant_no HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_mention', mention_id
    FROM meeting_mention GROUP BY mention_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting', meeting_id
    FROM meeting GROUP BY meeting_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_participant', concat_ws(', ', meeting_id, actor_id, name)
    FROM meeting_participant GROUP BY meeting_id, actor_id, name HAVING count(*) > 1
    UNION ALL
    SELECT 'conflict', conflict_id
    FROM conflict GROUP BY conflict_id HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES
    ('document_meeting'), ('document_meeting_participant'), ('meeting_mention'), ('meeting'),
    ('meeting_participant'), ('conflict')
) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
