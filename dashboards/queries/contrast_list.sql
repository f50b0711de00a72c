-- Contrasts of the whole version between Japanese and Russian texts, of one $dimension ('' for any; words apart), with
-- what becomes of each when one text or one source is left out. With $clear only those whose interval excludes zero.
-- Supported ones first, the largest first.
SELECT
    concat_ws('|', f.dimension, f.item, f.issue_id) AS contrast,
    f.* RENAME (jp_share_low AS jp_low, jp_share_high AS jp_high, ru_share_low AS ru_low, ru_share_high AS ru_high),
    least(d.lowest, s.lowest) AS lowest,
    greatest(d.highest, s.highest) AS highest,
    coalesce(d.holds, false) AS holds,
    coalesce(d.lost_without, '') AS text_lost,
    coalesce(nullif(t.title, ''), d.lost_without, '') AS text_lost_title,
    coalesce(s.lost_without, '') AS source_lost,
    coalesce(nullif(d.loses, ''), s.loses, '') AS loses
FROM framing_contrast AS f
LEFT JOIN contrast_robustness AS d
    ON d.leave_out = 'document' AND d.dimension = f.dimension AND d.item = f.item AND d.issue_id = f.issue_id
    AND d.language = f.language
LEFT JOIN contrast_robustness AS s
    ON s.leave_out = 'source' AND s.dimension = f.dimension AND s.item = f.item AND s.issue_id = f.issue_id
    AND s.language = f.language
LEFT JOIN document AS t ON t.document_id = d.lost_without
WHERE f.dimension <> 'word' AND ($dimension = '' OR f.dimension = $dimension) AND (NOT $clear OR d.holds)
ORDER BY f.supported DESC, abs(f.difference) DESC NULLS LAST, f.dimension, f.item, f.issue_id;
