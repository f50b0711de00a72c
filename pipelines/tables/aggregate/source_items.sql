-- Each source, and all other documents of the collection (the rest).
SELECT i.part AS source_id, 'source' AS side, i.dimension, i.base, i.issue_id, i.language, i.item,
    sum(i.documents)::DOUBLE AS documents, count(*)::DOUBLE AS origins, sum(i.count) AS count,
    sum(i.count * i.count) AS count_squares, sum(i.count * b.total) AS cross
FROM part_item AS i
JOIN part_base AS b USING (part_kind, part, side, dimension, base, issue_id, language, origin_id)
WHERE i.part_kind = 'source'
GROUP BY ALL
UNION ALL
SELECT p.part, 'rest', s.dimension, s.base, s.issue_id, s.language, s.item, s.documents - coalesce(l.documents, 0),
    s.origins - coalesce(l.origins, 0), s.count - coalesce(l.count, 0), s.count_squares - coalesce(l.count_squares, 0),
    s.cross - coalesce(l.cross, 0)
FROM (SELECT DISTINCT part FROM part WHERE part_kind = 'source') AS p
CROSS JOIN item_sum AS s
LEFT JOIN item_loss AS l
    ON l.part_kind = 'source' AND l.part = p.part AND l.dimension = s.dimension AND l.base = s.base
    AND l.issue_id = s.issue_id AND l.language = s.language AND l.item = s.item
WHERE s.period_kind = 'anywhere'
ORDER BY ALL;
