-- Origins of each source, and those that raise each issue.
SELECT t.source_id, i.issue_id, count(DISTINCT b.origin_id) AS origins, t.origins_total
FROM (SELECT source_id, count(DISTINCT origin_id) AS origins_total FROM document GROUP BY source_id) AS t
CROSS JOIN issue AS i
LEFT JOIN issue_by_document AS b ON b.source_id = t.source_id AND b.issue_id = i.issue_id
GROUP BY ALL
ORDER BY ALL;
