-- Mentions of one meeting: in one document, in texts of one perspective, in texts that say $value in $field (date, place,
-- series_no or status, as in meeting_value); '' for any.
CREATE TEMP TABLE chosen_fact AS
SELECT n.document_id, n.sentence_no, n.char_start, n.char_end, 'meeting' AS kind, m.format AS code,
    concat_ws('; ', n.status, nullif(n.date, ''), nullif(n.time_expression, '')) AS detail, n.rule_id
FROM meeting_mention AS n
JOIN meeting AS m ON m.meeting_id = n.meeting_id
JOIN chosen_document AS c ON c.document_id = n.document_id
JOIN meeting_report AS r ON r.meeting_id = n.meeting_id AND r.document_id = n.document_id
WHERE n.meeting_id = $meeting
  AND ($said = '' OR n.document_id = $said)
  AND ($perspective = '' OR c.perspective = $perspective)
  AND ($value = '' OR $value = CASE $field
      WHEN 'date' THEN r.date
      WHEN 'place' THEN r.place
      WHEN 'series_no' THEN r.series_no::VARCHAR
      ELSE r.stage
  END);
