-- Sums of pipelines.analysis.clusters by variant and in whose words: y uses of the variant, x uses of its concept by
-- the same voice and with the same quotation, both by independent text.
WITH used AS (
    SELECT t.concept_id, t.variant_id, t.naming_side, d.perspective, t.voice, t.in_quotes, d.origin_id,
        count(*)::DOUBLE AS uses, count(DISTINCT t.document_id) AS documents
    FROM term_use AS t
    JOIN document AS d ON d.document_id = t.document_id
    GROUP BY ALL
),
unit AS (
    SELECT concept_id, perspective, voice, in_quotes, origin_id, sum(uses) AS total FROM used GROUP BY ALL
),
base AS (
    SELECT concept_id, perspective, voice, in_quotes, count(*)::DOUBLE AS units, sum(total) AS total,
        sum(total * total) AS total_squares
    FROM unit
    GROUP BY ALL
)
SELECT u.concept_id, u.variant_id, u.naming_side, u.perspective, u.voice, u.in_quotes,
    sum(u.documents)::BIGINT AS documents, count(*) AS origins, b.units, b.total, b.total_squares, sum(u.uses) AS count,
    sum(u.uses * u.uses) AS count_squares, sum(u.uses * x.total) AS cross
FROM used AS u
JOIN unit AS x USING (concept_id, perspective, voice, in_quotes, origin_id)
JOIN base AS b USING (concept_id, perspective, voice, in_quotes)
GROUP BY ALL
ORDER BY ALL;
