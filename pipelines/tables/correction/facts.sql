-- Facts whose identifier begins so, with their words, their sentence and their codes as a JSON object. A sentence and a
-- document may have long names that others begin with, so one that is meant in full comes alone.
WITH fact AS (
    SELECT 'issue_mention' AS kind, mention_id AS fact_id, document_id, sentence_no, quote, correction_id,
        to_json({issue_id: issue_id, term: term, rule_id: rule_id})::VARCHAR AS codes
    FROM issue_mention
    UNION ALL
    SELECT 'term_use', term_use_id, document_id, sentence_no, quote, correction_id,
        to_json({concept_id: concept_id, variant_id: variant_id, naming_side: naming_side, voice: voice, in_quotes: in_quotes,
            rule_id: rule_id})::VARCHAR
    FROM term_use
    UNION ALL
    SELECT 'statement', s.statement_id, s.document_id, s.sentence_no, s.quote, s.correction_id,
        to_json({speaker: s.speaker, actor_id: s.actor_id, side: s.side, act: s.act, target: s.target, quoted: s.quoted,
            reported_by: s.reported_by, issues: coalesce(i.issues, []), rule_id: s.rule_id})::VARCHAR
    FROM statement AS s
    LEFT JOIN (
        SELECT statement_id, list(issue_id ORDER BY issue_id) AS issues FROM statement_issue GROUP BY statement_id
    ) AS i ON i.statement_id = s.statement_id
    UNION ALL
    SELECT 'meeting_mention', mention_id, document_id, sentence_no, quote, correction_id,
        to_json({document_meeting_id: document_meeting_id, time_expression: time_expression, date: date, status: status,
            rule_id: rule_id})::VARCHAR
    FROM meeting_mention
    UNION ALL
    SELECT 'document_meeting', d.document_meeting_id, d.document_id, m.sentence_no, m.quote, d.correction_id,
        to_json({format: d.format, parties: d.parties, series_no: d.series_no, date: d.date, place: d.place, status: d.status,
            meeting_id: d.meeting_id})::VARCHAR
    FROM document_meeting AS d
    JOIN (
        SELECT document_meeting_id, min(sentence_no) AS sentence_no, min_by(quote, char_start) AS quote
        FROM meeting_mention GROUP BY document_meeting_id
    ) AS m ON m.document_meeting_id = d.document_meeting_id
    UNION ALL
    SELECT 'meeting', meeting_id, '', NULL, '', correction_id,
        to_json({series_no: series_no, date: date, place: place, status: status})::VARCHAR
    FROM meeting
    UNION ALL
    SELECT 'sentence', concat_ws(':', document_id, sentence_no), document_id, sentence_no, text, correction_id,
        to_json({role: role, frame: frame, orientation: orientation})::VARCHAR
    FROM sentence
)
SELECT f.kind, f.fact_id, f.document_id, f.sentence_no, f.quote, coalesce(s.text, '') AS sentence, f.codes, f.correction_id,
    coalesce(d.title, '') AS title, coalesce(d.source_id, '') AS source_id, coalesce(d.published_on, '') AS published_on
FROM fact AS f
LEFT JOIN document AS d ON d.document_id = f.document_id
LEFT JOIN sentence AS s ON s.document_id = f.document_id AND s.sentence_no = f.sentence_no
WHERE starts_with(f.fact_id, $fact_id) AND ($kind = '' OR f.kind = $kind)
ORDER BY f.fact_id <> $fact_id, f.kind, f.fact_id
LIMIT 20;
