-- Meetings of $formats that took place on a known day, as far as the chosen documents tell of them, in the order of time.
SELECT m.format, m.date, m.date_from, m.place
FROM meeting AS m
SEMI JOIN (SELECT r.meeting_id FROM meeting_report AS r JOIN chosen_document USING (document_id)) AS told USING (meeting_id)
WHERE m.status = 'held' AND m.date_from IS NOT NULL AND list_contains($formats::VARCHAR[], m.format)
ORDER BY m.date_from, m.format, m.meeting_id;
