-- The issues, frames and contested names of the codebook with what they cover, named in one language.
CREATE OR REPLACE TEMP MACRO in_language(language, en, ja, ru) AS
    coalesce(nullif(CASE language WHEN 'ja' THEN ja WHEN 'ru' THEN ru ELSE en END, ''), en);

SELECT 'issue' AS kind, issue_id AS code, in_language($language, label_en, label_ja, label_ru) AS name, definition FROM issue
UNION ALL
SELECT 'frame', frame_id, in_language($language, label_en, label_ja, label_ru), definition FROM frame
UNION ALL
SELECT 'variant', v.concept_id || '.' || v.variant_id, in_language($language, v.label_en, v.label_ja, v.label_ru),
    in_language($language, c.label_en, c.label_ja, c.label_ru)
FROM variant AS v
JOIN concept AS c USING (concept_id)
ORDER BY kind, code;
