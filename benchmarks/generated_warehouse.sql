-- A warehouse of $documents generated texts, made row by row in SQL: no text is read and nothing is coded. Facts per
-- sentence are about as dense as in the shipped corpus; offsets and quotes hold. hash() makes the choices, so that every
-- run gives the same rows. The codebook tables are those of the warehouse attached as shipped.

CREATE TEMP MACRO draw(seed, n) AS (hash(seed) % n)::INTEGER;
CREATE TEMP MACRO side(n) AS CASE WHEN n % 10 < 4 THEN 'JP' WHEN n % 10 < 8 THEN 'RU' ELSE 'third' END;
CREATE TEMP TABLE issue_number AS SELECT issue_id, row_number() OVER (ORDER BY issue_id) - 1 AS number FROM shipped.issue;
CREATE TEMP TABLE act_number AS SELECT act, row_number() OVER (ORDER BY act) - 1 AS number
FROM (VALUES ('state'), ('announce'), ('propose'), ('request'), ('agree'), ('support'), ('concern'), ('criticise'),
    ('reject'), ('warn')) AS a (act);
CREATE TEMP TABLE format_number AS SELECT format, row_number() OVER (ORDER BY format) - 1 AS number
FROM (VALUES ('two_plus_two'), ('summit'), ('foreign_ministers'), ('defence_ministers'), ('vice_ministerial'),
    ('working_level'), ('multilateral'), ('visit')) AS f (format);
CREATE TEMP TABLE variant_number AS
SELECT concept_id, variant_id, naming_side, row_number() OVER (ORDER BY concept_id, variant_id) - 1 AS number
FROM shipped.variant;

INSERT INTO source BY NAME
SELECT 'source-' || n AS source_id, 'Source ' || n AS name, side(n) AS country, side(n) AS perspective,
    ['wire', 'newspaper', 'ministry', 'think_tank'][n % 4 + 1] AS kind, '' AS url
FROM range(40) AS r (n);

CREATE TEMP TABLE spoken AS
SELECT
    'text-' || d AS document_id,
    s AS sentence_no,
    'Sentence ' || s || ' of text ' || d || ' speaks of subject ' || draw((d, s), 1000) || ' and of little else besides.' AS text,
    CASE s WHEN 0 THEN 'headline' WHEN 24 THEN 'boilerplate' ELSE 'body' END AS role
FROM range($documents) AS r (d), range(25) AS q (s);

INSERT INTO sentence BY NAME
SELECT
    document_id,
    sentence_no,
    (sum(length(text) + 1) OVER place - length(text) - 1)::INTEGER AS char_start,
    (sum(length(text) + 1) OVER place - 1)::INTEGER AS char_end,
    text,
    role,
    CASE WHEN draw((document_id, sentence_no, 'frame'), 3) = 0 THEN 'economic' ELSE '' END AS frame,
    '' AS frame_rule_id,
    ['none', 'none', 'conflict', 'cooperation'][draw((document_id, sentence_no, 'orientation'), 4) + 1] AS orientation,
    '' AS orientation_rule_id
FROM spoken
WINDOW place AS (PARTITION BY document_id ORDER BY sentence_no);

INSERT INTO document BY NAME
SELECT
    'text-' || d AS document_id,
    'source-' || draw((d, 'source'), 40) AS source_id,
    'text-' || d || '.txt' AS path,
    'Title of text ' || d AS title,
    []::VARCHAR[] AS authors,
    (DATE '2005-01-01' + draw((d, 'day'), 7300))::VARCHAR AS published_on,
    DATE '2005-01-01' + draw((d, 'day'), 7300) AS published_from,
    DATE '2005-01-01' + draw((d, 'day'), 7300) AS published_to,
    ['en', 'ja', 'ru'][draw((d, 'language'), 3) + 1] AS language,
    side(draw((d, 'source'), 40)) AS perspective,
    '' AS url, '' AS licence, '' AS note,
    'text-' || d - d % 5 * (draw((d, 'copy'), 4) == 0)::INTEGER AS origin_id,
    300 AS word_count, 24 AS sentence_count,
    '' AS text_sha256, '' AS file_sha256, '' AS input_hash, 'utf-8' AS encoding, 'text/plain' AS media_type,
    t.text
FROM range($documents) AS r (d)
JOIN (
    SELECT document_id, string_agg(text, chr(10) ORDER BY sentence_no) AS text FROM spoken GROUP BY document_id
) AS t ON t.document_id = 'text-' || d;

INSERT INTO origin BY NAME
SELECT origin_id, CASE WHEN count(*) = 1 THEN 'single' ELSE 'copy' END AS relation, count(*) AS documents,
    count(DISTINCT source_id) AS sources, list(DISTINCT language) AS languages, min(published_from) AS first_published
FROM document
GROUP BY origin_id;

INSERT INTO issue_mention BY NAME
SELECT
    'issue-' || document_id || '-' || sentence_no AS mention_id, document_id, sentence_no,
    char_start, char_start + 8 AS char_end, text[1:8] AS quote, '' AS rule_id, issue_id, issue_id AS term
FROM sentence
JOIN issue_number ON number = draw((document_id, sentence_no, 'issue'), 30)
WHERE role <> 'boilerplate';

INSERT INTO term_use BY NAME
SELECT
    'term-' || document_id || '-' || sentence_no AS term_use_id, document_id, sentence_no,
    char_start, char_start + 8 AS char_end, text[1:8] AS quote, '' AS rule_id, concept_id, variant_id, naming_side,
    ['author', 'author', 'JP', 'RU'][draw((document_id, sentence_no, 'voice'), 4) + 1] AS voice, false AS in_quotes
FROM sentence
JOIN variant_number ON number = draw((document_id, sentence_no, 'term'), 200)
WHERE role <> 'boilerplate';

INSERT INTO statement BY NAME
SELECT
    'statement-' || document_id || '-' || sentence_no AS statement_id, document_id, sentence_no,
    char_start, char_end, text AS quote, '' AS rule_id, 'Speaker ' || draw((document_id, sentence_no), 200) AS speaker,
    '' AS actor_id, side(draw((document_id, sentence_no), 10)) AS side, act, '' AS target, false AS quoted,
    '' AS reported_by, char_start AS cue_start, char_start + 8 AS cue_end
FROM sentence
JOIN act_number ON number = draw((document_id, sentence_no, 'act'), 25)
WHERE role = 'body';

INSERT INTO statement_issue BY NAME
SELECT statement_id, issue_id FROM statement JOIN issue_mention USING (document_id, sentence_no);

INSERT INTO meeting BY NAME
SELECT
    'meeting-' || m AS meeting_id, format, ['JP', 'RU'] AS parties, NULL AS series_no,
    (DATE '2005-01-01' + draw((m, 'day'), 7300))::VARCHAR AS date,
    DATE '2005-01-01' + draw((m, 'day'), 7300) AS date_from,
    DATE '2005-01-01' + draw((m, 'day'), 7300) AS date_to,
    ['Tokyo', 'Moscow', 'Vladivostok'][m % 3 + 1] AS place,
    ['held', 'held', 'held', 'planned', 'cancelled'][m % 5 + 1] AS status,
    0 AS document_count
FROM range(500) AS r (m)
JOIN format_number ON number = m % 8;

INSERT INTO meeting_mention BY NAME
SELECT
    'meeting-' || document_id || '-' || sentence_no AS mention_id, document_id, sentence_no,
    char_start, char_start + 8 AS char_end, text[1:8] AS quote, '' AS rule_id,
    document_id || '-' || sentence_no AS document_meeting_id,
    'meeting-' || draw((document_id, sentence_no, 'meeting'), 5000) AS meeting_id, '' AS time_expression, '' AS date,
    '' AS date_anchor, '' AS date_rule_id, 'held' AS status
FROM sentence
WHERE role = 'body' AND draw((document_id, sentence_no, 'meeting'), 5000) < 500;

INSERT INTO document_meeting BY NAME
SELECT n.document_meeting_id, n.document_id, n.meeting_id, m.format, m.parties, m.series_no, m.date, m.date_from, m.date_to,
    m.place, m.status
FROM meeting_mention AS n
JOIN meeting AS m USING (meeting_id);

INSERT INTO version BY NAME
SELECT 1 AS version_no, repeat('0', 64) AS content_hash, TIMESTAMP '2024-05-01' AS created_at, '' AS message,
    MAP {}::MAP(VARCHAR, BIGINT) AS counts;
