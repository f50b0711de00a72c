-- What the chosen documents attribute to each side: statements by side, issue and act. A statement on several issues
-- counts for each of them, one on none for '-'. $told: by texts of the side's
-- own point of view ('own'), of the other side's ('other'), '' for any.
SELECT
    s.side,
    coalesce(i.issue_id, '-') AS issue_id,
    s.act,
    count(*)::INTEGER AS statements,
    count(DISTINCT s.document_id)::INTEGER AS documents,
    count(DISTINCT c.source_id)::INTEGER AS sources
FROM statement AS s
JOIN chosen_document AS c USING (document_id)
LEFT JOIN statement_issue AS i USING (statement_id)
WHERE $told = '' OR CASE $told
    WHEN 'own' THEN c.perspective = s.side
    ELSE c.perspective <> s.side AND c.perspective IN ('JP', 'RU')
END
GROUP BY ALL
ORDER BY s.side, issue_id, s.act;
