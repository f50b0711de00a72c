-- Two documents ($by = 'document') or two sources, $a and $b, by one $dimension: issue, frame or orientation out of all
-- sentences, term (variants) out of all namings of the concept, act out of all statements of a side. For cell.
CREATE OR REPLACE TEMP TABLE text AS
SELECT document_id, unit, alone, word_count AS words,
    CASE $by WHEN 'document' THEN document_id ELSE source_id END AS group_id
FROM chosen_document
WHERE CASE $by WHEN 'document' THEN document_id ELSE source_id END IN ($a, $b);

CREATE OR REPLACE TEMP TABLE body AS
SELECT document_id, frame, orientation FROM sentence SEMI JOIN text USING (document_id) WHERE role <> 'boilerplate';

CREATE OR REPLACE TEMP TABLE text_hit AS
SELECT document_id, '' AS scope, issue_id AS item, sentences AS hits
FROM document_issue SEMI JOIN text USING (document_id) WHERE $dimension = 'issue'
UNION ALL
SELECT document_id, '', frame, count(*) FROM body WHERE $dimension = 'frame' AND frame <> '' GROUP BY ALL
UNION ALL
SELECT document_id, '', orientation, count(*) FROM body
WHERE $dimension = 'orientation' AND orientation <> '' GROUP BY ALL
UNION ALL
SELECT document_id, concept_id, variant_id, count(*)
FROM term_use SEMI JOIN text USING (document_id) WHERE $dimension = 'term' GROUP BY ALL
UNION ALL
SELECT document_id, side, act, count(*)
FROM statement SEMI JOIN text USING (document_id) WHERE $dimension = 'act' GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE text_total AS
WITH whole AS (
    SELECT document_id, '' AS scope, count(*) AS total
    FROM body WHERE $dimension IN ('issue', 'frame', 'orientation') GROUP BY ALL
    UNION ALL
    SELECT document_id, scope, sum(hits) FROM text_hit WHERE $dimension IN ('term', 'act') GROUP BY ALL
)
SELECT document_id, unit, alone, group_id, scope AS base, scope, total, words,
    dense_rank() OVER (ORDER BY group_id, scope) AS cell_no
FROM text
JOIN whole USING (document_id);

CREATE OR REPLACE TEMP VIEW hit AS
SELECT unit, alone, cell_no, item, hits, total FROM text_hit JOIN text_total USING (document_id, scope);
