-- Where the texts contradict each other on one meeting: both values, with the words and the texts that have them.
SELECT
    conflict_id,
    field,
    value_a,
    a.quote AS quote_a,
    coalesce(nullif(da.title, ''), da.path) AS document_a,
    value_b,
    b.quote AS quote_b,
    coalesce(nullif(db.title, ''), db.path) AS document_b
FROM conflict
JOIN meeting_mention AS a ON a.mention_id = mention_a
JOIN meeting_mention AS b ON b.mention_id = mention_b
JOIN document AS da ON da.document_id = a.document_id
JOIN document AS db ON db.document_id = b.document_id
WHERE conflict.meeting_id = $meeting
ORDER BY field, conflict_id;
