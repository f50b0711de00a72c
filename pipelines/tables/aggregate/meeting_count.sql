INSERT INTO meeting_count
SELECT d.source_id, year(m.date_from), m.format, m.status, count(DISTINCT m.meeting_id), count(DISTINCT d.document_id),
    count(DISTINCT d.origin_id), count(*)
FROM meeting_mention AS n
JOIN meeting AS m ON m.meeting_id = n.meeting_id
JOIN document AS d ON d.document_id = n.document_id
GROUP BY ALL
ORDER BY ALL;
