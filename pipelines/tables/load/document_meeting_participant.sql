INSERT INTO document_meeting_participant BY NAME
SELECT p.*
FROM previous.document_meeting_participant AS p
JOIN previous.document_meeting AS m ON m.document_meeting_id = p.document_meeting_id
WHERE m.document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY document_meeting_id, participant_no;
