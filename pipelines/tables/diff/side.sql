-- The facts of one version, whatever their kind, in one form. ${side} is the name under which its file is attached.
-- Where a fact stands in the text is not compared; a sentence is known by its words and how often they occurred before.

CREATE TEMP VIEW ${side}_meeting_told AS
SELECT d.document_meeting_id, d.document_id, d.correction_id,
    concat_ws('; ', d.format, array_to_string(d.parties, '+'), nullif(d.date, ''), nullif(d.place, ''), d.status, d.series_no,
        'with ' || p.participants) AS value
FROM ${side}.document_meeting AS d
LEFT JOIN (
    SELECT document_meeting_id, string_agg(name, ', ' ORDER BY participant_no) AS participants
    FROM ${side}.document_meeting_participant GROUP BY document_meeting_id
) AS p ON p.document_meeting_id = d.document_meeting_id;

CREATE TEMP VIEW ${side}_sentence AS
SELECT *,
    concat_ws(':', text, row_number() OVER (PARTITION BY document_id, text ORDER BY sentence_no)) AS words
FROM ${side}.sentence
WHERE document_id IN (SELECT document_id FROM touched_document);

CREATE TEMP VIEW ${side}_fact AS
WITH fact AS (
    SELECT 'issue' AS kind, mention_id AS fact_id, mention_id AS key, document_id, sentence_no, NULL AS document_meeting_id,
        quote, rule_id, correction_id, concat_ws('; ', issue_id, nullif(term, '')) AS value
    FROM ${side}.issue_mention
    UNION ALL
    SELECT 'term', term_use_id, term_use_id, document_id, sentence_no, NULL, quote, rule_id, correction_id,
        concat_ws('; ', variant_id, concept_id, 'named as by ' || naming_side, 'voice ' || voice,
            CASE WHEN in_quotes THEN 'in quotes' END)
    FROM ${side}.term_use
    UNION ALL
    SELECT 'statement', s.statement_id, s.statement_id, s.document_id, s.sentence_no, NULL, s.quote, s.rule_id, s.correction_id,
        concat_ws('; ', s.act, s.speaker || ' (' || s.side || ')', nullif(s.actor_id, ''), 'to ' || nullif(s.target, ''),
            CASE WHEN s.quoted THEN 'quoted' END, 'reported by ' || nullif(s.reported_by, ''), 'on ' || i.issues)
    FROM ${side}.statement AS s
    LEFT JOIN (
        SELECT statement_id, string_agg(issue_id, ', ' ORDER BY issue_id) AS issues
        FROM ${side}.statement_issue GROUP BY statement_id
    ) AS i ON i.statement_id = s.statement_id
    UNION ALL
    SELECT 'meeting_mention', m.mention_id, m.mention_id, m.document_id, m.sentence_no, m.document_meeting_id, m.quote, m.rule_id,
        m.correction_id,
        concat_ws('; ', m.status, nullif(m.date, ''), nullif(m.time_expression, ''), nullif(m.date_rule_id, ''),
            'of ' || concat_ws(' ', d.format, nullif(d.date, ''), nullif(d.place, '')))
    FROM ${side}.meeting_mention AS m
    JOIN ${side}.document_meeting AS d ON d.document_meeting_id = m.document_meeting_id
    UNION ALL
    SELECT 'document_meeting', document_meeting_id, document_meeting_id, document_id, NULL, document_meeting_id, '', '',
        correction_id, value
    FROM ${side}_meeting_told
    UNION ALL
    SELECT 'frame', concat_ws(':', document_id, sentence_no, 'frame'), words, document_id, sentence_no, NULL, text,
        frame_rule_id, correction_id, frame
    FROM ${side}_sentence WHERE frame <> ''
    UNION ALL
    SELECT 'orientation', concat_ws(':', document_id, sentence_no, 'orientation'), words, document_id, sentence_no, NULL, text,
        orientation_rule_id, correction_id, orientation
    FROM ${side}_sentence WHERE orientation NOT IN ('', 'none')
    UNION ALL
    SELECT 'sentence', concat_ws(':', document_id, sentence_no), words, document_id, sentence_no, NULL, text,
        CASE WHEN role = 'boilerplate' THEN orientation_rule_id ELSE '' END, correction_id, role
    FROM ${side}_sentence
)
SELECT * FROM fact WHERE document_id IN (SELECT document_id FROM touched_document);

CREATE TEMP VIEW ${side}_meeting AS
SELECT 'meeting' AS kind, m.meeting_id AS fact_id, m.meeting_id, m.correction_id,
    concat_ws('; ', m.format, array_to_string(m.parties, '+'), nullif(m.date, ''), nullif(m.place, ''), m.status, m.series_no,
        'with ' || p.participants) AS value
FROM ${side}.meeting AS m
LEFT JOIN (
    SELECT meeting_id, string_agg(concat_ws(', ', name, nullif(role, '')), '; ' ORDER BY actor_id, name) AS participants
    FROM ${side}.meeting_participant GROUP BY meeting_id
) AS p ON p.meeting_id = m.meeting_id
UNION ALL
SELECT 'conflict', conflict_id, meeting_id, '', concat(field, ': ', value_a, ' or ', value_b)
FROM ${side}.conflict;
