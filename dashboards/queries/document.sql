-- One document with its text.
SELECT document_id, title, authors, source_id, published_on, language, perspective, url, path, licence, note,
    word_count, file_sha256, text
FROM document
WHERE document_id = $document;
