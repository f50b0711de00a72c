-- Facts on which the coder and the hand-coded texts differ, of one set; of one kind, '' for any.
SELECT e.kind, e.which, e.fact, d.title, d.path, e.document_id, e.sentence_no,
    substring(d.text, e.char_start + 1, e.char_end - e.char_start) AS sentence
FROM evaluation_difference AS e
JOIN document AS d USING (document_id)
WHERE e.gold_set = $gold_set AND ($kind = '' OR e.kind = $kind)
ORDER BY e.kind, e.which DESC, d.path, e.char_start, e.fact;
