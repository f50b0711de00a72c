-- What the sums ``base_sum`` and ``item_sum`` lose without a part. Copies in other hands remain: a unit goes only when
-- all of it does.

CREATE TEMP TABLE part_base AS
SELECT p.part_kind, p.part, s.side, b.dimension, b.base, b.issue_id, b.language, d.origin_id,
    count(*) AS documents, sum(b.total)::DOUBLE AS total
FROM part AS p
JOIN scope AS s ON s.document_id = p.document_id AND s.period_kind = p.period_kind
JOIN tally_base AS b ON b.document_id = p.document_id
JOIN document AS d ON d.document_id = p.document_id
WHERE CASE p.part_kind WHEN 'source' THEN b.issue_id = '' AND b.dimension <> 'word'
    ELSE b.issue_id = '' OR b.dimension <> 'word' END
GROUP BY ALL;

CREATE TEMP TABLE part_item AS
SELECT p.part_kind, p.part, s.side, t.dimension, t.base, t.issue_id, t.language, t.item, d.origin_id,
    count(*) AS documents, sum(t.count)::DOUBLE AS count
FROM part AS p
JOIN scope AS s ON s.document_id = p.document_id AND s.period_kind = p.period_kind
JOIN tally AS t ON t.document_id = p.document_id
JOIN document AS d ON d.document_id = p.document_id
WHERE CASE p.part_kind WHEN 'source' THEN t.issue_id = '' AND t.dimension <> 'word'
    ELSE t.dimension <> 'word' OR (t.issue_id, t.language, t.item) IN (
        SELECT (issue_id, language, item) FROM contrast_row WHERE dimension = 'word'
    ) END
GROUP BY ALL;

CREATE TEMP TABLE base_loss AS
SELECT p.part_kind, p.part, p.side, p.dimension, p.base, p.issue_id, p.language, sum(p.documents)::DOUBLE AS documents,
    count(*) FILTER (WHERE p.total = u.total)::DOUBLE AS origins, sum(p.total) AS total,
    sum(u.total ** 2 - (u.total - p.total) ** 2) AS total_squares
FROM part_base AS p
JOIN unit_base AS u USING (side, dimension, base, issue_id, language, origin_id)
WHERE u.period_kind = CASE p.part_kind WHEN 'source' THEN 'anywhere' ELSE 'all' END
GROUP BY ALL;

CREATE TEMP TABLE item_loss AS
SELECT p.part_kind, p.part, p.side, p.dimension, p.base, p.issue_id, p.language, u.item,
    coalesce(sum(i.documents), 0)::DOUBLE AS documents, count(*) FILTER (WHERE i.count = u.count)::DOUBLE AS origins,
    coalesce(sum(i.count), 0) AS count, sum(u.count ** 2 - (u.count - coalesce(i.count, 0)) ** 2) AS count_squares,
    sum(u.count * b.total - (u.count - coalesce(i.count, 0)) * (b.total - p.total)) AS cross
FROM part_base AS p
JOIN unit_base AS b USING (side, dimension, base, issue_id, language, origin_id)
JOIN unit_item AS u USING (period_kind, period, side, dimension, base, issue_id, language, origin_id)
LEFT JOIN part_item AS i USING (part_kind, part, side, dimension, base, issue_id, language, item, origin_id)
WHERE b.period_kind = CASE p.part_kind WHEN 'source' THEN 'anywhere' ELSE 'all' END
    AND (u.dimension <> 'word' OR (u.issue_id, u.language, u.item) IN (
        SELECT (issue_id, language, item) FROM contrast_row WHERE dimension = 'word'
    ))
GROUP BY ALL;
