-- Both sides' sums without each of $parts, row by row.
WITH left_out AS (SELECT unnest($parts::VARCHAR[]) AS part),
side AS (SELECT unnest(['JP', 'RU']) AS side),
cell AS (
    SELECT p.part, r.row_no, s.side,
        coalesce(i.documents, 0) - coalesce(il.documents, 0) AS documents,
        coalesce(i.origins, 0) - coalesce(il.origins, 0) AS origins,
        coalesce(i.count, 0) - coalesce(il.count, 0) AS count,
        coalesce(i.count_squares, 0) - coalesce(il.count_squares, 0) AS count_squares,
        coalesce(i.cross, 0) - coalesce(il.cross, 0) AS cross,
        coalesce(b.documents, 0) - coalesce(bl.documents, 0) AS documents_total,
        coalesce(b.origins, 0) - coalesce(bl.origins, 0) AS origins_total,
        coalesce(b.total, 0) - coalesce(bl.total, 0) AS total,
        coalesce(b.total_squares, 0) - coalesce(bl.total_squares, 0) AS total_squares
    FROM left_out AS p
    CROSS JOIN contrast_row AS r
    CROSS JOIN side AS s
    LEFT JOIN item_sum AS i
        ON i.period_kind = 'all' AND i.side = s.side AND i.dimension = r.dimension AND i.base = r.base
        AND i.issue_id = r.issue_id AND i.language = r.language AND i.item = r.item
    LEFT JOIN base_sum AS b
        ON b.period_kind = 'all' AND b.side = s.side AND b.dimension = r.dimension AND b.base = r.base
        AND b.issue_id = r.issue_id AND b.language = r.language
    LEFT JOIN item_loss AS il
        ON il.part_kind = $kind AND il.part = p.part AND il.side = s.side AND il.dimension = r.dimension
        AND il.base = r.base AND il.issue_id = r.issue_id AND il.language = r.language AND il.item = r.item
    LEFT JOIN base_loss AS bl
        ON bl.part_kind = $kind AND bl.part = p.part AND bl.side = s.side AND bl.dimension = r.dimension
        AND bl.base = r.base AND bl.issue_id = r.issue_id AND bl.language = r.language
)
SELECT r.*, j.part AS without,
    j.documents AS jp_documents, j.origins AS jp_origins, j.count AS jp_count, j.count_squares AS jp_count_squares,
    j.cross AS jp_cross, j.documents_total AS jp_documents_total, j.origins_total AS jp_origins_total,
    j.total AS jp_total, j.total_squares AS jp_total_squares,
    u.documents AS ru_documents, u.origins AS ru_origins, u.count AS ru_count, u.count_squares AS ru_count_squares,
    u.cross AS ru_cross, u.documents_total AS ru_documents_total, u.origins_total AS ru_origins_total,
    u.total AS ru_total, u.total_squares AS ru_total_squares
FROM cell AS j
JOIN cell AS u ON u.part = j.part AND u.row_no = j.row_no AND u.side = 'RU'
JOIN contrast_row AS r ON r.row_no = j.row_no
WHERE j.side = 'JP'
ORDER BY without, row_no;
