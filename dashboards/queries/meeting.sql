-- Meetings that the chosen documents mention, newest first.
WITH told AS (
    SELECT
        meeting_no,
        list_sort(list(DISTINCT source_id)) AS sources,
        count(*)::INTEGER AS documents,
        sum(mentions)::INTEGER AS mentions
    FROM told_meeting
    GROUP BY meeting_no
)
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
    t.sources,
    t.documents,
    t.mentions
FROM meeting AS m
JOIN told AS t ON t.meeting_no = m.rowid
ORDER BY m.date_from DESC NULLS LAST, m.format, m.meeting_id;
