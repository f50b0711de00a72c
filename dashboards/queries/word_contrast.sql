-- Words of one language that set the two sides apart, on one issue ('' for all of them), in the whole version: of each side
-- the $number with the largest z. Only what has enough data, and only within one language.
WITH word AS (
    SELECT item, jp_count, jp_total, ru_count, ru_total, jp_origins, ru_origins, log_odds, log_odds_low, log_odds_high, z,
        q_value, CASE WHEN log_odds > 0 THEN 'JP' ELSE 'RU' END AS side
    FROM framing_contrast
    WHERE dimension = 'word' AND language = $language AND issue_id = $issue AND supported
)
SELECT * FROM word
QUALIFY row_number() OVER (PARTITION BY side ORDER BY abs(z) DESC, item) <= $number
ORDER BY log_odds DESC, item;
