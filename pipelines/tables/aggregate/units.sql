-- The counts of ``tally`` by independent text: documents of one origin are one unit on each side of a comparison.
-- ``scope`` says which documents stand on which side of which comparison: the perspectives over all texts (kind all)
-- and within the periods that a publication date lies in for certain (year, decade, era), and all documents together
-- (kind anywhere), from which sources are set apart. Within issues and by word only all texts are compared.

CREATE TEMP TABLE scope AS
WITH sided AS (
    SELECT document_id, perspective AS side, published_from AS first_day, published_to AS last_day
    FROM document WHERE perspective IN ('JP', 'RU')
)
SELECT document_id, 'all' AS period_kind, '' AS period, side FROM sided
UNION ALL
SELECT document_id, 'year', year(first_day)::VARCHAR, side FROM sided WHERE year(first_day) = year(last_day)
UNION ALL
SELECT document_id, 'decade', (year(first_day) // 10 * 10) || 's', side
FROM sided WHERE year(first_day) // 10 = year(last_day) // 10
UNION ALL
SELECT s.document_id, 'era', e.era_id, s.side
FROM sided AS s JOIN era AS e ON s.first_day >= e.first_day AND s.last_day <= e.last_day
UNION ALL
SELECT document_id, 'anywhere', '', 'rest' FROM document;

CREATE TEMP TABLE unit_base AS
SELECT s.period_kind, s.period, s.side, b.dimension, b.base, b.issue_id, b.language, d.origin_id,
    count(*) AS documents, sum(b.total)::DOUBLE AS total
FROM tally_base AS b
JOIN scope AS s ON s.document_id = b.document_id
JOIN document AS d ON d.document_id = b.document_id
WHERE s.period_kind = 'all' OR (b.issue_id = '' AND b.dimension <> 'word')
GROUP BY ALL;

CREATE TEMP TABLE unit_item AS
SELECT s.period_kind, s.period, s.side, t.dimension, t.base, t.issue_id, t.language, t.item, d.origin_id,
    count(*) AS documents, sum(t.count)::DOUBLE AS count
FROM tally AS t
JOIN scope AS s ON s.document_id = t.document_id
JOIN document AS d ON d.document_id = t.document_id
WHERE s.period_kind = 'all' OR (t.issue_id = '' AND t.dimension <> 'word')
GROUP BY ALL;

-- Sums of pipelines.analysis.clusters by side.
CREATE TEMP TABLE base_sum AS
SELECT period_kind, period, side, dimension, base, issue_id, language, sum(documents)::DOUBLE AS documents,
    count(*)::DOUBLE AS origins, sum(total) AS total, sum(total * total) AS total_squares
FROM unit_base
GROUP BY ALL;

CREATE TEMP TABLE item_sum AS
SELECT i.period_kind, i.period, i.side, i.dimension, i.base, i.issue_id, i.language, i.item,
    sum(i.documents)::DOUBLE AS documents, count(*)::DOUBLE AS origins, sum(i.count) AS count,
    sum(i.count * i.count) AS count_squares, sum(i.count * b.total) AS cross
FROM unit_item AS i
JOIN unit_base AS b USING (period_kind, period, side, dimension, base, issue_id, language, origin_id)
GROUP BY ALL;
