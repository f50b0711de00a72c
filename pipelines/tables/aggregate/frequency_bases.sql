-- Sums of pipelines.analysis.clusters by source, over its independent texts (units): x all their sentences.
SELECT source_id, sum(documents)::BIGINT AS documents, count(*) AS units, sum(total) AS total,
    sum(total * total) AS total_squares, sum(words)::DOUBLE AS words
FROM (
    SELECT d.source_id, d.origin_id, count(*) AS documents, sum(s.total)::DOUBLE AS total, sum(d.word_count) AS words
    FROM document AS d
    JOIN (
        SELECT document_id, count(*) AS total FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id
    ) AS s ON s.document_id = d.document_id
    GROUP BY d.source_id, d.origin_id
)
GROUP BY source_id
ORDER BY source_id;
