INSERT INTO issue_mention BY NAME
SELECT * FROM previous.issue_mention WHERE document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY document_id, sentence_no, char_start, mention_id;
