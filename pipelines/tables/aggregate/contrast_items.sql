-- Sums of pipelines.analysis.clusters by item and perspective.
SELECT t.dimension, t.base, t.issue_id, '' AS language, t.item, d.perspective, count(*) AS documents,
    sum(t.count)::DOUBLE AS count, sum(t.count::DOUBLE * t.count) AS count_squares,
    sum(t.count::DOUBLE * b.total) AS cross
FROM tally AS t
JOIN tally_base AS b USING (dimension, base, issue_id, document_id)
JOIN document AS d ON d.document_id = t.document_id
WHERE d.perspective IN ('JP', 'RU')
GROUP BY ALL
ORDER BY ALL;
