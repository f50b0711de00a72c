-- Every fact of one document that is found in words.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT document_id, sentence_no, char_start, char_end, 'issue' AS kind, issue_id AS code, term AS detail, rule_id
FROM issue_mention
WHERE document_id = $document
UNION ALL
SELECT document_id, sentence_no, char_start, char_end, 'term', variant_id, voice, rule_id
FROM term_use
WHERE document_id = $document
UNION ALL
SELECT document_id, sentence_no, char_start, char_end, 'statement', act, speaker || ' (' || side || ')', rule_id
FROM statement
WHERE document_id = $document
UNION ALL
SELECT n.document_id, n.sentence_no, n.char_start, n.char_end, 'meeting', m.format,
    concat_ws('; ', n.status, nullif(n.date, ''), nullif(n.time_expression, '')), n.rule_id
FROM meeting_mention AS n
JOIN document_meeting AS m USING (document_meeting_id)
WHERE n.document_id = $document;
