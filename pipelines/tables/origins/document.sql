-- Every document is its own origin until it is found to be taken from another.
UPDATE document
SET origin_id = m.origin_id
FROM origin_member AS m
WHERE m.document_id = document.document_id AND m.relation <> 'first';
