-- Names of the codes of the warehouse in one language, English where that has none: (kind, code, label).
CREATE OR REPLACE TEMP MACRO in_language(language, en, ja, ru) AS
    coalesce(nullif(CASE language WHEN 'ja' THEN ja WHEN 'ru' THEN ru ELSE en END, ''), en);

SELECT 'issue' AS kind, issue_id AS code, in_language($language, label_en, label_ja, label_ru) AS label FROM issue
UNION ALL
SELECT 'frame', frame_id, in_language($language, label_en, label_ja, label_ru) FROM frame
UNION ALL
SELECT 'concept', concept_id, in_language($language, label_en, label_ja, label_ru) FROM concept
UNION ALL
SELECT 'variant', variant_id, min(in_language($language, label_en, label_ja, label_ru)) FROM variant GROUP BY variant_id
UNION ALL
SELECT 'office', office_id, min(in_language($language, label_en, label_ja, label_ru)) FROM actor_office GROUP BY office_id
UNION ALL
SELECT 'era', era_id, in_language($language, label_en, label_ja, label_ru) FROM era
UNION ALL
SELECT 'source', source_id, coalesce(nullif(name, ''), source_id) FROM source
ORDER BY kind, code;
