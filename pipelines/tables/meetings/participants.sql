SELECT document_meeting_id, actor_id, name, side, role
FROM document_meeting_participant
ORDER BY document_meeting_id, participant_no;
