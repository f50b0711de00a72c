INSERT INTO sentence_word BY NAME
SELECT * FROM previous.sentence_word WHERE document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY document_id, sentence_no;
