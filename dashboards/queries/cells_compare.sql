-- Cells: two documents ($by = 'document') or two sources, $a and $b, by one $dimension: issue, frame or orientation out of
-- all sentences, term (variants) out of all namings of the concept, act out of all statements of a side.
CREATE TEMP TABLE cell AS
WITH text AS (
    SELECT document_id, unit, word_count, CASE $by WHEN 'document' THEN document_id ELSE source_id END AS group_id
    FROM chosen_document
    WHERE CASE $by WHEN 'document' THEN document_id ELSE source_id END IN ($a, $b)
),
body AS (
    SELECT document_id, sentence_no, frame, orientation
    FROM sentence
    WHERE role <> 'boilerplate' AND document_id IN (SELECT document_id FROM text)
),
hit AS (
    SELECT document_id, '' AS base, issue_id AS item, count(DISTINCT sentence_no) AS hits
    FROM issue_mention WHERE $dimension = 'issue' GROUP BY ALL
    UNION ALL
    SELECT document_id, '', frame, count(*) FROM body WHERE $dimension = 'frame' AND frame <> '' GROUP BY ALL
    UNION ALL
    SELECT document_id, '', orientation, count(*) FROM body
    WHERE $dimension = 'orientation' AND orientation <> '' GROUP BY ALL
    UNION ALL
    SELECT document_id, concept_id, variant_id, count(*) FROM term_use WHERE $dimension = 'term' GROUP BY ALL
    UNION ALL
    SELECT document_id, side, act, count(*) FROM statement WHERE $dimension = 'act' GROUP BY ALL
),
whole AS (
    SELECT document_id, '' AS base, count(*) AS total
    FROM body WHERE $dimension IN ('issue', 'frame', 'orientation') GROUP BY ALL
    UNION ALL
    SELECT document_id, base, sum(hits) FROM hit WHERE $dimension IN ('term', 'act') GROUP BY ALL
),
unit_total AS (
    SELECT unit, group_id, base, sum(total)::DOUBLE AS total, count(*) AS documents, sum(word_count) AS words
    FROM text
    JOIN whole USING (document_id)
    GROUP BY ALL
),
unit_hit AS (
    SELECT unit, group_id, base, item, sum(hits)::DOUBLE AS hits, count(*) AS documents
    FROM text
    JOIN hit USING (document_id)
    GROUP BY ALL
),
base AS (
    SELECT group_id, base, count(*) AS units, sum(documents) AS documents, sum(words) AS words, sum(total) AS total,
        sum(total * total) AS squares
    FROM unit_total
    GROUP BY ALL
),
part AS (
    SELECT
        group_id,
        base,
        item,
        count(*) AS units,
        sum(h.documents) AS documents,
        sum(hits) AS hits,
        sum(hits * hits) AS squares,
        sum(hits * total) AS products
    FROM unit_hit AS h
    JOIN unit_total USING (unit, group_id, base)
    GROUP BY ALL
)
SELECT
    b.group_id,
    b.base,
    i.item,
    b.units AS units_total,
    b.documents AS documents_total,
    b.words,
    b.total,
    b.squares AS total_squares,
    coalesce(p.units, 0) AS units,
    coalesce(p.documents, 0) AS documents,
    coalesce(p.hits, 0) AS hits,
    coalesce(p.squares, 0) AS hit_squares,
    coalesce(p.products, 0) AS products
FROM base AS b
JOIN (SELECT DISTINCT base, item FROM part) AS i USING (base)
LEFT JOIN part AS p ON p.group_id = b.group_id AND p.base = b.base AND p.item = i.item;
