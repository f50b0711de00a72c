-- The figures with how well the coder finds what they count.
INSERT INTO framing_contrast BY NAME
SELECT c.*, t.f1 AS coder_f1, t.weak
FROM contrast_figures AS c
LEFT JOIN coder_trust AS t
    ON t.kind = CASE c.dimension WHEN 'issue_document' THEN 'issue' ELSE c.dimension END
    AND t.code = CASE c.dimension WHEN 'act' THEN split_part(c.item, ':', 2) ELSE c.item END
ORDER BY c.dimension, c.issue_id, c.language, c.item;
