-- Codes of closed lists are on their list.
WITH stray AS (
    SELECT 'meeting' AS table_name, meeting_id || ': ' || format || ', ' || status AS example
    FROM meeting
    WHERE status NOT IN ('held', 'planned', 'cancelled')
        OR format NOT IN (
            'two_plus_two', 'summit', 'foreign_ministers', 'defence_ministers', 'vice_ministerial', 'working_level',
            'multilateral', 'visit', 'exercise', 'other'
        )
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
