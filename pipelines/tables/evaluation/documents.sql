SELECT document_id, path, file_sha256 FROM document ORDER BY document_id;
