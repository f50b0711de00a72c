-- Keys are unique.
WITH repeated AS (
    SELECT 'meeting_report' AS table_name, concat_ws(', ', meeting_id, document_id) AS example
    FROM meeting_report GROUP BY meeting_id, document_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_issue', concat_ws(', ', meeting_id, issue_id)
    FROM meeting_issue GROUP BY meeting_id, issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'meeting_issue_sentence', concat_ws(', ', meeting_id, issue_id, document_id, sentence_no)
    FROM meeting_issue_sentence GROUP BY meeting_id, issue_id, document_id, sentence_no HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting_report'), ('meeting_issue'), ('meeting_issue_sentence')) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
