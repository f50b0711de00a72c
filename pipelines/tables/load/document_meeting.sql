-- meeting_id is left open: texts are brought together anew in every build.
INSERT INTO document_meeting BY NAME
SELECT * EXCLUDE (meeting_id)
FROM previous.document_meeting
WHERE document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY document_id, document_meeting_id;
