-- Body sentences in order. Headlines change with every reprint, boilerplate belongs to the page.
SELECT o.document_no, o.language, s.text
FROM document_order AS o
JOIN sentence AS s ON s.document_id = o.document_id
WHERE s.role = 'body'
ORDER BY o.document_no, s.sentence_no;
