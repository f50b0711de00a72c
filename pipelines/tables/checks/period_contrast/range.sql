-- Shares lie in their intervals, differences in theirs, and rates between 0 and 1.
WITH wrong AS (
    SELECT 'period_contrast' AS table_name, concat_ws(', ', dimension, item, period_kind, period) AS example
    FROM period_contrast
    WHERE jp_share NOT BETWEEN jp_share_low AND jp_share_high OR ru_share NOT BETWEEN ru_share_low AND ru_share_high
        OR difference NOT BETWEEN difference_low AND difference_high
        OR log_odds NOT BETWEEN log_odds_low AND log_odds_high
        OR p_value NOT BETWEEN 0 AND 1 OR q_value NOT BETWEEN p_value AND 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('period_contrast')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
