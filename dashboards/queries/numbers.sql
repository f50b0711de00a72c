-- The headline numbers of what the filters leave: one row.
SELECT
    (SELECT count(*) FROM chosen_document) AS documents,
    (SELECT coalesce(sum(sentence_count), 0)::BIGINT FROM chosen_document) AS sentences,
    (
        SELECT count(*)
        FROM meeting AS m
        SEMI JOIN told_meeting AS t ON t.meeting_no = m.rowid
        WHERE m.status = 'held'
    ) AS meetings_held,
    (SELECT count(*) FROM statement JOIN chosen_document USING (document_id)) AS statements;
