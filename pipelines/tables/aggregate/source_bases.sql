-- Each source, and all other documents of the collection (the rest).
SELECT part AS source_id, 'source' AS side, dimension, base, issue_id, language, sum(documents)::DOUBLE AS documents,
    count(*)::DOUBLE AS origins, sum(total) AS total, sum(total * total) AS total_squares
FROM part_base
WHERE part_kind = 'source'
GROUP BY ALL
UNION ALL
SELECT p.part, 'rest', s.dimension, s.base, s.issue_id, s.language, s.documents - coalesce(l.documents, 0),
    s.origins - coalesce(l.origins, 0), s.total - coalesce(l.total, 0),
    s.total_squares - coalesce(l.total_squares, 0)
FROM (SELECT DISTINCT part FROM part WHERE part_kind = 'source') AS p
CROSS JOIN base_sum AS s
LEFT JOIN base_loss AS l
    ON l.part_kind = 'source' AND l.part = p.part AND l.dimension = s.dimension AND l.base = s.base
    AND l.issue_id = s.issue_id AND l.language = s.language
WHERE s.period_kind = 'anywhere'
ORDER BY ALL;
