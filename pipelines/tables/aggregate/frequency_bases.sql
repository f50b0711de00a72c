-- Sums of pipelines.analysis.clusters by source, over its independent texts (units): x all their sentences.
SELECT source_id, sum(documents)::BIGINT AS documents, count(*) AS units, sum(total) AS total,
    sum(total * total) AS total_squares, sum(words)::DOUBLE AS words
FROM (
    SELECT source_id, origin_id, count(*) AS documents, sum(sentence_count)::DOUBLE AS total, sum(word_count) AS words
    FROM document
    WHERE sentence_count > 0
    GROUP BY source_id, origin_id
)
GROUP BY source_id
ORDER BY source_id;
