-- The sentences of one document by role.
SELECT sentence_no, char_start, char_end, role FROM sentence WHERE document_id = $document ORDER BY char_start;
