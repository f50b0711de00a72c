-- Statements: of one side, act, issue, in texts of one perspective, that mention one meeting; told by texts of the side's
-- own point of view or of the other's (position.sql); '' for any, issue '-' for statements on none.
-- The words that attribute a statement are a fact of kind cue beside it.
CREATE OR REPLACE TEMP TABLE chosen_fact AS
WITH said AS (
    SELECT s.*, s.speaker || ' (' || s.side || ')' AS who
    FROM statement AS s
    JOIN chosen_document AS c USING (document_id)
    WHERE ($side = '' OR s.side = $side)
      AND ($act = '' OR s.act = $act)
      AND ($perspective = '' OR c.perspective = $perspective)
      AND ($told = '' OR CASE $told
          WHEN 'own' THEN c.perspective = s.side
          ELSE c.perspective <> s.side AND c.perspective IN ('JP', 'RU')
      END)
      -- each list is read only where it is asked for
      AND ($issue IN ('', '-') OR s.statement_id IN (SELECT statement_id FROM statement_issue WHERE issue_id = $issue))
      AND ($issue <> '-' OR s.statement_id NOT IN (SELECT statement_id FROM statement_issue WHERE $issue = '-'))
      AND ($meeting = ''
          OR s.document_id IN (SELECT n.document_id FROM meeting_mention AS n WHERE n.meeting_id = $meeting))
)
SELECT document_id, sentence_no, char_start, char_end, 'statement' AS kind, act AS code, who AS detail, rule_id FROM said
UNION ALL
SELECT document_id, sentence_no, cue_start, cue_end, 'cue', act, who, rule_id FROM said WHERE cue_end > cue_start;
