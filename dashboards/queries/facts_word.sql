-- Sentences with a word in its dictionary form, in texts of one language and perspective ('' for any), on one issue or any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT s.document_id, s.sentence_no, s.char_start, s.char_end, 'word' AS kind, $word AS code, '' AS detail, '' AS rule_id
FROM sentence_word AS w
JOIN sentence AS s USING (document_id, sentence_no)
JOIN chosen_document AS c USING (document_id)
WHERE list_contains(w.words, $word)
  AND c.language = $language
  AND ($perspective = '' OR c.perspective = $perspective)
  AND ($issue = '' OR (w.document_id, w.sentence_no) IN (
      SELECT (m.document_id, m.sentence_no) FROM issue_mention AS m WHERE m.issue_id = $issue));
