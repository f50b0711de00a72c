UPDATE document_meeting
SET meeting_id = r.meeting_id
FROM read_parquet($staged) AS r
WHERE r.document_meeting_id = document_meeting.document_meeting_id;
