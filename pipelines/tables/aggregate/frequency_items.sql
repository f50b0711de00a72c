-- Sums of pipelines.analysis.clusters by source and issue, over independent texts: y their sentences on the issue, x all
-- their sentences.
WITH base AS (
    SELECT source_id, origin_id, sum(sentence_count)::DOUBLE AS total
    FROM document
    WHERE sentence_count > 0
    GROUP BY source_id, origin_id
),
item AS (
    SELECT d.source_id, d.origin_id, i.issue_id, count(*) AS documents, sum(i.sentences)::DOUBLE AS count
    FROM document_issue AS i JOIN document AS d ON d.document_id = i.document_id
    GROUP BY d.source_id, d.origin_id, i.issue_id
)
SELECT i.source_id, i.issue_id, sum(i.documents)::BIGINT AS documents, count(*) AS origins,
    sum(i.count) AS count, sum(i.count * i.count) AS count_squares, sum(i.count * b.total) AS cross
FROM item AS i
JOIN base AS b ON b.source_id = i.source_id AND b.origin_id = i.origin_id
GROUP BY i.source_id, i.issue_id
ORDER BY i.source_id, i.issue_id;
