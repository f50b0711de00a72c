INSERT INTO sentence BY NAME
SELECT * FROM previous.sentence WHERE document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY document_id, sentence_no;
