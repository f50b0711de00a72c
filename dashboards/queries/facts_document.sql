-- Every fact of one document.
CREATE TEMP TABLE chosen_fact AS
SELECT document_id, sentence_no, char_start, char_end, kind, code, detail, rule_id
FROM fact
WHERE document_id = $document AND kind IN ('issue', 'term', 'statement', 'meeting');
