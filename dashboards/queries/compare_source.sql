-- The sources of the chosen documents, those with most texts first.
SELECT source_id, count(*)::INTEGER AS documents, any_value(perspective) AS perspective
FROM chosen_document
WHERE source_id <> ''
GROUP BY source_id
ORDER BY documents DESC, source_id;
