-- Numbers that are stated agree with what can be counted.
WITH wrong AS (
    SELECT 'meeting' AS table_name, m.meeting_id || ': ' || m.document_count || ' documents, counted ' || c.documents AS example
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
    UNION ALL
    SELECT 'meeting_count', 'mentions ' || t.counted || ', in the texts ' || m.mentions
    FROM (SELECT coalesce(sum(mentions), 0) AS counted FROM meeting_count) AS t,
        (SELECT count(*) AS mentions FROM meeting_mention) AS m
    WHERE t.counted <> m.mentions
    UNION ALL
    SELECT 'issue_frequency', f.source_id || ', ' || f.issue_id || ': ' || f.sentences || ' sentences, counted ' || coalesce(c.sentences, 0)
    FROM issue_frequency AS f
    LEFT JOIN (
        SELECT source_id, issue_id, sum(sentences) AS sentences FROM issue_by_document GROUP BY source_id, issue_id
    ) AS c ON c.source_id = f.source_id AND c.issue_id = f.issue_id
    WHERE f.sentences <> coalesce(c.sentences, 0)
    UNION ALL
    SELECT 'document', document_id || ': no sentence' FROM document ANTI JOIN sentence USING (document_id)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('document'), ('document_meeting'), ('issue_frequency'), ('meeting'), ('meeting_count')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
