-- The sources of the whole version, those with most texts first.
SELECT source_id, count(*)::INTEGER AS documents, any_value(perspective) AS perspective
FROM document
WHERE source_id IN (SELECT source_id FROM source_contrast)
GROUP BY source_id
ORDER BY documents DESC, source_id;
