-- Numbers that are stated agree with what can be counted.
WITH wrong AS (
    SELECT 'meeting' AS table_name,
        m.meeting_id || ': ' || m.document_count || ' documents, counted ' || c.documents AS example
    FROM meeting AS m
    JOIN (
        SELECT meeting_id, count(DISTINCT document_id) AS documents FROM document_meeting GROUP BY meeting_id
    ) AS c ON c.meeting_id = m.meeting_id
    WHERE c.documents <> m.document_count
    UNION ALL
    SELECT 'meeting', meeting_id || ': in no text' FROM meeting ANTI JOIN document_meeting USING (meeting_id)
    UNION ALL
    SELECT 'document_meeting', document_meeting_id || ': no mention'
    FROM document_meeting ANTI JOIN meeting_mention USING (document_meeting_id)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting'), ('document_meeting')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
