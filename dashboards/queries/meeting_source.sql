-- Different meetings of one status that each source mentions, by format. Sources overlap: never add them up.
SELECT
    t.source_id,
    m.format,
    count(DISTINCT t.meeting_no)::INTEGER AS meetings,
    count(DISTINCT t.document_no)::INTEGER AS documents,
    sum(t.mentions)::INTEGER AS mentions
FROM meeting AS m
JOIN told_meeting AS t ON t.meeting_no = m.rowid
WHERE m.status = $status
GROUP BY ALL
ORDER BY t.source_id, m.format;
