-- Codes of closed lists are on their list.
WITH stray AS (
    SELECT 'framing_contrast' AS table_name, dimension || ', ' || item AS example
    FROM framing_contrast WHERE dimension NOT IN ('issue', 'frame', 'term', 'act', 'orientation', 'word')
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('framing_contrast')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
