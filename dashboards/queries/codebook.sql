-- The codes that figures are made of, with their names in three languages and what they cover.
SELECT 'issue' AS kind, issue_id AS code, label_en, label_ja, label_ru, definition FROM issue
UNION ALL
SELECT 'frame', frame_id, label_en, label_ja, label_ru, definition FROM frame
UNION ALL
SELECT 'concept', concept_id, label_en, label_ja, label_ru, '' FROM concept
UNION ALL
SELECT
    'term',
    variant_id,
    coalesce(string_agg(DISTINCT form, '; ' ORDER BY form) FILTER (language = 'en'), ''),
    coalesce(string_agg(DISTINCT form, '; ' ORDER BY form) FILTER (language = 'ja'), ''),
    coalesce(string_agg(DISTINCT form, '; ' ORDER BY form) FILTER (language = 'ru'), ''),
    'A name for ' || any_value(concept_id) || ', that of ' || any_value(naming_side)
FROM term
GROUP BY variant_id
ORDER BY kind, code;
