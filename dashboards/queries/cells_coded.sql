-- Sentences of each frame ($dimension = 'frame') or orientation out of those about an issue ($issue, '' for any), by
-- perspective. For cell.
CREATE TEMP TABLE body AS
SELECT
    document_id,
    CASE $dimension WHEN 'frame' THEN frame WHEN 'orientation' THEN nullif(orientation, 'none') END AS item
FROM sentence AS s
WHERE role <> 'boilerplate'
  AND EXISTS (
      FROM issue_mention AS m
      WHERE m.document_id = s.document_id AND m.sentence_no = s.sentence_no AND ($issue = '' OR issue_id = $issue)
  );

CREATE TEMP TABLE text_total AS
SELECT document_id, unit, alone, perspective AS group_id, '' AS base, '' AS scope, count(*) AS total, 0 AS words
FROM body
JOIN chosen_document USING (document_id)
GROUP BY ALL;

CREATE TEMP TABLE text_hit AS
SELECT document_id, '' AS scope, item, count(*) AS hits FROM body WHERE item <> '' GROUP BY ALL;
