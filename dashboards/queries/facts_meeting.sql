-- Mentions of meetings: of one status, format, year (0 is undated), source, stage that the text tells, document,
-- perspective of the text, of one meeting, in texts that say $value in $field (date, place, series_no or status, as in
-- meeting_value); '' and NULL for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT n.document_id, n.sentence_no, n.char_start, n.char_end, 'meeting' AS kind, m.format AS code,
    concat_ws('; ', n.status, nullif(n.date, ''), nullif(n.time_expression, '')) AS detail, n.rule_id
FROM meeting_mention AS n
JOIN meeting AS m ON m.meeting_id = n.meeting_id
JOIN chosen_document AS c ON c.document_id = n.document_id
WHERE ($meeting = '' OR m.meeting_id = $meeting)
  AND ($status = '' OR m.status = $status)
  AND ($format = '' OR m.format = $format)
  AND ($source = '' OR c.source_id = $source)
  AND ($said = '' OR n.document_id = $said)
  AND ($perspective = '' OR c.perspective = $perspective)
  AND ($year::INTEGER IS NULL OR coalesce(year(m.date_from), 0) = $year::INTEGER)
  AND ($stage = '' OR (n.meeting_id, n.document_id) IN (
      SELECT (r.meeting_id, r.document_id) FROM meeting_report AS r WHERE r.stage = $stage))
  AND ($value = '' OR (n.meeting_id, n.document_id) IN (
      SELECT (r.meeting_id, r.document_id) FROM meeting_report AS r
      WHERE $value = CASE $field
          WHEN 'date' THEN r.date
          WHEN 'place' THEN r.place
          WHEN 'series_no' THEN r.series_no::VARCHAR
          ELSE r.stage
      END));
