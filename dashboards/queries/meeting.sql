-- Meetings that the chosen documents mention, newest first.
WITH told AS (
    SELECT
        meeting_id,
        list_sort(list(DISTINCT r.source_id)) AS sources,
        count(*)::INTEGER AS documents,
        sum(mentions)::INTEGER AS mentions
    FROM meeting_report AS r
    JOIN chosen_document USING (document_id)
    GROUP BY meeting_id
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
JOIN told AS t USING (meeting_id)
ORDER BY m.date_from DESC NULLS LAST, m.format, m.meeting_id;
