SELECT char_start, issue_id FROM issue_mention WHERE document_id = $document ORDER BY char_start, issue_id;
