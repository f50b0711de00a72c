-- Documents of the other files, with the hash by which they may turn out to be unchanged.
SELECT path, document_id, input_hash
FROM previous.document
WHERE path NOT IN (SELECT path FROM unchanged_file)
    AND document_id NOT IN (SELECT document_id FROM recorrected_document);
