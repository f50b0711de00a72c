SELECT version_no, content_hash, strftime(created_at, '%Y-%m-%dT%H:%M:%SZ'), parent_no, run_id,
    code_hash, codebook_hash, corpus_hash, corrections_hash, message, documents_coded, documents_copied,
    documents_removed, counts
FROM version
ORDER BY version_no;
