-- Meetings that the chosen documents mention, newest first.
SELECT
    m.meeting_id,
    m.format,
    m.parties,
    m.series_no,
    m.date,
    m.date_from,
    m.date_to,
    year(m.date_from) AS year,
    m.place,
    m.status,
    list_sort(list(DISTINCT c.source_id)) AS sources,
    count(DISTINCT c.document_id)::INTEGER AS documents,
    count(*)::INTEGER AS mentions
FROM meeting AS m
JOIN meeting_mention AS mm USING (meeting_id)
JOIN chosen_document AS c ON c.document_id = mm.document_id
GROUP BY ALL
ORDER BY m.date_from DESC NULLS LAST, m.format, m.meeting_id;
