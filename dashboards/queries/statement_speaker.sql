-- Who speaks in the chosen documents: the speakers named most often.
SELECT speaker, any_value(side) AS side, count(*)::INTEGER AS statements
FROM statement
JOIN chosen_document USING (document_id)
GROUP BY speaker
ORDER BY statements DESC, speaker
LIMIT 300;
