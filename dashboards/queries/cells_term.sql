-- Uses of each name of a contested concept out of all namings of the concept, by perspective. $voice restricts whose
-- words they are ('' for all). For cell.
CREATE OR REPLACE TEMP TABLE named AS
SELECT document_id, concept_id, variant_id, count(*) AS uses
FROM term_use
WHERE $voice = '' OR voice = $voice
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE text_total AS
WITH whole AS (SELECT document_id, concept_id, sum(uses) AS total FROM named GROUP BY ALL),
numbered AS (
    SELECT perspective, concept_id, row_number() OVER () AS cell_no
    FROM (SELECT DISTINCT perspective FROM chosen_document) CROSS JOIN concept
)
SELECT document_id, unit, alone, perspective AS group_id, concept_id AS base, concept_id AS scope, total, 0 AS words, cell_no
FROM whole
JOIN chosen_document USING (document_id)
JOIN numbered USING (perspective, concept_id);

CREATE OR REPLACE TEMP TABLE variant_hit AS
SELECT unit, alone, cell_no, variant_id AS item, uses AS hits, total
FROM named AS n
JOIN text_total AS t ON t.document_id = n.document_id AND t.scope = n.concept_id;

CREATE OR REPLACE TEMP VIEW hit AS FROM variant_hit;
