-- Every text that tells of a meeting has its report, and what the sides are said to raise are sentences that there are.
WITH wrong AS (
    SELECT 'meeting_report' AS table_name, meeting_id || ': ' || document_id || ' has no report' AS example
    FROM document_meeting ANTI JOIN meeting_report USING (meeting_id, document_id)
    UNION ALL
    SELECT 'meeting_report', m.meeting_id || ': ' || any_value(m.document_count) || ' documents, ' || count(r.document_id)
        || ' reports'
    FROM meeting AS m LEFT JOIN meeting_report AS r ON r.meeting_id = m.meeting_id
    GROUP BY m.meeting_id HAVING any_value(m.document_count) <> count(r.document_id)
    UNION ALL
    SELECT 'meeting_issue', i.meeting_id || ', ' || i.issue_id || ': not the sentences of meeting_issue_sentence'
    FROM meeting_issue AS i
    LEFT JOIN meeting_issue_sentence AS s ON s.meeting_id = i.meeting_id AND s.issue_id = i.issue_id
    GROUP BY i.meeting_id, i.issue_id
    HAVING any_value(i.jp_sentences + i.ru_sentences + i.third_sentences) <> count(s.sentence_no)
    UNION ALL
    SELECT 'meeting_issue_sentence', document_id || ':' || sentence_no || ': no mention of ' || issue_id
    FROM meeting_issue_sentence ANTI JOIN issue_mention USING (document_id, sentence_no, issue_id)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting_report'), ('meeting_issue'), ('meeting_issue_sentence')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
