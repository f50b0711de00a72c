UPDATE meeting_mention
SET meeting_id = r.meeting_id
FROM read_parquet($staged) AS r
WHERE r.document_meeting_id = meeting_mention.document_meeting_id;
