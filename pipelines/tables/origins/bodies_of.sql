SELECT o.document_no, o.language, s.text
FROM document_order AS o
JOIN sentence AS s ON s.document_id = o.document_id
WHERE s.role = 'body' AND o.document_no IN (SELECT unnest($documents))
ORDER BY o.document_no, s.sentence_no;
