SELECT d.format, d.parties, d.date, d.status, list(m.char_start ORDER BY m.char_start)
FROM document_meeting AS d
JOIN meeting_mention AS m ON m.document_meeting_id = d.document_meeting_id
WHERE d.document_id = $document
GROUP BY d.document_meeting_id, d.format, d.parties, d.date, d.status
ORDER BY d.document_meeting_id;
