-- Cells: every item out of its base, by group, from what the query before this one leaves: temp table text_total
-- (document_id, unit, alone, cell_no, group_id, base, scope, total, words), the bases of each chosen document, and temp view
-- hit (unit, alone, cell_no, item, hits, total), what is counted in them. cell_no numbers the different (group_id, base,
-- scope): joins and groups on it are quick. An item that occurs anywhere in a scope has a cell in each of its groups and
-- bases, if only of zero hits.
CREATE OR REPLACE TEMP TABLE cell AS
-- a document that is alone in its origin is a unit itself: most are, and need no grouping
WITH unit_total AS (
    SELECT unit, cell_no, 1 AS documents, total::DOUBLE AS total, words FROM text_total WHERE alone
    UNION ALL
    SELECT unit, cell_no, count(*), sum(total)::DOUBLE, sum(words) FROM text_total WHERE NOT alone GROUP BY ALL
),
shared_hit AS (
    SELECT unit, cell_no, item, count(*) AS documents, sum(hits)::DOUBLE AS hits FROM hit WHERE NOT alone GROUP BY ALL
),
unit_hit AS (
    SELECT cell_no, item, 1 AS documents, hits::DOUBLE AS hits, total::DOUBLE AS total FROM hit WHERE alone
    UNION ALL
    SELECT cell_no, item, h.documents, h.hits, t.total
    FROM shared_hit AS h
    JOIN unit_total AS t USING (unit, cell_no)
),
whole AS (
    SELECT cell_no, count(*) AS units, sum(documents) AS documents, sum(words) AS words, sum(total) AS total,
        sum(total * total) AS squares
    FROM unit_total
    GROUP BY cell_no
),
part AS (
    SELECT cell_no, item, count(*) AS units, sum(documents) AS documents, sum(hits) AS hits, sum(hits * hits) AS squares,
        sum(hits * total) AS products
    FROM unit_hit
    GROUP BY cell_no, item
),
named AS (SELECT DISTINCT cell_no, group_id, base, scope FROM text_total)
SELECT
    n.group_id,
    n.base,
    i.item,
    w.units AS units_total,
    w.documents AS documents_total,
    w.words,
    w.total,
    w.squares AS total_squares,
    coalesce(p.units, 0) AS units,
    coalesce(p.documents, 0) AS documents,
    coalesce(p.hits, 0) AS hits,
    coalesce(p.squares, 0) AS hit_squares,
    coalesce(p.products, 0) AS products
FROM whole AS w
JOIN named AS n USING (cell_no)
JOIN (SELECT DISTINCT scope, item FROM part JOIN named USING (cell_no)) AS i USING (scope)
LEFT JOIN part AS p ON p.cell_no = w.cell_no AND p.item = i.item;
