-- Cells: uses of each name of a contested concept out of all namings of the concept, by perspective.
-- $voice restricts whose words they are ('' for all).
CREATE TEMP TABLE cell AS
WITH hit AS (
    SELECT unit, perspective AS group_id, concept_id AS base, variant_id AS item, count(*)::DOUBLE AS hits,
        count(DISTINCT document_id) AS documents
    FROM chosen_document
    JOIN term_use USING (document_id)
    WHERE $voice = '' OR voice = $voice
    GROUP BY ALL
),
unit_total AS (
    SELECT unit, group_id, base, sum(hits) AS total FROM hit GROUP BY ALL
),
whole AS (
    SELECT perspective AS group_id, concept_id AS base, count(DISTINCT document_id) AS documents
    FROM chosen_document
    JOIN term_use USING (document_id)
    WHERE $voice = '' OR voice = $voice
    GROUP BY ALL
),
base AS (
    SELECT group_id, base, count(*) AS units, sum(total) AS total, sum(total * total) AS squares
    FROM unit_total
    GROUP BY ALL
),
part AS (
    SELECT
        group_id,
        base,
        item,
        count(*) AS units,
        sum(documents) AS documents,
        sum(hits) AS hits,
        sum(hits * hits) AS squares,
        sum(hits * total) AS products
    FROM hit
    JOIN unit_total USING (unit, group_id, base)
    GROUP BY ALL
)
SELECT
    b.group_id,
    b.base,
    i.item,
    b.units AS units_total,
    w.documents AS documents_total,
    0 AS words,
    b.total,
    b.squares AS total_squares,
    coalesce(p.units, 0) AS units,
    coalesce(p.documents, 0) AS documents,
    coalesce(p.hits, 0) AS hits,
    coalesce(p.squares, 0) AS hit_squares,
    coalesce(p.products, 0) AS products
FROM base AS b
JOIN whole AS w ON w.group_id = b.group_id AND w.base = b.base
JOIN (SELECT DISTINCT base, item FROM part) AS i ON i.base = b.base
LEFT JOIN part AS p ON p.group_id = b.group_id AND p.base = b.base AND p.item = i.item;
