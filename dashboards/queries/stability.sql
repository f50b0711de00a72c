-- The contrasts of the whole version that are not put down to chance by their interval, with what becomes of them when one
-- text or one source is left out. Largest first.
SELECT
    f.dimension,
    f.item,
    f.issue_id,
    f.language,
    f.jp_count,
    f.jp_total,
    f.ru_count,
    f.ru_total,
    f.difference,
    f.difference_low,
    f.difference_high,
    f.q_value,
    least(d.lowest, s.lowest) AS lowest,
    greatest(d.highest, s.highest) AS highest,
    coalesce(d.vanishes, false) AS without_text,
    coalesce(s.vanishes, false) AS without_source,
    d.lost_without AS text_lost,
    s.lost_without AS source_lost
FROM framing_contrast AS f
JOIN contrast_robustness AS d USING (dimension, item, issue_id, language)
JOIN contrast_robustness AS s USING (dimension, item, issue_id, language)
WHERE d.leave_out = 'document' AND s.leave_out = 'source' AND d.holds AND f.dimension <> 'word'
ORDER BY abs(f.difference) DESC, f.dimension, f.item, f.issue_id;
