-- What the chosen documents tell of meetings, for the query that follows: the rows of meeting_report that they hold, with
-- the numbers of meeting, document and origin, which count faster than their identifiers.
CREATE OR REPLACE TEMP TABLE told_meeting AS
SELECT m.rowid AS meeting_no, c.document_no, c.unit, c.source_id, r.stage, r.mentions
FROM meeting_report AS r
JOIN meeting AS m USING (meeting_id)
JOIN chosen_document AS c ON c.document_id = r.document_id;
