-- Different meetings of one status that each source mentions, by format. Sources overlap: never add them up.
SELECT
    c.source_id,
    m.format,
    count(DISTINCT m.meeting_id)::INTEGER AS meetings,
    count(DISTINCT c.document_id)::INTEGER AS documents,
    sum(r.mentions)::INTEGER AS mentions
FROM meeting AS m
JOIN meeting_report AS r USING (meeting_id)
JOIN chosen_document AS c ON c.document_id = r.document_id
WHERE m.status = $status
GROUP BY ALL
ORDER BY c.source_id, m.format;
