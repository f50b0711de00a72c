-- Contrasts of all texts between Japanese and Russian ones, as the build published them: of one $dimension, all issues
-- together, with the columns of contrasts. base is the concept of a contested name, else empty.
SELECT
    coalesce(v.concept_id, '') AS base,
    f.item,
    f.jp_count,
    f.jp_total,
    f.ru_count,
    f.ru_total,
    f.jp_share,
    f.jp_share_low AS jp_low,
    f.jp_share_high AS jp_high,
    f.ru_share,
    f.ru_share_low AS ru_low,
    f.ru_share_high AS ru_high,
    f.jp_documents,
    f.ru_documents,
    f.jp_origins,
    f.ru_origins,
    f.supported,
    f.difference,
    f.difference_low,
    f.difference_high
FROM framing_contrast AS f
LEFT JOIN variant AS v ON v.variant_id = f.item AND f.dimension = 'term'
WHERE f.dimension = $dimension AND f.issue_id = '' AND f.jp_count + f.ru_count > 0
ORDER BY base, f.item;
