-- Statements in the chosen documents, newest first: of one side, act, issue ('-': none), speaker; '' for any. $search is
-- looked for in the sentence. total and documents_total count all of them, not only the $limit rows from $offset on.
WITH found AS (
    SELECT s.*, t.text AS sentence
    FROM statement AS s
    JOIN chosen_document USING (document_id)
    JOIN sentence AS t USING (document_id, sentence_no)
    WHERE ($side = '' OR s.side = $side)
      AND ($act = '' OR s.act = $act)
      AND ($speaker = '' OR s.speaker = $speaker)
      AND ($search = '' OR contains(lower(t.text), lower($search)))
      AND CASE $issue
          WHEN '' THEN true
          WHEN '-' THEN s.statement_id NOT IN (SELECT statement_id FROM statement_issue)
          ELSE s.statement_id IN (SELECT statement_id FROM statement_issue WHERE issue_id = $issue)
      END
),
listed AS (
    SELECT
        f.*,
        d.published_on,
        d.published_from,
        d.source_id,
        (SELECT count(*) FROM found)::INTEGER AS total,
        (SELECT count(DISTINCT document_id) FROM found)::INTEGER AS documents_total
    FROM found AS f
    JOIN document AS d USING (document_id)
    ORDER BY d.published_from DESC NULLS LAST, f.document_id, f.char_start, f.statement_id
    LIMIT $limit::BIGINT OFFSET $offset::BIGINT
)
SELECT
    l.statement_id, l.published_on, l.source_id, l.speaker, l.side, l.act, l.target, l.quoted, l.reported_by,
    coalesce(list(i.issue_id ORDER BY i.issue_id) FILTER (WHERE i.issue_id IS NOT NULL), []) AS issue_ids,
    l.sentence, l.document_id, l.sentence_no, l.rule_id, l.total, l.documents_total
FROM listed AS l
LEFT JOIN statement_issue AS i USING (statement_id)
GROUP BY ALL
ORDER BY any_value(l.published_from) DESC NULLS LAST, l.document_id, any_value(l.char_start), l.statement_id;
