-- What each source tells of meetings: different ones that it announces, reports as held, recalls long after or calls off.
SELECT
    r.source_id,
    r.stage,
    count(DISTINCT r.meeting_id)::INTEGER AS meetings,
    count(DISTINCT r.document_id)::INTEGER AS documents,
    count(DISTINCT c.unit)::INTEGER AS origins,
    sum(r.mentions)::INTEGER AS mentions
FROM meeting_report AS r
JOIN chosen_document AS c ON c.document_id = r.document_id
GROUP BY ALL
ORDER BY r.source_id, r.stage;
