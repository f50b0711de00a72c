-- Cells: sentences on each issue out of all sentences, by source ($by = 'source') or perspective.
CREATE TEMP TABLE cell AS
WITH text AS (
    SELECT document_id, CASE $by WHEN 'source' THEN source_id ELSE perspective END AS group_id, count(*) AS total
    FROM chosen_document
    JOIN sentence USING (document_id)
    WHERE role <> 'boilerplate'
    GROUP BY ALL
),
hit AS (
    SELECT document_id, issue_id AS item, count(DISTINCT sentence_no) AS hits FROM issue_mention GROUP BY ALL
),
base AS (
    SELECT group_id, count(*) AS documents, sum(total) AS total, sum(total * total) AS squares FROM text GROUP BY ALL
),
part AS (
    SELECT
        group_id,
        item,
        count(*) AS documents,
        sum(hits) AS hits,
        sum(hits * hits) AS squares,
        sum(hits * total) AS products
    FROM text
    JOIN hit USING (document_id)
    GROUP BY ALL
)
SELECT
    b.group_id,
    '' AS base,
    i.item,
    b.documents AS documents_total,
    b.total,
    b.squares AS total_squares,
    coalesce(p.documents, 0) AS documents,
    coalesce(p.hits, 0) AS hits,
    coalesce(p.squares, 0) AS hit_squares,
    coalesce(p.products, 0) AS products
FROM base AS b
CROSS JOIN (SELECT DISTINCT item FROM part) AS i
LEFT JOIN part AS p ON p.group_id = b.group_id AND p.item = i.item;
