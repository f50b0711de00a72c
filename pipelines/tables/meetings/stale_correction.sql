-- A warning for each correction that could not be applied.
INSERT INTO notice
SELECT coalesce(d.document_id, ''), coalesce(d.path, ''), 'corrections', 'correction_stale',
    concat(c.action, ' ', c.kind, ' ', c.fact_id, ' by ', c.who, ' (', c.correction_id, '): ', c.detail, '; words: ', c.quote),
    NULL, NULL
FROM correction AS c
LEFT JOIN document AS d ON d.document_id = c.document_id
WHERE c.state = 'stale'
ORDER BY c.correction_id;
