-- What each source tells of meetings: different ones that it announces, reports as held, recalls long after or calls off.
SELECT
    source_id,
    stage,
    count(DISTINCT meeting_no)::INTEGER AS meetings,
    count(DISTINCT document_no)::INTEGER AS documents,
    count(DISTINCT unit)::INTEGER AS origins,
    sum(mentions)::INTEGER AS mentions
FROM told_meeting
GROUP BY ALL
ORDER BY source_id, stage;
