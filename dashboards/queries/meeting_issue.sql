-- What the chosen documents that mention one meeting are about: sentences per issue and perspective.
WITH speaking AS (
    SELECT DISTINCT c.document_id, c.perspective
    FROM meeting_mention AS mm
    JOIN chosen_document AS c USING (document_id)
    WHERE mm.meeting_id = $meeting
),
total AS (
    SELECT perspective, count(*) AS sentences_total
    FROM speaking
    JOIN sentence USING (document_id)
    WHERE role <> 'boilerplate'
    GROUP BY perspective
)
SELECT
    perspective,
    issue_id,
    count(DISTINCT (document_id, sentence_no))::INTEGER AS sentences,
    any_value(sentences_total)::INTEGER AS sentences_total,
    count(DISTINCT document_id)::INTEGER AS documents
FROM speaking
JOIN total USING (perspective)
JOIN issue_mention USING (document_id)
GROUP BY ALL
ORDER BY sentences DESC, issue_id, perspective;
