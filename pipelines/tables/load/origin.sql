-- Copies of one text share an origin.
UPDATE document
SET origin_id = o.origin_id
FROM (
    SELECT text_sha256, min(document_id) AS origin_id FROM document GROUP BY text_sha256 HAVING count(*) > 1
) AS o
WHERE o.text_sha256 = document.text_sha256;
