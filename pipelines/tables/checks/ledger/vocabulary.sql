-- Codes of closed lists are on their list.
WITH stray AS (
    SELECT 'meeting_report' AS table_name, meeting_id || ': ' || status || ', ' || stage AS example
    FROM meeting_report
    WHERE status NOT IN ('held', 'planned', 'cancelled')
        OR stage NOT IN ('announced', 'held', 'postponed', 'cancelled', 'recalled')
    UNION ALL
    SELECT 'meeting_issue', meeting_id || ': ' || coverage
    FROM meeting_issue
    WHERE coverage NOT IN ('both', 'JP only', 'RU only', 'neither', 'no JP text', 'no RU text', 'no text')
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting_report'), ('meeting_issue')) AS t (table_name)
LEFT JOIN stray AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
