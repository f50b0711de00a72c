-- The headline numbers of what the filters leave: one row.
SELECT
    (SELECT count(*) FROM chosen_document) AS documents,
    (SELECT coalesce(sum(sentence_count), 0)::BIGINT FROM chosen_document) AS sentences,
    (
        SELECT count(DISTINCT m.meeting_id)
        FROM meeting AS m
        JOIN meeting_report AS r USING (meeting_id)
        JOIN chosen_document AS c ON c.document_id = r.document_id
        WHERE m.status = 'held'
    ) AS meetings_held,
    (SELECT count(*) FROM statement JOIN chosen_document USING (document_id)) AS statements;
