-- Uses of each name of a contested concept out of all namings of the concept, by perspective. $voice restricts whose
-- words they are ('' for all). For cell.
CREATE TEMP TABLE text_hit AS
SELECT document_id, concept_id AS scope, variant_id AS item, count(*) AS hits
FROM term_use
WHERE $voice = '' OR voice = $voice
GROUP BY ALL;

CREATE TEMP TABLE text_total AS
SELECT document_id, unit, alone, perspective AS group_id, scope AS base, scope, sum(hits) AS total, 0 AS words
FROM text_hit
JOIN chosen_document USING (document_id)
GROUP BY ALL;
