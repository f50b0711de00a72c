UPDATE correction
SET state = o.state, detail = o.detail
FROM read_parquet($staged) AS o
WHERE o.correction_id = correction.correction_id;
