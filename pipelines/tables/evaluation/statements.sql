SELECT s.char_start, s.speaker, s.side, s.act,
    coalesce(list(i.issue_id ORDER BY i.issue_id) FILTER (WHERE i.issue_id IS NOT NULL), [])
FROM statement AS s
LEFT JOIN statement_issue AS i ON i.statement_id = s.statement_id
WHERE s.document_id = $document
GROUP BY s.statement_id, s.char_start, s.speaker, s.side, s.act
ORDER BY s.char_start, s.statement_id;
