-- Cells: uses of each name of a contested concept out of all namings of the concept, by perspective.
-- $voice restricts whose words they are ('' for all).
CREATE TEMP TABLE cell AS
WITH hit AS (
    SELECT document_id, perspective AS group_id, concept_id AS base, variant_id AS item, count(*) AS hits
    FROM chosen_document
    JOIN term_use USING (document_id)
    WHERE $voice = '' OR voice = $voice
    GROUP BY ALL
),
text AS (
    SELECT document_id, group_id, base, sum(hits) AS total FROM hit GROUP BY ALL
),
base AS (
    SELECT group_id, base, count(*) AS documents, sum(total) AS total, sum(total * total) AS squares
    FROM text
    GROUP BY ALL
),
part AS (
    SELECT
        group_id,
        base,
        item,
        count(*) AS documents,
        sum(hits) AS hits,
        sum(hits * hits) AS squares,
        sum(hits * total) AS products
    FROM hit
    JOIN text USING (document_id, group_id, base)
    GROUP BY ALL
)
SELECT
    b.group_id,
    b.base,
    i.item,
    b.documents AS documents_total,
    b.total,
    b.squares AS total_squares,
    coalesce(p.documents, 0) AS documents,
    coalesce(p.hits, 0) AS hits,
    coalesce(p.squares, 0) AS hit_squares,
    coalesce(p.products, 0) AS products
FROM base AS b
JOIN (SELECT DISTINCT base, item FROM part) AS i ON i.base = b.base
LEFT JOIN part AS p ON p.group_id = b.group_id AND p.base = b.base AND p.item = i.item;
