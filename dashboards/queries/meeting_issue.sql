-- Readouts side by side: sentences on each issue that belong to one meeting, in the chosen documents, by perspective.
-- coverage is that of the whole version: who raises the issue and who, having texts on the meeting, is silent.
SELECT
    x.issue_id,
    c.perspective,
    count(DISTINCT (x.document_id, x.sentence_no))::INTEGER AS sentences,
    count(DISTINCT x.document_id)::INTEGER AS documents,
    count(DISTINCT c.unit)::INTEGER AS origins,
    any_value(i.coverage) AS coverage
FROM meeting_issue_sentence AS x
JOIN chosen_document AS c USING (document_id)
JOIN meeting_issue AS i ON i.meeting_id = x.meeting_id AND i.issue_id = x.issue_id
WHERE x.meeting_id = $meeting
GROUP BY ALL
ORDER BY x.issue_id, c.perspective;
