-- Cells: sentences on each issue out of all sentences, by source ($by = 'source') or perspective ('perspective'), as
-- base for each year of publication ($yearly) or for all of them. With $once, of the copies and translations of a text
-- only the first in a group counts. '' as $issue is every issue.
CREATE TEMP TABLE counted_text AS
SELECT
    document_id,
    unit,
    CASE $by WHEN 'source' THEN source_id ELSE perspective END AS group_id,
    CASE WHEN $yearly THEN year(published_from)::VARCHAR ELSE '' END AS base,
    word_count
FROM chosen_document
WHERE NOT $yearly OR published_from IS NOT NULL
QUALIFY NOT $once OR row_number() OVER (PARTITION BY unit, group_id ORDER BY published_from NULLS LAST, document_id) = 1;

CREATE TEMP TABLE cell AS
WITH unit_total AS (
    SELECT unit, group_id, base, sum(t.sentences)::DOUBLE AS total, count(*) AS documents, sum(word_count) AS words
    FROM counted_text
    JOIN (
        SELECT document_id, count(*) AS sentences FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id
    ) AS t USING (document_id)
    GROUP BY ALL
),
hit AS (
    SELECT unit, group_id, base, issue_id AS item, sum(sentences)::DOUBLE AS hits, count(*) AS documents
    FROM counted_text
    JOIN document_issue USING (document_id)
    WHERE $issue = '' OR issue_id = $issue
    GROUP BY ALL
),
whole AS (
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
    FROM hit AS h
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
CROSS JOIN (SELECT DISTINCT item FROM part) AS i
LEFT JOIN part AS p ON p.group_id = w.group_id AND p.base = w.base AND p.item = i.item;
