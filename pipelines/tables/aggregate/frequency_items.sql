-- Sums of pipelines.analysis.clusters by source and issue: y sentences on the issue, x all sentences of a document.
SELECT source_id, issue_id, count(*) AS documents, sum(sentences)::DOUBLE AS count,
    sum(sentences::DOUBLE * sentences) AS count_squares, sum(sentences::DOUBLE * sentences_total) AS cross
FROM issue_by_document
GROUP BY source_id, issue_id
ORDER BY source_id, issue_id;
