SELECT * EXCLUDE (meeting_id)
FROM meeting_mention
ORDER BY document_id, sentence_no, char_start, mention_id;
