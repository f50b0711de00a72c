-- The history up to the version of the file, the newest first.
SELECT
    version_no,
    created_at,
    content_hash,
    parent_no,
    message,
    documents_coded,
    documents_copied,
    documents_removed,
    counts['document'] AS documents,
    counts['meeting'] AS meetings,
    counts['statement'] AS statements
FROM version
ORDER BY version_no DESC;
