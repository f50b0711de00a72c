-- Codes of closed lists are on their list, and what is not supported has a reason.
WITH stray AS (
    SELECT 'period_contrast' AS table_name, concat_ws(', ', dimension, item, period_kind, period) AS example
    FROM period_contrast
    WHERE dimension NOT IN ('issue', 'issue_document', 'frame', 'term', 'own_term', 'act', 'orientation')
        OR period_kind NOT IN ('year', 'decade', 'era') OR supported <> (reason = '')
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('period_contrast')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
