INSERT INTO quarantine BY NAME
SELECT * FROM previous.quarantine WHERE file IN (SELECT path FROM unchanged_file)
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY path;
