-- A statement on several issues counts for each of them.
INSERT INTO position BY NAME
WITH told AS (
    SELECT d.perspective, s.side, i.issue_id, s.act, year(d.published_from) AS year, count(*) AS statements,
        count(DISTINCT d.document_id) AS documents, count(DISTINCT d.origin_id) AS origins,
        min(d.published_from) AS first_stated, max(d.published_to) AS last_stated
    FROM statement AS s
    JOIN statement_issue AS i ON i.statement_id = s.statement_id
    JOIN document AS d ON d.document_id = s.document_id
    GROUP BY ALL
),
dated AS (
    SELECT *, min(year) OVER (PARTITION BY perspective, side, issue_id) AS first_year,
        min(year) OVER (PARTITION BY perspective, side, issue_id, act) AS first_year_of_act
    FROM told
)
SELECT * EXCLUDE (first_year, first_year_of_act),
    CASE
        WHEN year IS NULL THEN ''
        WHEN year > first_year_of_act THEN 'repeated'
        WHEN year > first_year THEN 'changed'
        ELSE 'first'
    END AS novelty
FROM dated
ORDER BY perspective, side, issue_id, act, year;
