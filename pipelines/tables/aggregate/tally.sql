-- Counts per document behind the contrasts: ``tally`` of items, ``tally_base`` of what they are counted out of.
-- Issues are counted out of all sentences (issue) and out of all documents (issue_document), frames and orientations
-- out of the sentences that have an issue, variants of a term out of the uses of their concept (term) and out of those
-- in the author's own words (own_term), acts out of the statements of the side that speaks, words out of all words.

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
),
worded AS (
    SELECT document_id, '' AS issue_id, unnest(words) AS word FROM sentence_word
    UNION ALL
    SELECT w.document_id, c.issue_id, unnest(w.words)
    FROM sentence_word AS w
    JOIN coded_sentence AS c ON c.document_id = w.document_id AND c.sentence_no = w.sentence_no
)
SELECT 'issue' AS dimension, '' AS base, '' AS issue_id, '' AS language, issue_id AS item, document_id, count(*) AS count
FROM coded_sentence GROUP BY ALL
UNION ALL
SELECT DISTINCT 'issue_document', '', '', '', issue_id, document_id, 1 FROM coded_sentence
UNION ALL
SELECT 'frame', '', issue_id, '', frame, document_id, count(*) FROM scoped WHERE frame <> '' GROUP BY ALL
UNION ALL
SELECT 'orientation', '', issue_id, '', orientation, document_id, count(*)
FROM scoped WHERE orientation NOT IN ('', 'none') GROUP BY ALL
UNION ALL
SELECT 'term', concept_id, '', '', variant_id, document_id, count(*) FROM term_use GROUP BY ALL
UNION ALL
SELECT 'own_term', concept_id, '', '', variant_id, document_id, count(*)
FROM term_use WHERE voice = 'author' GROUP BY ALL
UNION ALL
SELECT 'act', side, issue_id, '', side || ':' || act, document_id, count(*) FROM spoken GROUP BY ALL
UNION ALL
SELECT 'word', '', w.issue_id, d.language, w.word, w.document_id, count(*)
FROM worded AS w JOIN document AS d ON d.document_id = w.document_id
WHERE d.perspective IN ('JP', 'RU')
GROUP BY ALL;

CREATE TEMP TABLE tally_base AS
SELECT 'issue' AS dimension, '' AS base, '' AS issue_id, '' AS language, document_id, sentence_count AS total
FROM document WHERE sentence_count > 0
UNION ALL
SELECT 'issue_document', '', '', '', document_id, 1 FROM document WHERE sentence_count > 0
UNION ALL
SELECT d.dimension, '', issue_id, '', document_id, count(*)
FROM coded_sentence CROSS JOIN (VALUES ('frame'), ('orientation')) AS d (dimension) GROUP BY ALL
UNION ALL
SELECT d.dimension, '', '', '', document_id, count(DISTINCT sentence_no)
FROM coded_sentence CROSS JOIN (VALUES ('frame'), ('orientation')) AS d (dimension) GROUP BY ALL
UNION ALL
SELECT dimension, base, issue_id, language, document_id, sum(count)
FROM tally WHERE dimension IN ('term', 'own_term', 'act', 'word') GROUP BY ALL;
