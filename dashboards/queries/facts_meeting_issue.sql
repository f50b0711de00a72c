-- Mentions of issues in the sentences that belong to one meeting: of one issue, perspective, document; '' for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT m.document_id, m.sentence_no, m.char_start, m.char_end, 'issue' AS kind, m.issue_id AS code, m.term AS detail,
    m.rule_id
FROM meeting_issue_sentence AS x
JOIN issue_mention AS m USING (document_id, sentence_no, issue_id)
JOIN chosen_document AS c ON c.document_id = m.document_id
WHERE x.meeting_id = $meeting
  AND ($issue = '' OR m.issue_id = $issue)
  AND ($perspective = '' OR c.perspective = $perspective)
  AND ($said = '' OR m.document_id = $said);
