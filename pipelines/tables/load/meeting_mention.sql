-- meeting_id is left open: texts are brought together anew in every build.
INSERT INTO meeting_mention BY NAME
SELECT * EXCLUDE (meeting_id)
FROM previous.meeting_mention
WHERE document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY document_id, sentence_no, char_start, mention_id;
