-- Sentences of each frame ($dimension = 'frame') or orientation out of those about an issue ($issue, '' for any), by
-- perspective. For cell.
CREATE TEMP TABLE body AS
WITH about AS (
    SELECT DISTINCT document_id, sentence_no FROM issue_mention WHERE $issue = '' OR issue_id = $issue
)
SELECT
    document_id,
    CASE $dimension WHEN 'frame' THEN s.frame WHEN 'orientation' THEN nullif(s.orientation, 'none') END AS item
FROM about
JOIN sentence AS s USING (document_id, sentence_no)
WHERE s.role <> 'boilerplate';

CREATE TEMP TABLE text_total AS
SELECT unit, alone, perspective AS group_id, '' AS base, '' AS scope, b.total, 0 AS words
FROM chosen_document
JOIN (SELECT document_id, count(*) AS total FROM body GROUP BY document_id) AS b USING (document_id);

CREATE TEMP TABLE text_hit AS
SELECT unit, alone, perspective AS group_id, '' AS base, b.item, b.hits
FROM chosen_document
JOIN (SELECT document_id, item, count(*) AS hits FROM body WHERE item <> '' GROUP BY ALL) AS b USING (document_id);
