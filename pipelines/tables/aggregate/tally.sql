-- Counts per document behind the contrasts: ``tally`` of items, ``tally_base`` of what they are counted out of.
-- Issues are counted out of all sentences, frames and orientations out of those that have an issue, variants of a term
-- out of the uses of its concept, acts out of the statements of the side that speaks.

CREATE TEMP TABLE coded_sentence AS
SELECT DISTINCT s.document_id, s.sentence_no, m.issue_id, s.frame, s.orientation
FROM sentence AS s
JOIN issue_mention AS m ON m.document_id = s.document_id AND m.sentence_no = s.sentence_no;

CREATE TEMP TABLE tally AS
WITH scoped AS (
    SELECT document_id, sentence_no, issue_id, frame, orientation FROM coded_sentence
    UNION ALL
    SELECT DISTINCT document_id, sentence_no, '', frame, orientation FROM coded_sentence
),
spoken AS (
    SELECT s.document_id, i.issue_id, s.side, s.act
    FROM statement AS s JOIN statement_issue AS i ON i.statement_id = s.statement_id
    UNION ALL
    SELECT document_id, '', side, act FROM statement
)
SELECT 'issue' AS dimension, '' AS base, '' AS issue_id, issue_id AS item, document_id, count(*) AS count
FROM coded_sentence GROUP BY ALL
UNION ALL
SELECT 'frame', '', issue_id, frame, document_id, count(*) FROM scoped WHERE frame <> '' GROUP BY ALL
UNION ALL
SELECT 'orientation', '', issue_id, orientation, document_id, count(*)
FROM scoped WHERE orientation NOT IN ('', 'none') GROUP BY ALL
UNION ALL
SELECT 'term', concept_id, '', variant_id, document_id, count(*) FROM term_use GROUP BY ALL
UNION ALL
SELECT 'act', side, issue_id, side || ':' || act, document_id, count(*) FROM spoken GROUP BY ALL;

CREATE TEMP TABLE tally_base AS
SELECT 'issue' AS dimension, '' AS base, '' AS issue_id, document_id, count(*) AS total
FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id
UNION ALL
SELECT d.dimension, '', issue_id, document_id, count(*)
FROM coded_sentence CROSS JOIN (VALUES ('frame'), ('orientation')) AS d (dimension) GROUP BY ALL
UNION ALL
SELECT d.dimension, '', '', document_id, count(DISTINCT sentence_no)
FROM coded_sentence CROSS JOIN (VALUES ('frame'), ('orientation')) AS d (dimension) GROUP BY ALL
UNION ALL
SELECT dimension, base, issue_id, document_id, sum(count)
FROM tally WHERE dimension IN ('term', 'act') GROUP BY ALL;
