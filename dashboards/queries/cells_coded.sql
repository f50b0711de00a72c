-- Cells: sentences of each frame ($dimension = 'frame') or orientation out of those about an issue ($issue, '' for any),
-- by perspective.
CREATE TEMP TABLE cell AS
WITH about AS (
    SELECT DISTINCT document_id, sentence_no FROM issue_mention WHERE $issue = '' OR issue_id = $issue
),
body AS (
    SELECT
        unit,
        c.perspective AS group_id,
        document_id,
        CASE $dimension WHEN 'frame' THEN s.frame WHEN 'orientation' THEN nullif(s.orientation, 'none') END AS item
    FROM about
    JOIN sentence AS s USING (document_id, sentence_no)
    JOIN chosen_document AS c USING (document_id)
    WHERE s.role <> 'boilerplate'
),
unit_total AS (
    SELECT unit, group_id, count(*)::DOUBLE AS total, count(DISTINCT document_id) AS documents FROM body GROUP BY ALL
),
hit AS (
    SELECT unit, group_id, item, count(*)::DOUBLE AS hits, count(DISTINCT document_id) AS documents
    FROM body
    WHERE item <> ''
    GROUP BY ALL
),
whole AS (
    SELECT group_id, count(*) AS units, sum(documents) AS documents, sum(total) AS total, sum(total * total) AS squares
    FROM unit_total
    GROUP BY ALL
),
part AS (
    SELECT
        group_id,
        item,
        count(*) AS units,
        sum(h.documents) AS documents,
        sum(hits) AS hits,
        sum(hits * hits) AS squares,
        sum(hits * total) AS products
    FROM hit AS h
    JOIN unit_total USING (unit, group_id)
    GROUP BY ALL
)
SELECT
    w.group_id,
    '' AS base,
    i.item,
    w.units AS units_total,
    w.documents AS documents_total,
    0 AS words,
    w.total,
    w.squares AS total_squares,
    coalesce(p.units, 0) AS units,
    coalesce(p.documents, 0) AS documents,
    coalesce(p.hits, 0) AS hits,
    coalesce(p.squares, 0) AS hit_squares,
    coalesce(p.products, 0) AS products
FROM whole AS w
CROSS JOIN (SELECT DISTINCT item FROM part) AS i
LEFT JOIN part AS p ON p.group_id = w.group_id AND p.item = i.item;
