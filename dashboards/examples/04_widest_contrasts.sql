-- Where Japanese and Russian texts differ most, as far as there are enough data to say so.
SELECT dimension, item, issue_id, jp_share, ru_share, difference, difference_low, difference_high, q_value
FROM framing_contrast
WHERE supported AND dimension <> 'word'
ORDER BY abs(difference) DESC
LIMIT 20;
