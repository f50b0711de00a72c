-- Codes of closed lists are on their list.
SELECT 'position' AS table_name, count(*) AS violations,
    coalesce(min(concat_ws(', ', perspective, side, issue_id, act, year, novelty)), '') AS example
FROM position
WHERE novelty NOT IN ('', 'first', 'changed', 'repeated') OR (novelty = '') <> (year IS NULL);
