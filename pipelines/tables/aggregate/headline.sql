-- The contrasts whose robustness is tested: all supported ones of concepts, and of the words of all issues together
-- those that stand out.
SELECT dimension, item, issue_id, language, difference, difference_low, difference_high
FROM framing_contrast
WHERE supported
    AND (dimension <> 'word' OR (issue_id = '' AND (q_value < 0.05 OR difference_low > 0 OR difference_high < 0)))
ORDER BY ALL;
