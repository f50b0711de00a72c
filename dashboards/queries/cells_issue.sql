-- Sentences on each issue out of all sentences, by source ($by = 'source') or perspective ('perspective'), as base for
-- each year of publication ($yearly) or for all of them. With $once, of the copies and translations of a text only the
-- first in a group counts. '' as $issue is every issue. For cell.
CREATE TEMP TABLE text_total AS
WITH grouped AS (
    SELECT
        document_id,
        unit,
        alone,
        CASE $by WHEN 'source' THEN source_id ELSE perspective END AS group_id,
        CASE WHEN $yearly THEN year(published_from)::VARCHAR ELSE '' END AS base,
        '' AS scope,
        word_count AS words
    FROM chosen_document
    WHERE NOT $yearly OR published_from IS NOT NULL
    QUALIFY NOT $once
        OR row_number() OVER (PARTITION BY unit, group_id ORDER BY published_from NULLS LAST, document_id) = 1
)
SELECT g.*, s.total
FROM grouped AS g
JOIN (SELECT document_id, count(*) AS total FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id) AS s
USING (document_id);

CREATE TEMP TABLE text_hit AS
SELECT document_id, '' AS scope, issue_id AS item, sentences AS hits
FROM document_issue
WHERE $issue = '' OR issue_id = $issue;
