-- Mentions of issues: of one issue, source, perspective, year of publication, in texts that mention one meeting; '' and
-- NULL for any.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT document_id, sentence_no, char_start, char_end, 'issue' AS kind, issue_id AS code, term AS detail, rule_id
FROM issue_mention
JOIN chosen_document AS c USING (document_id)
WHERE ($issue = '' OR issue_id = $issue)
  AND ($source = '' OR c.source_id = $source)
  AND ($perspective = '' OR c.perspective = $perspective)
  AND ($year::INTEGER IS NULL OR year(c.published_from) = $year::INTEGER)
  AND ($meeting = '' OR document_id IN (SELECT n.document_id FROM meeting_mention AS n WHERE n.meeting_id = $meeting));
