SELECT document_meeting_id, document_id, format, parties, series_no, date,
    coalesce(date_from::VARCHAR, ''), coalesce(date_to::VARCHAR, ''), place, status,
    correction_id
FROM document_meeting
ORDER BY document_id, document_meeting_id;
