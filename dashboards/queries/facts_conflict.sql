-- The mentions that contradict each other on one meeting: of one contradiction, '' for all of them.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT DISTINCT n.document_id, n.sentence_no, n.char_start, n.char_end, 'meeting' AS kind, m.format AS code,
    concat_ws('; ', n.status, nullif(n.date, ''), nullif(n.time_expression, '')) AS detail, n.rule_id
FROM conflict AS x
JOIN meeting AS m ON m.meeting_id = x.meeting_id
JOIN meeting_mention AS n ON n.mention_id IN (x.mention_a, x.mention_b)
WHERE x.meeting_id = $meeting AND ($conflict = '' OR x.conflict_id = $conflict);
