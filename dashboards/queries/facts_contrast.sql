-- The facts behind a contrast of the whole version: one $item of one $dimension, on one $issue ('' for all together), in
-- texts of one $perspective ('both': of either side) or, as $source says, of one source or ($rest) of all others,
-- published in a span of days for certain; '' and NULL for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
WITH meant AS (
    SELECT document_id
    FROM document
    WHERE CASE $perspective
          WHEN '' THEN true
          WHEN 'both' THEN perspective IN ('JP', 'RU')
          ELSE perspective = $perspective
      END
      AND ($source = '' OR (source_id = $source) <> $rest)
      AND ($first_day::DATE IS NULL OR published_from >= $first_day::DATE)
      AND ($last_day::DATE IS NULL OR published_to <= $last_day::DATE)
),
said AS (
    SELECT *, speaker || ' (' || side || ')' AS who
    FROM statement
    WHERE $dimension = 'act' AND side || ':' || act = $item
      AND ($issue = '' OR statement_id IN (SELECT i.statement_id FROM statement_issue AS i WHERE i.issue_id = $issue))
),
fact AS (
    SELECT document_id, sentence_no, char_start, char_end, 'issue' AS kind, issue_id AS code, term AS detail, rule_id
    FROM issue_mention
    WHERE $dimension IN ('issue', 'issue_document') AND issue_id = $item
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'frame', frame, '', frame_rule_id
    FROM (FROM sentence WHERE $dimension = 'frame' AND frame = $item)
    SEMI JOIN (FROM issue_mention WHERE $dimension = 'frame' AND ($issue = '' OR issue_id = $issue))
        USING (document_id, sentence_no)
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'orientation', orientation, '', orientation_rule_id
    FROM (FROM sentence WHERE $dimension = 'orientation' AND orientation = $item)
    SEMI JOIN (FROM issue_mention WHERE $dimension = 'orientation' AND ($issue = '' OR issue_id = $issue))
        USING (document_id, sentence_no)
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'term', variant_id, voice, rule_id
    FROM term_use
    WHERE $dimension IN ('term', 'own_term') AND variant_id = $item AND ($dimension = 'term' OR voice = 'author')
    UNION ALL
    SELECT document_id, sentence_no, char_start, char_end, 'statement', act, who, rule_id FROM said
    UNION ALL
    SELECT document_id, sentence_no, cue_start, cue_end, 'cue', act, who, rule_id FROM said WHERE cue_end > cue_start
)
SELECT * FROM fact SEMI JOIN meant USING (document_id);
