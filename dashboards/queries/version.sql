-- The version that the file holds.
SELECT version_no, content_hash, created_at, message FROM version ORDER BY version_no DESC LIMIT 1;
