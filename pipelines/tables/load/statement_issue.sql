INSERT INTO statement_issue BY NAME
SELECT i.*
FROM previous.statement_issue AS i
JOIN previous.statement AS s ON s.statement_id = i.statement_id
WHERE s.document_id IN (SELECT document_id FROM kept_document)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY statement_id, issue_id;
