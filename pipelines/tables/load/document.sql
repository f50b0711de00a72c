-- The checksum of the file comes from the file: in a data file it changes with any other row.
INSERT INTO document BY NAME
SELECT n.* REPLACE (f.sha256 AS file_sha256), n.document_id AS origin_id
FROM (
    SELECT * EXCLUDE (origin_id) FROM previous.document WHERE document_id IN (SELECT document_id FROM kept_document)
    UNION ALL BY NAME
    SELECT * FROM read_parquet($staged)
) AS n
JOIN corpus_file AS f ON f.path = n.path
ORDER BY n.document_id;
