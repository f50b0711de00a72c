-- What a row refers to exists.
WITH dangling AS (
    SELECT 'period_contrast' AS table_name, period || ': no such era' AS example
    FROM period_contrast ANTI JOIN era ON era_id = period WHERE period_kind = 'era'
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('period_contrast')) AS t (table_name)
LEFT JOIN dangling AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
