-- What each side rejects, criticises or warns of, as reported by texts of either perspective.
SELECT s.side, i.issue_id, s.act, d.perspective AS texts, count(*) AS statements
FROM statement AS s
JOIN statement_issue AS i USING (statement_id)
JOIN document AS d USING (document_id)
WHERE s.act IN ('reject', 'criticise', 'warn')
GROUP BY ALL
ORDER BY statements DESC;
