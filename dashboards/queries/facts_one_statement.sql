-- One statement, and the words that attribute it as a fact of kind cue beside it.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
WITH said AS (SELECT *, speaker || ' (' || side || ')' AS who FROM statement WHERE statement_id = $statement)
SELECT document_id, sentence_no, char_start, char_end, 'statement' AS kind, act AS code, who AS detail, rule_id FROM said
UNION ALL
SELECT document_id, sentence_no, cue_start, cue_end, 'cue', act, who, rule_id FROM said WHERE cue_end > cue_start;
