-- The chosen documents, newest first.
SELECT d.document_id, d.title, d.path, d.source_id, d.published_on, d.perspective
FROM chosen_document
JOIN document AS d USING (document_id)
ORDER BY d.published_from DESC NULLS LAST, d.title, d.document_id;
