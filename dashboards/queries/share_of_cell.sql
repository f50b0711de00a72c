-- Share of every row of temp table cell with its 95 % interval, origins being the unit: counts are divided by the
-- design effect, the larger of the cell's own and that of its group (Rao and Scott 1992). Ends are NULL under two
-- units; supported asks for three, as with two an interval is as wide as the scale. Rates per 1,000 words are the
-- share times the sentences per 1,000 words, which is taken as given.
CREATE OR REPLACE TEMP TABLE share AS
WITH own AS (
    SELECT
        *,
        hits / total AS share,
        CASE WHEN units_total >= 2 THEN
            units_total / (units_total - 1) / total ** 2
            * greatest(0, hit_squares - 2 * (hits / total) * products + (hits / total) ** 2 * total_squares)
        END AS variance,
        (hits / total) * (1 - hits / total) / total AS independent
    FROM cell
    WHERE total > 0
),
effect AS (
    SELECT
        *,
        CASE WHEN variance IS NOT NULL THEN
            greatest(
                1,
                coalesce(variance / nullif(independent, 0), 1),
                coalesce(
                    sum(variance) OVER family / nullif(sum(independent) FILTER (variance IS NOT NULL) OVER family, 0),
                    total / units_total
                )
            )
        END AS effect
    FROM own
    WINDOW family AS (PARTITION BY group_id)
),
weighed AS (
    SELECT *, t_quantile(units_total - 1) ** 2 * effect / total AS weight FROM effect
),
ended AS (
    SELECT
        *,
        -- greatest and least pass over NULL, which here means not enough data
        CASE WHEN weight IS NOT NULL THEN
            greatest(0, wilson_centre(share, weight) - wilson_half(share, weight))
        END AS share_low,
        CASE WHEN weight IS NOT NULL THEN
            least(1, wilson_centre(share, weight) + wilson_half(share, weight))
        END AS share_high,
        1000 * total / nullif(words, 0) AS per_1000
    FROM weighed
)
SELECT
    group_id,
    base,
    item,
    hits::INTEGER AS hits,
    total::INTEGER AS total,
    documents::INTEGER AS documents,
    documents_total::INTEGER AS documents_total,
    units::INTEGER AS origins,
    units_total::INTEGER AS origins_total,
    share,
    share_low,
    share_high,
    share * per_1000 AS rate,
    share_low * per_1000 AS rate_low,
    share_high * per_1000 AS rate_high,
    units_total >= 3 AS supported
FROM ended;
