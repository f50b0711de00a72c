-- The strongest contrasts of concepts whose interval excludes 0; words are many and have a page of the dashboard.
SELECT dimension, item, issue_id, jp_count, jp_total, ru_count, ru_total, jp_share, ru_share, difference, difference_low,
    difference_high, q_value, coalesce(weak, false) AS weak
FROM framing_contrast
WHERE supported AND dimension <> 'word' AND (difference_low > 0 OR difference_high < 0)
ORDER BY abs(z) DESC, dimension, item, issue_id
LIMIT 8;
