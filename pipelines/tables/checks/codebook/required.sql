-- Without issues and rules nothing can be coded.
SELECT table_name, (NOT filled)::BIGINT AS violations, CASE WHEN filled THEN '' ELSE 'no rows' END AS example
FROM (
    SELECT 'issue' AS table_name, EXISTS (FROM issue) AS filled
    UNION ALL
    SELECT 'rule', EXISTS (FROM rule)
)
ORDER BY table_name;
