SELECT document_no, sentence_no, element
FROM report
WHERE document_no IN (SELECT unnest($documents))
ORDER BY document_no, sentence_no, element;
