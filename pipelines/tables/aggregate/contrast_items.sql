-- Words that fewer than $texts independent texts use are left out; their occurrences stay in the totals.
SELECT * EXCLUDE (period_kind, period)
FROM item_sum
WHERE period_kind = 'all'
QUALIFY dimension <> 'word' OR sum(origins) OVER (PARTITION BY dimension, base, issue_id, language, item) >= $texts
ORDER BY ALL;
