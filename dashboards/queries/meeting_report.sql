-- What the chosen documents say of one meeting, and when, in the order of publication; the first 500 texts.
SELECT r.document_id, d.title, d.path, r.published_on, r.source_id, r.perspective, r.stage, r.date, r.place, r.series_no,
    r.mentions, r.quote
FROM meeting_report AS r
JOIN document AS d ON d.document_id = r.document_id
JOIN chosen_document AS c ON c.document_id = r.document_id
WHERE r.meeting_id = $meeting
ORDER BY r.published_on = '', r.published_on, r.document_id
LIMIT 500;
