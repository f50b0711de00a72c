INSERT INTO origin_member BY NAME
SELECT coalesce(f.document_id, o.document_id) AS origin_id, o.document_id, coalesce(e.document_id, '') AS of_document_id,
    coalesce(t.relation, 'first') AS relation, t.similarity
FROM document_order AS o
LEFT JOIN taken AS t ON t.document_no = o.document_no
LEFT JOIN document_order AS f ON f.document_no = t.first_no
LEFT JOIN document_order AS e ON e.document_no = t.of_no
ORDER BY origin_id, document_id;
