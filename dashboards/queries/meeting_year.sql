-- Different meetings of one status that the chosen documents mention, by format and year; year 0 is undated.
SELECT
    m.format,
    coalesce(year(m.date_from), 0)::INTEGER AS year,
    count(DISTINCT t.meeting_no)::INTEGER AS meetings,
    count(DISTINCT t.document_no)::INTEGER AS documents,
    sum(t.mentions)::INTEGER AS mentions
FROM meeting AS m
JOIN told_meeting AS t ON t.meeting_no = m.rowid
WHERE m.status = $status
GROUP BY ALL
ORDER BY year, m.format;
