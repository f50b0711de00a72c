SELECT document_id, published_on FROM document;
