-- Both sides' sums without each of $parts, row by row.
WITH left_out AS (SELECT unnest($parts::VARCHAR[]) AS part),
cell AS (
    SELECT p.part, s.row_no, s.side, s.documents - coalesce(l.documents, 0) AS documents,
        s.origins - coalesce(l.origins, 0) AS origins, s.count - coalesce(l.count, 0) AS count,
        s.count_squares - coalesce(l.count_squares, 0) AS count_squares, s.cross - coalesce(l.cross, 0) AS cross,
        s.documents_total - coalesce(l.documents_total, 0) AS documents_total,
        s.origins_total - coalesce(l.origins_total, 0) AS origins_total, s.total - coalesce(l.total, 0) AS total,
        s.total_squares - coalesce(l.total_squares, 0) AS total_squares
    FROM left_out AS p
    CROSS JOIN row_sum AS s
    LEFT JOIN row_loss AS l
        ON l.part_kind = $kind AND l.part = p.part AND l.row_no = s.row_no AND l.side = s.side
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
