-- Different meetings of one status that the chosen documents mention, by format and year; year 0 is undated.
SELECT
    m.format,
    coalesce(year(m.date_from), 0)::INTEGER AS year,
    count(DISTINCT m.meeting_id)::INTEGER AS meetings,
    count(DISTINCT c.document_id)::INTEGER AS documents,
    sum(r.mentions)::INTEGER AS mentions
FROM meeting AS m
JOIN meeting_report AS r USING (meeting_id)
JOIN chosen_document AS c ON c.document_id = r.document_id
WHERE m.status = $status
GROUP BY ALL
ORDER BY year, m.format;
