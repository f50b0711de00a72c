-- Every remark of the build: inputs put aside, and warnings with the words that they are about; of one kind, '' for any.
SELECT
    'quarantine' AS note,
    reason AS kind,
    path AS place_of_note,
    detail,
    '' AS document_id,
    '' AS sentence_no
FROM quarantine
WHERE $kind = '' OR reason = $kind
UNION ALL
SELECT
    'notice',
    n.kind,
    coalesce(nullif(d.path, ''), n.document_id),
    n.detail,
    n.document_id,
    coalesce((
        SELECT min(s.sentence_no)::VARCHAR
        FROM sentence AS s
        WHERE s.document_id = n.document_id AND s.char_start <= n.char_start AND n.char_start < s.char_end
    ), '')
FROM notice AS n
LEFT JOIN document AS d USING (document_id)
WHERE $kind = '' OR n.kind = $kind
ORDER BY note DESC, kind, place_of_note, detail
LIMIT 1000;
