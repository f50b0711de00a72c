-- Sentences of a document that hold certain words, each in the form of a fact that is not there yet.
SELECT $kind AS kind, '' AS fact_id, s.document_id, s.sentence_no, $quote AS quote, s.text AS sentence, '{}' AS codes,
    '' AS correction_id, d.title, d.source_id, d.published_on
FROM sentence AS s
JOIN document AS d ON d.document_id = s.document_id
WHERE s.document_id = $document_id AND contains(s.text, $quote) AND ($sentence_no IS NULL OR s.sentence_no = $sentence_no)
ORDER BY s.sentence_no;
