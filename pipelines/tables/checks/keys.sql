-- Keys are unique.
WITH repeated AS (SELECT concat_ws(', ', $key) AS example FROM $table GROUP BY $key HAVING count(*) > 1)
SELECT '$table' AS table_name, count(*) AS violations, coalesce(min(example), '') AS example FROM repeated;
