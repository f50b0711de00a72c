-- Sources that have texts from the month after a 2+2 was held, and do not mention it.
SELECT DISTINCT m.date, d.source_id
FROM meeting AS m
JOIN document AS d ON d.published_from BETWEEN m.date_to AND m.date_to + INTERVAL 31 DAY
WHERE m.format = 'two_plus_two'
  AND m.status = 'held'
  AND d.source_id <> ''
  AND NOT EXISTS (
      SELECT 1
      FROM meeting_mention AS n
      JOIN document AS o USING (document_id)
      WHERE n.meeting_id = m.meeting_id AND o.source_id = d.source_id
  )
ORDER BY m.date, d.source_id;
