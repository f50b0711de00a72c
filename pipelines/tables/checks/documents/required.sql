-- Without documents nothing can be shown.
SELECT 'document' AS table_name, (count(*) = 0)::BIGINT AS violations,
    CASE WHEN count(*) = 0 THEN 'no rows' ELSE '' END AS example
FROM document;
