-- The checks that the version went through, failed ones first.
SELECT check_name, table_name, passed, blocking, violations, example, stage
FROM check_result
ORDER BY passed, check_name, table_name;
