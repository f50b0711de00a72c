-- Names of the codes of the warehouse in one language, English where that has none: (kind, code, label). A source
-- has a short name for charts and lists, and as a publisher its full one.
SELECT 'issue' AS kind, issue_id AS code, CASE $language WHEN 'ja' THEN label_ja WHEN 'ru' THEN label_ru ELSE label_en END AS label
FROM issue
UNION ALL
SELECT 'frame', frame_id, CASE $language WHEN 'ja' THEN label_ja WHEN 'ru' THEN label_ru ELSE label_en END FROM frame
UNION ALL
SELECT 'concept', concept_id, CASE $language WHEN 'ja' THEN label_ja WHEN 'ru' THEN label_ru ELSE label_en END FROM concept
UNION ALL
SELECT 'variant', variant_id, coalesce(min(form) FILTER (language = $language), min(form)) FROM term GROUP BY variant_id
UNION ALL
SELECT 'office', office_id, min(CASE $language WHEN 'ja' THEN label_ja WHEN 'ru' THEN label_ru ELSE label_en END)
FROM actor_office
GROUP BY office_id
UNION ALL
SELECT 'source', source_id, CASE WHEN length(name) BETWEEN 1 AND 40 THEN name ELSE replace(source_id, '_', ' ') END
FROM source
UNION ALL
SELECT 'publisher', source_id, coalesce(nullif(name, ''), source_id) FROM source
ORDER BY kind, code;
