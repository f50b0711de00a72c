CREATE TEMP TABLE text_measure AS SELECT * FROM read_parquet($staged);
