SELECT d.source_id, count(*) AS documents, sum(s.total)::DOUBLE AS total, sum(s.total::DOUBLE * s.total) AS total_squares,
    sum(d.word_count)::DOUBLE AS words
FROM document AS d
JOIN (
    SELECT document_id, count(*) AS total FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id
) AS s ON s.document_id = d.document_id
GROUP BY d.source_id
ORDER BY d.source_id;
