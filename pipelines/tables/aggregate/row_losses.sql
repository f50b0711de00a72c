-- The rows that are followed with both sides' sums, and what each part takes from them.
CREATE TEMP TABLE row_sum AS
SELECT r.row_no, s.side, coalesce(i.documents, 0) AS documents, coalesce(i.origins, 0) AS origins,
    coalesce(i.count, 0) AS count, coalesce(i.count_squares, 0) AS count_squares, coalesce(i.cross, 0) AS cross,
    coalesce(b.documents, 0) AS documents_total, coalesce(b.origins, 0) AS origins_total,
    coalesce(b.total, 0) AS total, coalesce(b.total_squares, 0) AS total_squares
FROM contrast_row AS r
CROSS JOIN (VALUES ('JP'), ('RU')) AS s (side)
LEFT JOIN item_sum AS i
    ON i.period_kind = 'all' AND i.side = s.side AND i.dimension = r.dimension AND i.base = r.base
    AND i.issue_id = r.issue_id AND i.language = r.language AND i.item = r.item
LEFT JOIN base_sum AS b
    ON b.period_kind = 'all' AND b.side = s.side AND b.dimension = r.dimension AND b.base = r.base
    AND b.issue_id = r.issue_id AND b.language = r.language;

CREATE TEMP TABLE row_loss AS
SELECT b.part_kind, b.part, r.row_no, b.side, coalesce(i.documents, 0) AS documents, coalesce(i.origins, 0) AS origins,
    coalesce(i.count, 0) AS count, coalesce(i.count_squares, 0) AS count_squares, coalesce(i.cross, 0) AS cross,
    b.documents AS documents_total, b.origins AS origins_total, b.total, b.total_squares
FROM base_loss AS b
JOIN contrast_row AS r USING (dimension, base, issue_id, language)
LEFT JOIN item_loss AS i USING (part_kind, part, side, dimension, base, issue_id, language, item)
WHERE b.part_kind <> 'source';
