-- Uses of contested terms: of one concept, variant, voice, perspective; '' for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT document_id, sentence_no, char_start, char_end, 'term' AS kind, variant_id AS code, voice AS detail,
    rule_id
FROM term_use
JOIN chosen_document AS c USING (document_id)
WHERE ($concept = '' OR concept_id = $concept)
  AND ($variant = '' OR variant_id = $variant)
  AND ($voice = '' OR voice = $voice)
  AND ($perspective = '' OR c.perspective = $perspective);
