-- Japanese against Russian texts of the whole version by period of publication ($kind: era, decade, year), of one
-- $dimension, with the days that each period spans. Items with most occurrences first, periods in their order.
WITH day AS (
    SELECT DISTINCT
        period,
        CASE $kind
            WHEN 'year' THEN make_date(period::INTEGER, 1, 1)
            WHEN 'decade' THEN make_date(left(period, 4)::INTEGER, 1, 1)
            ELSE e.first_day
        END AS first_day,
        CASE $kind
            WHEN 'year' THEN make_date(period::INTEGER, 12, 31)
            WHEN 'decade' THEN make_date(left(period, 4)::INTEGER + 9, 12, 31)
            ELSE e.last_day
        END AS last_day
    FROM period_contrast
    LEFT JOIN era AS e ON e.era_id = period
    WHERE period_kind = $kind
)
SELECT
    p.* RENAME (jp_share_low AS jp_low, jp_share_high AS jp_high, ru_share_low AS ru_low, ru_share_high AS ru_high),
    first_day::VARCHAR AS first_day,
    last_day::VARCHAR AS last_day
FROM period_contrast AS p
JOIN day USING (period)
WHERE p.period_kind = $kind AND p.dimension = $dimension
ORDER BY sum(p.jp_count + p.ru_count) OVER (PARTITION BY p.item) DESC, p.item, day.first_day, p.period;
