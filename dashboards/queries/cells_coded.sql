-- Sentences of each frame ($dimension = 'frame') or orientation out of those about an issue ($issue, '' for any), by
-- perspective. For cell.
CREATE OR REPLACE TEMP TABLE body AS
SELECT
    document_id,
    CASE $dimension WHEN 'frame' THEN frame WHEN 'orientation' THEN nullif(orientation, 'none') END AS item
FROM sentence AS s
WHERE role <> 'boilerplate'
  AND EXISTS (
      FROM issue_mention AS m
      WHERE m.document_id = s.document_id AND m.sentence_no = s.sentence_no AND ($issue = '' OR issue_id = $issue)
  );

CREATE OR REPLACE TEMP TABLE text_total AS
WITH whole AS (SELECT document_id, count(*) AS total FROM body GROUP BY document_id)
SELECT document_id, unit, alone, perspective AS group_id, '' AS base, '' AS scope, total, 0 AS words,
    dense_rank() OVER (ORDER BY perspective) AS cell_no
FROM whole
JOIN chosen_document USING (document_id);

CREATE OR REPLACE TEMP VIEW hit AS
SELECT unit, alone, cell_no, item, hits, total
FROM (SELECT document_id, item, count(*) AS hits FROM body WHERE item <> '' GROUP BY ALL)
JOIN text_total USING (document_id);
