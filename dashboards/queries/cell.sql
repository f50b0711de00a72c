-- Cells: every item out of its base, by group, from temp tables that the query before this one leaves, both with one row
-- a document: text_total (unit, alone, group_id, base, scope, total, words) and text_hit (unit, alone, group_id, base,
-- item, hits). An item that occurs anywhere in a scope has a cell in each of its groups and bases, if only of zero hits.
CREATE TEMP TABLE cell AS
WITH unit_total AS (
    -- a document that is alone in its origin is the unit itself: most are, and need no grouping
    SELECT unit, group_id, base, scope, 1 AS documents, total::DOUBLE AS total, words FROM text_total WHERE alone
    UNION ALL
    SELECT unit, group_id, base, scope, count(*), sum(total)::DOUBLE, sum(words) FROM text_total WHERE NOT alone GROUP BY ALL
),
unit_hit AS (
    SELECT unit, group_id, base, item, 1 AS documents, hits::DOUBLE AS hits FROM text_hit WHERE alone
    UNION ALL
    SELECT unit, group_id, base, item, count(*), sum(hits)::DOUBLE FROM text_hit WHERE NOT alone GROUP BY ALL
),
whole AS (
    SELECT group_id, base, scope, count(*) AS units, sum(documents) AS documents, sum(words) AS words, sum(total) AS total,
        sum(total * total) AS squares
    FROM unit_total
    GROUP BY ALL
),
part AS (
    SELECT group_id, base, scope, item, count(*) AS units, sum(h.documents) AS documents, sum(hits) AS hits,
        sum(hits * hits) AS squares, sum(hits * total) AS products
    FROM unit_hit AS h
    JOIN unit_total USING (unit, group_id, base)
    GROUP BY ALL
)
SELECT
    w.group_id,
    w.base,
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
JOIN (SELECT DISTINCT scope, item FROM part) AS i USING (scope)
LEFT JOIN part AS p ON p.group_id = w.group_id AND p.base = w.base AND p.item = i.item;
