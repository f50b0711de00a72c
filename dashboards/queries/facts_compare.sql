-- The facts behind one cell of a comparison ($by, $dimension as for the cells): those of $group_id, else of $a and $b; of
-- one $base and $item, '' for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
WITH text AS (
    SELECT document_id, CASE $by WHEN 'document' THEN document_id ELSE source_id END AS group_id
    FROM chosen_document
),
meant AS (
    SELECT document_id FROM text WHERE group_id IN ($a, $b) AND ($group_id = '' OR group_id = $group_id)
),
fact AS (
    SELECT document_id, sentence_no, char_start, char_end, 'issue' AS kind, issue_id AS code, term AS detail, rule_id,
        '' AS base
    FROM issue_mention WHERE $dimension = 'issue'
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'frame', frame, '', frame_rule_id, ''
    FROM sentence WHERE $dimension = 'frame' AND frame <> '' AND role <> 'boilerplate'
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'orientation', orientation, '', orientation_rule_id, ''
    FROM sentence WHERE $dimension = 'orientation' AND orientation <> '' AND role <> 'boilerplate'
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'term', variant_id, voice, rule_id, concept_id
    FROM term_use WHERE $dimension = 'term'
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'statement', act, speaker || ' (' || side || ')', rule_id, side
    FROM statement WHERE $dimension = 'act'
)
SELECT document_id, sentence_no, char_start, char_end, kind, code, detail, rule_id
FROM fact
JOIN meant USING (document_id)
WHERE ($base = '' OR base = $base) AND ($item = '' OR code = $item);
