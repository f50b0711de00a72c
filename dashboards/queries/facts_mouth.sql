-- Uses of a side's own name in the mouth of the other side, in the whole version: of one variant, perspective of the
-- text, in quotation marks ('true', 'false'); '' for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT document_id, sentence_no, char_start, char_end, 'term' AS kind, variant_id AS code, voice AS detail,
    rule_id
FROM term_in_other_mouth
WHERE ($variant = '' OR variant_id = $variant)
  AND ($perspective = '' OR perspective = $perspective)
  AND ($quoted = '' OR in_quotes = ($quoted = 'true'));
