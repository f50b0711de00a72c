-- Documents that came, went or changed; of one that came or went also the others with its very text.
SELECT c.cause, c.document_id, coalesce(string_agg(o.document_id, ', ' ORDER BY o.document_id), '') AS same_text_as
FROM document_cause AS c
LEFT JOIN document_cause AS o
    ON o.text_sha256 = c.text_sha256 AND (c.cause, o.cause) IN (('document_added', 'document_removed'), ('document_removed', 'document_added'))
GROUP BY c.cause, c.document_id
ORDER BY c.cause, c.document_id;
