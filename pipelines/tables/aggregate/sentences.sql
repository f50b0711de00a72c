-- Sentences of both perspectives with the issues that they are about, document by document.
SELECT s.document_id, d.perspective, d.language, coalesce(m.issues, []) AS issues, s.text
FROM sentence AS s
JOIN document AS d ON d.document_id = s.document_id
LEFT JOIN (
    SELECT document_id, sentence_no, list(DISTINCT issue_id) AS issues
    FROM issue_mention GROUP BY document_id, sentence_no
) AS m ON m.document_id = s.document_id AND m.sentence_no = s.sentence_no
WHERE s.role <> 'boilerplate' AND d.perspective IN ('JP', 'RU') AND d.language IN ('en', 'ja', 'ru')
ORDER BY s.document_id, s.sentence_no;
