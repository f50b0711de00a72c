-- Cells: every item out of its base, by group, from temp tables that the query before this one leaves: text_total
-- (document_id, unit, alone, group_id, base, scope, total, words), the bases of each chosen document, and text_hit
-- (document_id, scope, item, hits), what is counted in it. An item that occurs anywhere in a scope has a cell in each of
-- its groups and bases, if only of zero hits.
CREATE TEMP TABLE cell AS
WITH hit AS MATERIALIZED (
    SELECT unit, alone, group_id, base, scope, item, hits::DOUBLE AS hits, total::DOUBLE AS total
    FROM text_hit
    JOIN text_total USING (document_id, scope)
),
-- a document that is alone in its origin is a unit itself: most are, and need no grouping
unit_total AS (
    SELECT unit, group_id, base, scope, 1 AS documents, total::DOUBLE AS total, words FROM text_total WHERE alone
    UNION ALL
    SELECT unit, group_id, base, scope, count(*), sum(total)::DOUBLE, sum(words) FROM text_total WHERE NOT alone GROUP BY ALL
),
shared_hit AS (
    SELECT unit, group_id, base, scope, item, count(*) AS documents, sum(hits) AS hits FROM hit WHERE NOT alone GROUP BY ALL
),
unit_hit AS (
    SELECT group_id, base, scope, item, 1 AS documents, hits, total FROM hit WHERE alone
    UNION ALL
    SELECT group_id, base, scope, item, h.documents, h.hits, t.total
    FROM shared_hit AS h
    JOIN unit_total AS t USING (unit, group_id, base, scope)
),
whole AS (
    SELECT group_id, base, scope, count(*) AS units, sum(documents) AS documents, sum(words) AS words, sum(total) AS total,
        sum(total * total) AS squares
    FROM unit_total
    GROUP BY ALL
),
part AS (
    SELECT group_id, base, scope, item, count(*) AS units, sum(documents) AS documents, sum(hits) AS hits,
        sum(hits * hits) AS squares, sum(hits * total) AS products
    FROM unit_hit
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
