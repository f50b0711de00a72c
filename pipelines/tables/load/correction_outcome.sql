-- Entries of unchanged documents have the outcome that they had; those on meetings get theirs when texts are brought
-- together.
INSERT INTO correction BY NAME
SELECT e.*, coalesce(o.state, 'stale') AS state,
    coalesce(o.detail, CASE WHEN e.kind = 'meeting' THEN '' ELSE 'the document is not there any more' END) AS detail
FROM correction_entry AS e
LEFT JOIN (
    SELECT correction_id, state, detail FROM previous.correction
    WHERE kind <> 'meeting' AND document_id IN (SELECT document_id FROM kept_document)
    UNION ALL
    SELECT correction_id, state, detail FROM read_parquet($staged)
) AS o ON o.correction_id = e.correction_id
ORDER BY e.correction_id;
