-- Sentences about an issue ('' for any) with a frame or orientation ($dimension), one $code or any, of one perspective.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT
    s.document_id,
    s.sentence_no,
    s.char_start,
    s.char_end,
    $dimension AS kind,
    CASE $dimension WHEN 'frame' THEN s.frame ELSE s.orientation END AS code,
    '' AS detail,
    CASE $dimension WHEN 'frame' THEN s.frame_rule_id ELSE s.orientation_rule_id END AS rule_id
FROM sentence AS s
JOIN chosen_document AS c USING (document_id)
WHERE CASE $dimension WHEN 'frame' THEN s.frame ELSE s.orientation END NOT IN ('', 'none')
  AND ($code = '' OR CASE $dimension WHEN 'frame' THEN s.frame ELSE s.orientation END = $code)
  AND ($perspective = '' OR c.perspective = $perspective)
  AND (s.document_id, s.sentence_no) IN (
      SELECT (m.document_id, m.sentence_no) FROM issue_mention AS m WHERE $issue = '' OR m.issue_id = $issue);
