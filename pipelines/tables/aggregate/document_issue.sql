INSERT INTO document_issue
SELECT document_id, issue_id, count(DISTINCT sentence_no)
FROM issue_mention
GROUP BY ALL
ORDER BY ALL;
