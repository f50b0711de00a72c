SELECT char_start, char_end, role = 'boilerplate', frame, coalesce(nullif(orientation, ''), 'none')
FROM sentence WHERE document_id = $document ORDER BY sentence_no;
