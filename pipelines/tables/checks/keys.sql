-- Keys are unique.
WITH repeated AS (
    SELECT 'source' AS table_name, concat_ws(', ', source_id) AS id FROM source GROUP BY source_id HAVING count(*) > 1
    UNION ALL
    SELECT 'corpus_file', concat_ws(', ', path) FROM corpus_file GROUP BY path HAVING count(*) > 1
    UNION ALL
    SELECT 'document', concat_ws(', ', document_id) FROM document GROUP BY document_id HAVING count(*) > 1
    UNION ALL
    SELECT 'sentence', concat_ws(', ', document_id, sentence_no) FROM sentence GROUP BY document_id, sentence_no HAVING count(*) > 1
    UNION ALL
    SELECT 'issue_mention', concat_ws(', ', mention_id) FROM issue_mention GROUP BY mention_id HAVING count(*) > 1
    UNION ALL
    SELECT 'term_use', concat_ws(', ', term_use_id) FROM term_use GROUP BY term_use_id HAVING count(*) > 1
    UNION ALL
    SELECT 'statement', concat_ws(', ', statement_id) FROM statement GROUP BY statement_id HAVING count(*) > 1
    UNION ALL
    SELECT 'statement_issue', concat_ws(', ', statement_id, issue_id) FROM statement_issue GROUP BY statement_id, issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'document_meeting', concat_ws(', ', document_meeting_id) FROM document_meeting GROUP BY document_meeting_id HAVING count(*) > 1
    UNION ALL
    SELECT 'document_meeting_participant', concat_ws(', ', document_meeting_id, participant_no) FROM document_meeting_participant GROUP BY document_meeting_id, participant_no HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_mention', concat_ws(', ', mention_id) FROM meeting_mention GROUP BY mention_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting', concat_ws(', ', meeting_id) FROM meeting GROUP BY meeting_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_participant', concat_ws(', ', meeting_id, actor_id, name) FROM meeting_participant GROUP BY meeting_id, actor_id, name HAVING count(*) > 1
    UNION ALL
    SELECT 'conflict', concat_ws(', ', conflict_id) FROM conflict GROUP BY conflict_id HAVING count(*) > 1
    UNION ALL
    SELECT 'quarantine', concat_ws(', ', path) FROM quarantine GROUP BY path HAVING count(*) > 1
    UNION ALL
    SELECT 'issue', concat_ws(', ', issue_id) FROM issue GROUP BY issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'frame', concat_ws(', ', frame_id) FROM frame GROUP BY frame_id HAVING count(*) > 1
    UNION ALL
    SELECT 'actor', concat_ws(', ', actor_id) FROM actor GROUP BY actor_id HAVING count(*) > 1
    UNION ALL
    SELECT 'actor_office', concat_ws(', ', actor_id, office_id, valid_from) FROM actor_office GROUP BY actor_id, office_id, valid_from HAVING count(*) > 1
    UNION ALL
    SELECT 'concept', concat_ws(', ', concept_id) FROM concept GROUP BY concept_id HAVING count(*) > 1
    UNION ALL
    SELECT 'term', concat_ws(', ', term_id) FROM term GROUP BY term_id HAVING count(*) > 1
    UNION ALL
    SELECT 'rule', concat_ws(', ', rule_id) FROM rule GROUP BY rule_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_count', concat_ws(', ', source_id, year, format, status) FROM meeting_count GROUP BY source_id, year, format, status HAVING count(*) > 1
    UNION ALL
    SELECT 'issue_frequency', concat_ws(', ', source_id, issue_id) FROM issue_frequency GROUP BY source_id, issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'framing_contrast', concat_ws(', ', dimension, item, issue_id, language) FROM framing_contrast GROUP BY dimension, item, issue_id, language HAVING count(*) > 1
)
SELECT t.table_name, count(r.table_name) AS violations, coalesce(min(r.id), '') AS example
FROM (VALUES
    ('source'), ('corpus_file'), ('document'), ('sentence'), ('issue_mention'), ('term_use'), ('statement'),
    ('statement_issue'), ('document_meeting'), ('document_meeting_participant'), ('meeting_mention'), ('meeting'),
    ('meeting_participant'), ('conflict'), ('quarantine'), ('issue'), ('frame'), ('actor'), ('actor_office'),
    ('concept'), ('term'), ('rule'), ('meeting_count'), ('issue_frequency'), ('framing_contrast')
) AS t (table_name)
LEFT JOIN repeated AS r ON r.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
