-- Japanese against Russian texts, from the rows of temp table share whose groups are perspectives: the difference of
-- the shares with its 95 % interval by Newcombe's square-and-add (1998). A contrast is supported by three origins
-- a side, five hits and three origins with one; otherwise there is not enough data, and the counts still stand.
WITH jp AS (SELECT * FROM share WHERE group_id = 'JP'),
ru AS (SELECT * FROM share WHERE group_id = 'RU'),
pair AS (
    SELECT
        coalesce(jp.base, ru.base) AS base,
        coalesce(jp.item, ru.item) AS item,
        coalesce(jp.hits, 0) AS jp_count,
        coalesce(jp.total, 0) AS jp_total,
        coalesce(ru.hits, 0) AS ru_count,
        coalesce(ru.total, 0) AS ru_total,
        jp.share AS jp_share,
        jp.share_low AS jp_low,
        jp.share_high AS jp_high,
        ru.share AS ru_share,
        ru.share_low AS ru_low,
        ru.share_high AS ru_high,
        coalesce(jp.documents, 0) AS jp_documents,
        coalesce(ru.documents, 0) AS ru_documents,
        coalesce(jp.origins, 0) AS jp_origins,
        coalesce(ru.origins, 0) AS ru_origins,
        coalesce(least(jp.origins_total, ru.origins_total) >= 3 AND jp.hits + ru.hits >= 5
            AND jp.origins + ru.origins >= 3 AND jp.total > 0 AND ru.total > 0, false) AS supported
    FROM jp
    FULL JOIN ru ON ru.base = jp.base AND ru.item = jp.item
)
SELECT
    *,
    jp_share - ru_share AS difference,
    CASE WHEN supported THEN
        jp_share - ru_share - sqrt((jp_share - jp_low) ** 2 + (ru_high - ru_share) ** 2)
    END AS difference_low,
    CASE WHEN supported THEN
        jp_share - ru_share + sqrt((jp_high - jp_share) ** 2 + (ru_share - ru_low) ** 2)
    END AS difference_high
FROM pair
WHERE jp_count + ru_count > 0
ORDER BY base, item;
