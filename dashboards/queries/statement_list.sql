-- Statements in the chosen documents, newest first: of one side, act, issue ('-': none), speaker; '' for any. $search is
-- looked for in the sentence. total and documents_total count all of them, not only the $limit rows from $offset on.
CREATE OR REPLACE TEMP TABLE found AS
SELECT document_id, s.char_start, s.statement_id, c.published_from
FROM statement AS s
JOIN chosen_document AS c USING (document_id)
WHERE ($side = '' OR s.side = $side)
  AND ($act = '' OR s.act = $act)
  AND ($speaker = '' OR s.speaker = $speaker)
  -- each list is read only where it is asked for
  AND ($search = '' OR (document_id, s.sentence_no) IN (
      SELECT (document_id, sentence_no) FROM sentence WHERE $search <> '' AND contains(lower(text), lower($search))
  ))
  AND ($issue IN ('', '-') OR s.statement_id IN (SELECT statement_id FROM statement_issue WHERE issue_id = $issue))
  AND ($issue <> '-' OR s.statement_id NOT IN (SELECT statement_id FROM statement_issue WHERE $issue = '-'));

CREATE OR REPLACE TEMP TABLE listed AS
SELECT
    f.*, (SELECT count(*) FROM found)::INTEGER AS total,
    (SELECT count(DISTINCT document_id) FROM found)::INTEGER AS documents_total
FROM found AS f
ORDER BY published_from DESC NULLS LAST, document_id, char_start, statement_id
LIMIT $limit::BIGINT OFFSET $offset::BIGINT;

WITH about AS (
    SELECT statement_id, list(issue_id ORDER BY issue_id) AS issue_ids
    FROM statement_issue
    SEMI JOIN listed USING (statement_id)
    GROUP BY statement_id
)
SELECT
    statement_id, d.published_on, d.source_id, s.speaker, s.side, s.act, s.target, s.quoted, s.reported_by,
    coalesce(a.issue_ids, []) AS issue_ids,
    t.text AS sentence, document_id, sentence_no, s.rule_id, l.total, l.documents_total
FROM listed AS l
JOIN statement AS s USING (statement_id, document_id)
JOIN document AS d USING (document_id)
JOIN sentence AS t USING (document_id, sentence_no)
LEFT JOIN about AS a USING (statement_id)
ORDER BY l.published_from DESC NULLS LAST, document_id, l.char_start, statement_id;
