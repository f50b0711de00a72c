-- Sentences on each issue out of all sentences, by source ($by = 'source') or perspective ('perspective'), as base for
-- each year of publication ($yearly) or for all of them. With $once, of the copies and translations of a text only the
-- first in a group counts. '' as $issue is every issue. For cell.
CREATE OR REPLACE TEMP TABLE text_total AS
WITH grouped AS (
    SELECT
        document_id,
        unit,
        alone,
        CASE $by WHEN 'source' THEN source_id ELSE perspective END AS group_id,
        CASE WHEN $yearly THEN year(published_from)::VARCHAR ELSE '' END AS base,
        '' AS scope,
        sentence_count AS total,
        word_count AS words
    FROM chosen_document
    WHERE sentence_count > 0 AND (NOT $yearly OR published_from IS NOT NULL)
    QUALIFY NOT $once
        OR row_number() OVER (PARTITION BY unit, group_id ORDER BY published_from NULLS LAST, document_id) = 1
)
SELECT *, dense_rank() OVER (ORDER BY group_id, base) AS cell_no FROM grouped;

CREATE OR REPLACE TEMP TABLE counted AS SELECT issue_id FROM issue WHERE $issue = '' OR issue_id = $issue;

CREATE OR REPLACE TEMP VIEW hit AS
SELECT unit, alone, cell_no, issue_id AS item, sentences AS hits, total
FROM document_issue
SEMI JOIN counted USING (issue_id)
JOIN text_total USING (document_id);
