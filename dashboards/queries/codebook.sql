-- The codes that figures are made of, with their names in three languages and what they cover.
SELECT 'issue' AS kind, issue_id AS code, label_en, label_ja, label_ru, definition FROM issue
UNION ALL
SELECT 'frame', frame_id, label_en, label_ja, label_ru, definition FROM frame
UNION ALL
SELECT 'concept', concept_id, label_en, label_ja, label_ru, '' FROM concept
UNION ALL
SELECT 'variant', variant_id, label_en, label_ja, label_ru, 'A name for ' || concept_id || ', whose: ' || naming_side
FROM variant
ORDER BY kind, code;
