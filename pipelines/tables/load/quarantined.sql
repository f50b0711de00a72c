SELECT path, reason, detail FROM quarantine ORDER BY path LIMIT 5;
