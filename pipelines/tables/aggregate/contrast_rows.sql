-- The rows to be followed when texts are left out: all items of concepts; of the words of all issues together the
-- $words most frequent of each language, which make up its design effect, and those that stand out.
CREATE TEMP TABLE contrast_row AS
WITH used AS (
    SELECT dimension, base, issue_id, language, item, sum(count) AS count
    FROM item_sum
    WHERE period_kind = 'all' AND (dimension <> 'word' OR issue_id = '')
    GROUP BY ALL
    HAVING dimension <> 'word' OR sum(origins) >= $texts
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY dimension, language ORDER BY count DESC, item) AS place FROM used
)
SELECT row_number() OVER (ORDER BY r.dimension, r.issue_id, r.language, r.item, r.base) - 1 AS row_no,
    r.dimension, r.base, r.issue_id, r.language, r.item
FROM ranked AS r
LEFT JOIN framing_contrast AS f
    ON f.dimension = 'word' AND r.dimension = 'word' AND f.issue_id = r.issue_id AND f.language = r.language
    AND f.item = r.item
WHERE r.dimension <> 'word' OR r.place <= $words
    OR f.q_value < 0.05 OR f.difference_low > 0 OR f.difference_high < 0;
