-- Uses of each name of a contested concept out of all namings of the concept, by perspective. $voice restricts whose
-- words they are ('' for all). For cell.
CREATE TEMP TABLE text_hit AS
SELECT unit, alone, perspective AS group_id, concept_id AS base, variant_id AS item, u.hits, document_id
FROM chosen_document
JOIN (
    SELECT document_id, concept_id, variant_id, count(*) AS hits
    FROM term_use
    WHERE $voice = '' OR voice = $voice
    GROUP BY ALL
) AS u USING (document_id);

CREATE TEMP TABLE text_total AS
SELECT unit, alone, group_id, base, base AS scope, sum(hits) AS total, 0 AS words
FROM text_hit
GROUP BY document_id, unit, alone, group_id, base;
