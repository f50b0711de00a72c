-- Documents whose rows are copied: all of unchanged files, and the unchanged ones of changed files.
CREATE TEMP TABLE kept_document AS
SELECT document_id FROM previous.document WHERE path IN (SELECT path FROM unchanged_file)
UNION ALL
SELECT document_id FROM read_parquet($staged);
