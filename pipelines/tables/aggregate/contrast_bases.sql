SELECT b.dimension, b.base, b.issue_id, '' AS language, d.perspective, count(*) AS documents,
    sum(b.total)::DOUBLE AS total, sum(b.total::DOUBLE * b.total) AS total_squares
FROM tally_base AS b
JOIN document AS d ON d.document_id = b.document_id
WHERE d.perspective IN ('JP', 'RU')
GROUP BY ALL
ORDER BY ALL;
