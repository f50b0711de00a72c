-- The rows to be followed when texts are left out: all items of concepts, and the words of all issues together that
-- at least $texts independent texts use.
CREATE TEMP TABLE contrast_row AS
SELECT row_number() OVER (ORDER BY dimension, issue_id, language, item, base) - 1 AS row_no, *
FROM (
    SELECT dimension, base, issue_id, language, item
    FROM item_sum
    WHERE period_kind = 'all' AND (dimension <> 'word' OR issue_id = '')
    GROUP BY ALL
    HAVING dimension <> 'word' OR sum(origins) >= $texts
);
