-- Warnings of the raw folder and of the meetings are made anew in every build, those of reading when the file is read.
INSERT INTO notice BY NAME
SELECT * FROM previous.notice
WHERE (stage = 'read' AND file IN (SELECT path FROM unchanged_file))
    OR (stage = 'coding' AND document_id IN (SELECT document_id FROM kept_document))
UNION ALL BY NAME
SELECT * FROM read_parquet($staged)
ORDER BY ALL;
