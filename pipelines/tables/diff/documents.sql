SELECT cause, document_id FROM document_cause WHERE cause IS NOT NULL ORDER BY cause, document_id;
