-- The questions that analysts ask most, as views. Each opens with what one row is.
-- What belongs here: reading. What does not: statistics that need more than counting (those are tables).

CREATE VIEW fact AS
SELECT mention_id AS fact_id, 'issue' AS kind, document_id, sentence_no, char_start, char_end, quote, rule_id,
    issue_id AS code, term AS detail
FROM issue_mention
UNION ALL
SELECT term_use_id, 'term', document_id, sentence_no, char_start, char_end, quote, rule_id,
    variant_id,
    concat_ws('; ', concept_id, 'named as by ' || naming_side, 'voice ' || voice, CASE WHEN in_quotes THEN 'in quotes' END)
FROM term_use
UNION ALL
SELECT s.statement_id, 'statement', s.document_id, s.sentence_no, s.char_start, s.char_end, s.quote, s.rule_id,
    s.act,
    concat_ws('; ', s.speaker || ' (' || s.side || ')', 'to ' || nullif(s.target, ''), CASE WHEN s.quoted THEN 'quoted' END,
        'reported by ' || nullif(s.reported_by, ''), 'on ' || i.issues)
FROM statement AS s
LEFT JOIN (
    SELECT statement_id, string_agg(issue_id, ', ' ORDER BY issue_id) AS issues
    FROM statement_issue GROUP BY statement_id
) AS i ON i.statement_id = s.statement_id
UNION ALL
SELECT m.mention_id, 'meeting', m.document_id, m.sentence_no, m.char_start, m.char_end, m.quote, m.rule_id,
    d.format, concat_ws('; ', m.status, nullif(d.date, ''), nullif(d.place, ''), nullif(m.time_expression, ''))
FROM meeting_mention AS m
JOIN document_meeting AS d ON d.document_meeting_id = m.document_meeting_id
UNION ALL
SELECT document_id || ':' || sentence_no || ':frame', 'frame', document_id, sentence_no, char_start, char_end, text,
    frame_rule_id, frame, ''
FROM sentence WHERE frame <> ''
UNION ALL
SELECT document_id || ':' || sentence_no || ':orientation', 'orientation', document_id, sentence_no, char_start,
    char_end, text, orientation_rule_id, orientation, ''
FROM sentence WHERE orientation NOT IN ('', 'none');
COMMENT ON VIEW fact IS 'All coded facts in one form, one row each, with their evidence.';
COMMENT ON COLUMN fact.fact_id IS 'Identifier in the table of its kind.';
COMMENT ON COLUMN fact.kind IS 'issue, term, statement, meeting (a mention), frame or orientation.';
COMMENT ON COLUMN fact.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN fact.sentence_no IS 'Evidence: sentence (sentence.sentence_no).';
COMMENT ON COLUMN fact.char_start IS 'Evidence: first code point in document.text.';
COMMENT ON COLUMN fact.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN fact.quote IS 'Evidence: the words.';
COMMENT ON COLUMN fact.rule_id IS 'Evidence: rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN fact.code IS 'Issue, variant, act, format, frame or orientation.';
COMMENT ON COLUMN fact.detail IS 'The other codes of the fact, in words.';

CREATE VIEW evidence AS
SELECT f.kind, f.code, f.detail, f.quote, s.text AS sentence, d.title, src.name AS source, d.perspective, d.language,
    d.published_on, d.source_id, f.document_id, f.sentence_no, s.role, f.char_start, f.char_end, f.rule_id, f.fact_id
FROM fact AS f
JOIN document AS d ON d.document_id = f.document_id
JOIN sentence AS s ON s.document_id = f.document_id AND s.sentence_no = f.sentence_no
JOIN source AS src ON src.source_id = d.source_id;
COMMENT ON VIEW evidence IS 'Every fact with its sentence, document and source, one row a fact.';
COMMENT ON COLUMN evidence.kind IS 'issue, term, statement, meeting (a mention), frame or orientation.';
COMMENT ON COLUMN evidence.code IS 'Issue, variant, act, format, frame or orientation.';
COMMENT ON COLUMN evidence.detail IS 'The other codes of the fact, in words.';
COMMENT ON COLUMN evidence.quote IS 'The words that show it.';
COMMENT ON COLUMN evidence.sentence IS 'The sentence in which they begin.';
COMMENT ON COLUMN evidence.title IS 'Title of the document.';
COMMENT ON COLUMN evidence.source IS 'Name of the source.';
COMMENT ON COLUMN evidence.perspective IS 'Perspective of the document: JP, RU or third.';
COMMENT ON COLUMN evidence.language IS 'Language of the document.';
COMMENT ON COLUMN evidence.published_on IS 'Publication date of the document, as EDTF.';
COMMENT ON COLUMN evidence.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN evidence.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN evidence.sentence_no IS 'Sentence (sentence.sentence_no).';
COMMENT ON COLUMN evidence.role IS 'Role of the sentence: headline or body.';
COMMENT ON COLUMN evidence.char_start IS 'First code point of the quote in document.text.';
COMMENT ON COLUMN evidence.char_end IS 'Code point after the last one.';
COMMENT ON COLUMN evidence.rule_id IS 'Rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN evidence.fact_id IS 'Identifier in the table of its kind.';

CREATE VIEW meetings_by_year AS
SELECT year(m.date_from) AS year, m.format, m.status, count(DISTINCT m.meeting_id) AS meetings,
    count(DISTINCT n.document_id) AS documents, count(n.mention_id) AS mentions
FROM meeting AS m
LEFT JOIN meeting_mention AS n ON n.meeting_id = m.meeting_id
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW meetings_by_year IS 'Meetings by year, format and status over all sources; held ones apart from planned and cancelled ones.';
COMMENT ON COLUMN meetings_by_year.year IS 'Year in which the meeting began; NULL where the date is unknown.';
COMMENT ON COLUMN meetings_by_year.format IS 'Format of the meeting (meeting.format).';
COMMENT ON COLUMN meetings_by_year.status IS 'held, planned or cancelled.';
COMMENT ON COLUMN meetings_by_year.meetings IS 'Number of different meetings.';
COMMENT ON COLUMN meetings_by_year.documents IS 'Documents that mention one of them.';
COMMENT ON COLUMN meetings_by_year.mentions IS 'Mentions in these documents.';

CREATE VIEW meeting_timeline AS
SELECT m.date, m.format, m.status, m.place, array_to_string(m.parties, ', ') AS parties, m.series_no, p.participants,
    m.document_count, c.jp_documents, c.ru_documents, c.third_documents, m.date_from, m.date_to, m.meeting_id
FROM meeting AS m
LEFT JOIN (
    SELECT meeting_id, string_agg(name, ', ' ORDER BY side, name) AS participants
    FROM meeting_participant GROUP BY meeting_id
) AS p ON p.meeting_id = m.meeting_id
LEFT JOIN (
    SELECT n.meeting_id,
        count(DISTINCT d.document_id) FILTER (WHERE d.perspective = 'JP') AS jp_documents,
        count(DISTINCT d.document_id) FILTER (WHERE d.perspective = 'RU') AS ru_documents,
        count(DISTINCT d.document_id) FILTER (WHERE d.perspective NOT IN ('JP', 'RU')) AS third_documents
    FROM meeting_mention AS n JOIN document AS d ON d.document_id = n.document_id
    GROUP BY n.meeting_id
) AS c ON c.meeting_id = m.meeting_id
ORDER BY m.date_from NULLS LAST, m.format, m.meeting_id;
COMMENT ON VIEW meeting_timeline IS 'Meetings in the order of time with participants and how many texts of each side mention them, one row a meeting.';
COMMENT ON COLUMN meeting_timeline.date IS 'Date as EDTF; empty if unknown.';
COMMENT ON COLUMN meeting_timeline.format IS 'Format of the meeting (meeting.format).';
COMMENT ON COLUMN meeting_timeline.status IS 'held, planned or cancelled.';
COMMENT ON COLUMN meeting_timeline.place IS 'City, else country; empty if not said.';
COMMENT ON COLUMN meeting_timeline.parties IS 'Sides as ISO 3166 codes.';
COMMENT ON COLUMN meeting_timeline.series_no IS 'Number in its series; NULL if not numbered.';
COMMENT ON COLUMN meeting_timeline.participants IS 'Names of the participants; NULL if none is named.';
COMMENT ON COLUMN meeting_timeline.document_count IS 'Documents that mention it.';
COMMENT ON COLUMN meeting_timeline.jp_documents IS 'Of these, documents of the Japanese perspective.';
COMMENT ON COLUMN meeting_timeline.ru_documents IS 'Of these, documents of the Russian perspective.';
COMMENT ON COLUMN meeting_timeline.third_documents IS 'Of these, documents of neither.';
COMMENT ON COLUMN meeting_timeline.date_from IS 'First day that date allows.';
COMMENT ON COLUMN meeting_timeline.date_to IS 'Last day that date allows.';
COMMENT ON COLUMN meeting_timeline.meeting_id IS 'Meeting (meeting.meeting_id).';

CREATE VIEW meeting_mention_by_year AS
SELECT d.source_id, d.perspective, year(d.published_from) AS published_year, m.format, m.status,
    count(DISTINCT m.meeting_id) AS meetings, count(DISTINCT d.document_id) AS documents, count(*) AS mentions
FROM meeting_mention AS n
JOIN meeting AS m ON m.meeting_id = n.meeting_id
JOIN document AS d ON d.document_id = n.document_id
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW meeting_mention_by_year IS 'How often each source speaks of meetings, by the year of the text (meeting_count has the year of the meeting).';
COMMENT ON COLUMN meeting_mention_by_year.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN meeting_mention_by_year.perspective IS 'Perspective of the documents.';
COMMENT ON COLUMN meeting_mention_by_year.published_year IS 'Year in which the texts were published; NULL if unknown.';
COMMENT ON COLUMN meeting_mention_by_year.format IS 'Format of the meeting (meeting.format).';
COMMENT ON COLUMN meeting_mention_by_year.status IS 'held, planned or cancelled.';
COMMENT ON COLUMN meeting_mention_by_year.meetings IS 'Number of different meetings.';
COMMENT ON COLUMN meeting_mention_by_year.documents IS 'Documents that mention one of them.';
COMMENT ON COLUMN meeting_mention_by_year.mentions IS 'Mentions in these documents.';

CREATE VIEW issue_by_source AS
SELECT s.name AS source, s.perspective, i.label_en AS issue, f.share, f.share_low, f.share_high, f.sentences,
    f.sentences_total, f.documents, f.documents_total, f.origins, f.origins_total, f.per_1000_words, f.source_id, f.issue_id
FROM issue_frequency AS f
JOIN issue AS i ON i.issue_id = f.issue_id
JOIN source AS s ON s.source_id = f.source_id
ORDER BY f.source_id, f.sentences DESC, f.issue_id;
COMMENT ON VIEW issue_by_source IS 'issue_frequency with names, the most frequent issue of each source first.';
COMMENT ON COLUMN issue_by_source.source IS 'Name of the source.';
COMMENT ON COLUMN issue_by_source.perspective IS 'Perspective of the source.';
COMMENT ON COLUMN issue_by_source.issue IS 'Name of the issue in English.';
COMMENT ON COLUMN issue_by_source.share IS 'sentences / sentences_total, 0 to 1.';
COMMENT ON COLUMN issue_by_source.share_low IS 'Lower end of the 95 % interval of share.';
COMMENT ON COLUMN issue_by_source.share_high IS 'Upper end of the 95 % interval of share.';
COMMENT ON COLUMN issue_by_source.sentences IS 'Sentences about the issue.';
COMMENT ON COLUMN issue_by_source.sentences_total IS 'All headline and body sentences of the source.';
COMMENT ON COLUMN issue_by_source.documents IS 'Documents that raise the issue.';
COMMENT ON COLUMN issue_by_source.documents_total IS 'Documents of the source with a headline or body sentence.';
COMMENT ON COLUMN issue_by_source.origins IS 'Origins of the documents that raise the issue: copies and translations of one text count once.';
COMMENT ON COLUMN issue_by_source.origins_total IS 'Origins of the source with a headline or body sentence.';
COMMENT ON COLUMN issue_by_source.per_1000_words IS 'Sentences about the issue per 1,000 words.';
COMMENT ON COLUMN issue_by_source.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN issue_by_source.issue_id IS 'Issue (issue.issue_id).';

CREATE VIEW issue_by_document AS
SELECT d.document_id, d.origin_id, d.source_id, d.perspective, d.language, year(d.published_from) AS published_year,
    i.issue_id, i.sentences, t.sentences_total
FROM document AS d
JOIN document_issue AS i ON i.document_id = d.document_id
JOIN (
    SELECT document_id, count(*) AS sentences_total FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id
) AS t ON t.document_id = d.document_id;
COMMENT ON VIEW issue_by_document IS 'Sentences about each issue in each document, one row a pair that occurs.';
COMMENT ON COLUMN issue_by_document.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN issue_by_document.origin_id IS 'Origin of the document (origin.origin_id).';
COMMENT ON COLUMN issue_by_document.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN issue_by_document.perspective IS 'Perspective of the document.';
COMMENT ON COLUMN issue_by_document.language IS 'Language of the document.';
COMMENT ON COLUMN issue_by_document.published_year IS 'Year of publication; NULL if unknown.';
COMMENT ON COLUMN issue_by_document.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN issue_by_document.sentences IS 'Sentences about the issue.';
COMMENT ON COLUMN issue_by_document.sentences_total IS 'All headline and body sentences of the document.';

CREATE VIEW issue_by_perspective AS
SELECT n.perspective, i.label_en AS issue, coalesce(sum(b.sentences), 0)::BIGINT AS sentences, n.sentences_total,
    coalesce(sum(b.sentences), 0) / n.sentences_total AS share, count(b.document_id) AS documents, n.documents_total,
    count(DISTINCT b.origin_id) AS origins,
    i.issue_id
FROM (
    SELECT d.perspective, count(*) AS sentences_total, count(DISTINCT d.document_id) AS documents_total
    FROM document AS d JOIN sentence AS s ON s.document_id = d.document_id
    WHERE s.role <> 'boilerplate' GROUP BY d.perspective
) AS n
CROSS JOIN issue AS i
LEFT JOIN issue_by_document AS b ON b.perspective = n.perspective AND b.issue_id = i.issue_id
GROUP BY n.perspective, n.sentences_total, n.documents_total, i.issue_id, i.label_en
ORDER BY n.perspective, sentences DESC, i.issue_id;
COMMENT ON VIEW issue_by_perspective IS 'How often texts of each perspective raise each issue, zero included; framing_contrast has the difference with its interval.';
COMMENT ON COLUMN issue_by_perspective.perspective IS 'Perspective of the documents: JP, RU, third or empty.';
COMMENT ON COLUMN issue_by_perspective.issue IS 'Name of the issue in English.';
COMMENT ON COLUMN issue_by_perspective.sentences IS 'Sentences about the issue.';
COMMENT ON COLUMN issue_by_perspective.sentences_total IS 'All headline and body sentences of the perspective.';
COMMENT ON COLUMN issue_by_perspective.share IS 'sentences / sentences_total, 0 to 1.';
COMMENT ON COLUMN issue_by_perspective.documents IS 'Documents that raise the issue.';
COMMENT ON COLUMN issue_by_perspective.documents_total IS 'All documents of the perspective.';
COMMENT ON COLUMN issue_by_perspective.origins IS 'Origins of the documents that raise the issue: copies and translations of one text count once.';
COMMENT ON COLUMN issue_by_perspective.issue_id IS 'Issue (issue.issue_id).';

CREATE VIEW issue_by_year AS
SELECT source_id, perspective, published_year, issue_id, sum(sentences)::BIGINT AS sentences, count(*) AS documents,
    count(DISTINCT origin_id) AS origins
FROM issue_by_document
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW issue_by_year IS 'Sentences about each issue by source and year of publication.';
COMMENT ON COLUMN issue_by_year.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN issue_by_year.perspective IS 'Perspective of the documents.';
COMMENT ON COLUMN issue_by_year.published_year IS 'Year of publication; NULL if unknown.';
COMMENT ON COLUMN issue_by_year.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN issue_by_year.sentences IS 'Sentences about the issue.';
COMMENT ON COLUMN issue_by_year.documents IS 'Documents that raise the issue.';
COMMENT ON COLUMN issue_by_year.origins IS 'Origins of these documents: copies and translations of one text count once.';

CREATE VIEW statements_readable AS
SELECT s.speaker, s.side, s.act, string_agg(i.label_en, ', ' ORDER BY i.issue_id) AS issues, s.target, s.quoted,
    s.quote AS sentence, s.reported_by, src.name AS source, d.perspective, d.language, d.published_on, d.title,
    s.actor_id, d.source_id, s.document_id, s.sentence_no, s.statement_id
FROM statement AS s
JOIN document AS d ON d.document_id = s.document_id
JOIN source AS src ON src.source_id = d.source_id
LEFT JOIN statement_issue AS si ON si.statement_id = s.statement_id
LEFT JOIN issue AS i ON i.issue_id = si.issue_id
GROUP BY ALL
ORDER BY d.published_on, s.document_id, s.sentence_no, s.statement_id;
COMMENT ON VIEW statements_readable IS 'Who said what on which issue, by whom it is told, one row a statement.';
COMMENT ON COLUMN statements_readable.speaker IS 'Who says it.';
COMMENT ON COLUMN statements_readable.side IS 'Side of the speaker: JP, RU or third.';
COMMENT ON COLUMN statements_readable.act IS 'What is done with the words (statement.act).';
COMMENT ON COLUMN statements_readable.issues IS 'Names of the issues in English; NULL if none.';
COMMENT ON COLUMN statements_readable.target IS 'Towards whom: JP, RU, third or empty.';
COMMENT ON COLUMN statements_readable.quoted IS 'True where the words stand in quotation marks.';
COMMENT ON COLUMN statements_readable.sentence IS 'The sentence.';
COMMENT ON COLUMN statements_readable.reported_by IS 'Medium or person named as having reported it.';
COMMENT ON COLUMN statements_readable.source IS 'Name of the source that tells it.';
COMMENT ON COLUMN statements_readable.perspective IS 'Perspective of the document.';
COMMENT ON COLUMN statements_readable.language IS 'Language of the document.';
COMMENT ON COLUMN statements_readable.published_on IS 'Publication date of the document, as EDTF.';
COMMENT ON COLUMN statements_readable.title IS 'Title of the document.';
COMMENT ON COLUMN statements_readable.actor_id IS 'The speaker as an actor (actor.actor_id); empty if unknown.';
COMMENT ON COLUMN statements_readable.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN statements_readable.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN statements_readable.sentence_no IS 'Sentence (sentence.sentence_no).';
COMMENT ON COLUMN statements_readable.statement_id IS 'Statement (statement.statement_id).';

CREATE VIEW positions_by_side AS
SELECT s.side, i.issue_id, s.act, d.perspective AS told_by, count(*) AS statements,
    count(DISTINCT s.document_id) AS documents, count(DISTINCT d.origin_id) AS origins
FROM statement AS s
JOIN statement_issue AS i ON i.statement_id = s.statement_id
JOIN document AS d ON d.document_id = s.document_id
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW positions_by_side IS 'What each side does with words on each issue, apart for texts of each perspective.';
COMMENT ON COLUMN positions_by_side.side IS 'Side of the speakers: JP, RU or third.';
COMMENT ON COLUMN positions_by_side.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN positions_by_side.act IS 'What is done with the words (statement.act).';
COMMENT ON COLUMN positions_by_side.told_by IS 'Perspective of the documents that tell it.';
COMMENT ON COLUMN positions_by_side.statements IS 'Number of statements.';
COMMENT ON COLUMN positions_by_side.documents IS 'Number of documents.';
COMMENT ON COLUMN positions_by_side.origins IS 'Origins of these documents: copies and translations of one text count once.';

CREATE VIEW meeting_life AS
SELECT r.meeting_id, m.format, m.date AS meeting_date, r.published_on, r.stage, src.name AS source, r.perspective, r.date,
    r.place, r.series_no, s.text AS sentence, d.title, r.source_id, r.origin_id, r.document_id, r.sentence_no,
    r.char_start, r.char_end
FROM meeting_report AS r
JOIN meeting AS m ON m.meeting_id = r.meeting_id
JOIN document AS d ON d.document_id = r.document_id
JOIN source AS src ON src.source_id = r.source_id
JOIN sentence AS s ON s.document_id = r.document_id AND s.sentence_no = r.sentence_no
ORDER BY r.meeting_id, r.published_on = '', r.published_on, r.document_id;
COMMENT ON VIEW meeting_life IS 'The life of each meeting in the order in which texts were published: who announced, reported, cancelled or recalled it, in which sentence; one row a text.';
COMMENT ON COLUMN meeting_life.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN meeting_life.format IS 'Format of the meeting.';
COMMENT ON COLUMN meeting_life.meeting_date IS 'Date of the meeting by all texts together, as EDTF; empty if unknown.';
COMMENT ON COLUMN meeting_life.published_on IS 'Publication date of the text, as EDTF; empty if unknown (these come last).';
COMMENT ON COLUMN meeting_life.stage IS 'announced, held, postponed, cancelled or recalled (meeting_report.stage).';
COMMENT ON COLUMN meeting_life.source IS 'Name of the source.';
COMMENT ON COLUMN meeting_life.perspective IS 'Perspective of the text.';
COMMENT ON COLUMN meeting_life.date IS 'Date of the meeting by this text, as EDTF; empty if it gives none.';
COMMENT ON COLUMN meeting_life.place IS 'Place by this text; empty if it gives none.';
COMMENT ON COLUMN meeting_life.series_no IS 'Number in the series by this text; NULL if it gives none.';
COMMENT ON COLUMN meeting_life.sentence IS 'Sentence that mentions it first.';
COMMENT ON COLUMN meeting_life.title IS 'Title of the text.';
COMMENT ON COLUMN meeting_life.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN meeting_life.origin_id IS 'Origin of the text (origin.origin_id).';
COMMENT ON COLUMN meeting_life.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN meeting_life.sentence_no IS 'Sentence (sentence.sentence_no).';
COMMENT ON COLUMN meeting_life.char_start IS 'First code point of the mention in document.text.';
COMMENT ON COLUMN meeting_life.char_end IS 'Code point after the last one.';

CREATE VIEW meeting_issue_evidence AS
SELECT x.meeting_id, x.issue_id, d.perspective, d.published_on, src.name AS source, s.text AS sentence, d.title, d.source_id,
    d.origin_id, x.document_id, x.sentence_no
FROM meeting_issue_sentence AS x
JOIN document AS d ON d.document_id = x.document_id
JOIN source AS src ON src.source_id = d.source_id
JOIN sentence AS s ON s.document_id = x.document_id AND s.sentence_no = x.sentence_no
ORDER BY x.meeting_id, x.issue_id, d.perspective, d.published_on, x.document_id, x.sentence_no;
COMMENT ON VIEW meeting_issue_evidence IS 'The sentences behind meeting_issue, one row a sentence and issue.';
COMMENT ON COLUMN meeting_issue_evidence.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN meeting_issue_evidence.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN meeting_issue_evidence.perspective IS 'Perspective of the document.';
COMMENT ON COLUMN meeting_issue_evidence.published_on IS 'Publication date of the document, as EDTF.';
COMMENT ON COLUMN meeting_issue_evidence.source IS 'Name of the source.';
COMMENT ON COLUMN meeting_issue_evidence.sentence IS 'The sentence.';
COMMENT ON COLUMN meeting_issue_evidence.title IS 'Title of the document.';
COMMENT ON COLUMN meeting_issue_evidence.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN meeting_issue_evidence.origin_id IS 'Origin of the document (origin.origin_id).';
COMMENT ON COLUMN meeting_issue_evidence.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN meeting_issue_evidence.sentence_no IS 'Sentence (sentence.sentence_no).';

CREATE VIEW position_evidence AS
SELECT d.perspective, s.side, i.issue_id, s.act, year(d.published_from) AS year, d.published_on, src.name AS source,
    s.speaker, s.quoted, s.quote AS sentence, d.title, d.source_id, d.origin_id, s.document_id, s.sentence_no, s.statement_id
FROM statement AS s
JOIN statement_issue AS i ON i.statement_id = s.statement_id
JOIN document AS d ON d.document_id = s.document_id
JOIN source AS src ON src.source_id = d.source_id
ORDER BY ALL;
COMMENT ON VIEW position_evidence IS 'The statements behind position, one row a statement and issue; its first five columns are the key of position.';
COMMENT ON COLUMN position_evidence.perspective IS 'Perspective of the document.';
COMMENT ON COLUMN position_evidence.side IS 'Side of the speaker: JP, RU or third.';
COMMENT ON COLUMN position_evidence.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN position_evidence.act IS 'What is done with the words (statement.act).';
COMMENT ON COLUMN position_evidence.year IS 'Year of publication; NULL if unknown.';
COMMENT ON COLUMN position_evidence.published_on IS 'Publication date of the document, as EDTF.';
COMMENT ON COLUMN position_evidence.source IS 'Name of the source that tells it.';
COMMENT ON COLUMN position_evidence.speaker IS 'Who says it.';
COMMENT ON COLUMN position_evidence.quoted IS 'True where the words stand in quotation marks.';
COMMENT ON COLUMN position_evidence.sentence IS 'The sentence.';
COMMENT ON COLUMN position_evidence.title IS 'Title of the document.';
COMMENT ON COLUMN position_evidence.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN position_evidence.origin_id IS 'Origin of the document (origin.origin_id).';
COMMENT ON COLUMN position_evidence.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN position_evidence.sentence_no IS 'Sentence (sentence.sentence_no).';
COMMENT ON COLUMN position_evidence.statement_id IS 'Statement (statement.statement_id).';

CREATE VIEW position_mirror AS
WITH told AS (
    SELECT side, issue_id, act, coalesce(sum(statements) FILTER (perspective = side), 0)::INTEGER AS own_statements,
        coalesce(sum(statements) FILTER (perspective <> side), 0)::INTEGER AS other_statements
    FROM position
    WHERE side IN ('JP', 'RU') AND perspective IN ('JP', 'RU')
    GROUP BY ALL
)
SELECT *, (sum(own_statements) OVER issue)::BIGINT AS own_total, (sum(other_statements) OVER issue)::BIGINT AS other_total,
    own_statements / nullif(sum(own_statements) OVER issue, 0) AS own_share,
    other_statements / nullif(sum(other_statements) OVER issue, 0) AS other_share
FROM told
WINDOW issue AS (PARTITION BY side, issue_id)
ORDER BY side, issue_id, act;
COMMENT ON VIEW position_mirror IS 'The position of each side on each issue as its own texts tell it, beside what the texts of the other side make of it.';
COMMENT ON COLUMN position_mirror.side IS 'Side of the speakers: JP or RU.';
COMMENT ON COLUMN position_mirror.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN position_mirror.act IS 'What is done with the words (statement.act).';
COMMENT ON COLUMN position_mirror.own_statements IS 'Statements of the side in texts of its own perspective.';
COMMENT ON COLUMN position_mirror.other_statements IS 'Statements of the side in texts of the other perspective.';
COMMENT ON COLUMN position_mirror.own_total IS 'Sum of own_statements over the acts of the side on the issue.';
COMMENT ON COLUMN position_mirror.other_total IS 'Sum of other_statements over the acts of the side on the issue.';
COMMENT ON COLUMN position_mirror.own_share IS 'own_statements / own_total, 0 to 1; NULL where own_total is 0.';
COMMENT ON COLUMN position_mirror.other_share IS 'other_statements / other_total, 0 to 1; NULL where other_total is 0.';

CREATE VIEW term_use_by_perspective AS
SELECT t.concept_id, t.variant_id, t.naming_side, d.perspective, d.language, t.voice, t.in_quotes, count(*) AS uses,
    count(DISTINCT t.document_id) AS documents, count(DISTINCT d.origin_id) AS origins
FROM term_use AS t
JOIN document AS d ON d.document_id = t.document_id
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW term_use_by_perspective IS 'Which of the competing names texts of each perspective use, and in whose words.';
COMMENT ON COLUMN term_use_by_perspective.concept_id IS 'What is being named (concept.concept_id).';
COMMENT ON COLUMN term_use_by_perspective.variant_id IS 'The name used (term.variant_id).';
COMMENT ON COLUMN term_use_by_perspective.naming_side IS 'Whose name for it this is: JP, RU or neutral.';
COMMENT ON COLUMN term_use_by_perspective.perspective IS 'Perspective of the documents.';
COMMENT ON COLUMN term_use_by_perspective.language IS 'Language of the documents.';
COMMENT ON COLUMN term_use_by_perspective.voice IS 'Whose words they are: author, JP, RU or third.';
COMMENT ON COLUMN term_use_by_perspective.in_quotes IS 'True where the term stands in quotation marks.';
COMMENT ON COLUMN term_use_by_perspective.uses IS 'Number of uses.';
COMMENT ON COLUMN term_use_by_perspective.documents IS 'Number of documents.';
COMMENT ON COLUMN term_use_by_perspective.origins IS 'Origins of these documents: copies and translations of one text count once.';

CREATE VIEW coder_trust AS
SELECT kind, code, decided_by, hand_coded, CASE WHEN decided_by <> '' THEN f1 END AS f1,
    decided_by = '' OR f1 < 0.6 AS weak
FROM (
    SELECT kind, code,
        CASE WHEN b.hand_coded >= 5 THEN 'briefs' WHEN b.hand_coded + d.hand_coded >= 5 THEN 'all' ELSE '' END
            AS decided_by,
        CASE WHEN b.hand_coded >= 5 THEN b.hand_coded ELSE b.hand_coded + d.hand_coded END AS hand_coded,
        CASE WHEN b.hand_coded >= 5 THEN b.f1
            ELSE 2 * (b.agreed + d.agreed) / nullif(b.hand_coded + b.found + d.hand_coded + d.found, 0) END AS f1
    FROM (FROM coder_reliability WHERE gold_set = 'briefs') AS b
    JOIN (FROM coder_reliability WHERE gold_set = 'development') AS d USING (kind, code)
)
ORDER BY kind, code;
COMMENT ON VIEW coder_trust IS 'How far each code can be trusted, by coder_reliability, one row a code.';
COMMENT ON COLUMN coder_trust.kind IS 'issue, act, frame or orientation.';
COMMENT ON COLUMN coder_trust.code IS 'The issue, act, frame or orientation.';
COMMENT ON COLUMN coder_trust.decided_by IS 'briefs where at least 5 were coded by hand in the shipped briefs (see coder_reliability.gold_set), else all where there are 5 in all hand-coded texts; empty where there are fewer.';
COMMENT ON COLUMN coder_trust.hand_coded IS 'How many were coded by hand in the texts that decide, or in all.';
COMMENT ON COLUMN coder_trust.f1 IS 'F1 in the texts that decide; NULL where there are too few.';
COMMENT ON COLUMN coder_trust.weak IS 'True where f1 is below 0.6 or there are too few to tell.';

CREATE VIEW term_in_other_mouth AS
SELECT t.concept_id, t.variant_id, t.naming_side, t.voice, d.perspective, t.in_quotes, t.quote, s.text AS sentence,
    src.name AS source, d.language, d.published_on, d.title, d.source_id, d.origin_id, t.document_id, t.sentence_no,
    t.char_start, t.char_end, t.rule_id, t.term_use_id
FROM term_use AS t
JOIN document AS d ON d.document_id = t.document_id
JOIN sentence AS s ON s.document_id = t.document_id AND s.sentence_no = t.sentence_no
JOIN source AS src ON src.source_id = d.source_id
WHERE t.naming_side = d.perspective AND t.voice IN ('JP', 'RU') AND t.voice <> d.perspective
ORDER BY t.concept_id, d.perspective, d.published_on, t.document_id, t.sentence_no, t.char_start;
COMMENT ON VIEW term_in_other_mouth IS 'Texts that put their own side''s name for a thing into the mouth of the other side, one row a use, with its sentence.';
COMMENT ON COLUMN term_in_other_mouth.concept_id IS 'What is being named (concept.concept_id).';
COMMENT ON COLUMN term_in_other_mouth.variant_id IS 'The name used (term.variant_id).';
COMMENT ON COLUMN term_in_other_mouth.naming_side IS 'Whose name for it this is: that of the perspective of the text.';
COMMENT ON COLUMN term_in_other_mouth.voice IS 'Whose words the text says they are: the other side''s.';
COMMENT ON COLUMN term_in_other_mouth.perspective IS 'Perspective of the text: JP or RU.';
COMMENT ON COLUMN term_in_other_mouth.in_quotes IS 'True where the term stands in quotation marks: the text claims the very word.';
COMMENT ON COLUMN term_in_other_mouth.quote IS 'Evidence: the words.';
COMMENT ON COLUMN term_in_other_mouth.sentence IS 'The sentence.';
COMMENT ON COLUMN term_in_other_mouth.source IS 'Name of the source.';
COMMENT ON COLUMN term_in_other_mouth.language IS 'Language of the document.';
COMMENT ON COLUMN term_in_other_mouth.published_on IS 'Publication date of the document, as EDTF.';
COMMENT ON COLUMN term_in_other_mouth.title IS 'Title of the document.';
COMMENT ON COLUMN term_in_other_mouth.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN term_in_other_mouth.origin_id IS 'Independent text that the document belongs to (document.origin_id).';
COMMENT ON COLUMN term_in_other_mouth.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN term_in_other_mouth.sentence_no IS 'Evidence: sentence (sentence.sentence_no).';
COMMENT ON COLUMN term_in_other_mouth.char_start IS 'Evidence: first code point in document.text.';
COMMENT ON COLUMN term_in_other_mouth.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN term_in_other_mouth.rule_id IS 'Evidence: rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN term_in_other_mouth.term_use_id IS 'The use (term_use.term_use_id).';

CREATE VIEW frame_by_perspective AS
SELECT d.perspective, s.frame, s.orientation, m.issue_id, count(DISTINCT (s.document_id, s.sentence_no)) AS sentences,
    count(DISTINCT s.document_id) AS documents
FROM sentence AS s
JOIN document AS d ON d.document_id = s.document_id
JOIN issue_mention AS m ON m.document_id = s.document_id AND m.sentence_no = s.sentence_no
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW frame_by_perspective IS 'Frames and orientation of sentences about each issue, by perspective; a sentence with two issues counts for both.';
COMMENT ON COLUMN frame_by_perspective.perspective IS 'Perspective of the documents.';
COMMENT ON COLUMN frame_by_perspective.frame IS 'Frame (frame.frame_id); empty for none.';
COMMENT ON COLUMN frame_by_perspective.orientation IS 'conflict, cooperation or none.';
COMMENT ON COLUMN frame_by_perspective.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN frame_by_perspective.sentences IS 'Number of sentences.';
COMMENT ON COLUMN frame_by_perspective.documents IS 'Number of documents.';

CREATE VIEW conflict_readable AS
SELECT c.field, c.value_a, s.text AS text_a, c.value_b, t.text AS text_b, m.format, m.date,
    d.origin_id = e.origin_id AS same_origin, d.source_id AS source_a, d.language AS language_a,
    d.published_on AS published_a, a.document_id AS document_a, a.sentence_no AS sentence_a, a.quote AS quote_a,
    e.source_id AS source_b, e.language AS language_b, e.published_on AS published_b, b.document_id AS document_b,
    b.sentence_no AS sentence_b, b.quote AS quote_b, c.meeting_id, c.conflict_id
FROM conflict AS c
JOIN meeting AS m ON m.meeting_id = c.meeting_id
JOIN meeting_mention AS a ON a.mention_id = c.mention_a
JOIN meeting_mention AS b ON b.mention_id = c.mention_b
JOIN sentence AS s ON s.document_id = a.document_id AND s.sentence_no = a.sentence_no
JOIN sentence AS t ON t.document_id = b.document_id AND t.sentence_no = b.sentence_no
JOIN document AS d ON d.document_id = a.document_id
JOIN document AS e ON e.document_id = b.document_id;
COMMENT ON VIEW conflict_readable IS 'Contradictions between texts on a fact of a meeting, with both sentences, one row each.';
COMMENT ON COLUMN conflict_readable.field IS 'What they disagree on.';
COMMENT ON COLUMN conflict_readable.value_a IS 'What the first says.';
COMMENT ON COLUMN conflict_readable.text_a IS 'Sentence of the first.';
COMMENT ON COLUMN conflict_readable.value_b IS 'What the second says.';
COMMENT ON COLUMN conflict_readable.text_b IS 'Sentence of the second.';
COMMENT ON COLUMN conflict_readable.format IS 'Format of the meeting.';
COMMENT ON COLUMN conflict_readable.date IS 'Date of the meeting, as EDTF; empty if unknown.';
COMMENT ON COLUMN conflict_readable.same_origin IS 'True where both are of one origin: two language versions, or copies, of one text.';
COMMENT ON COLUMN conflict_readable.source_a IS 'Source of the first (source.source_id).';
COMMENT ON COLUMN conflict_readable.language_a IS 'Language of the first.';
COMMENT ON COLUMN conflict_readable.published_a IS 'Publication date of the first, as EDTF.';
COMMENT ON COLUMN conflict_readable.document_a IS 'Document of the first.';
COMMENT ON COLUMN conflict_readable.sentence_a IS 'Number of its sentence.';
COMMENT ON COLUMN conflict_readable.quote_a IS 'Words of the first that mean the meeting.';
COMMENT ON COLUMN conflict_readable.source_b IS 'Source of the second (source.source_id).';
COMMENT ON COLUMN conflict_readable.language_b IS 'Language of the second.';
COMMENT ON COLUMN conflict_readable.published_b IS 'Publication date of the second, as EDTF.';
COMMENT ON COLUMN conflict_readable.document_b IS 'Document of the second.';
COMMENT ON COLUMN conflict_readable.sentence_b IS 'Number of its sentence.';
COMMENT ON COLUMN conflict_readable.quote_b IS 'Words of the second that mean the meeting.';
COMMENT ON COLUMN conflict_readable.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN conflict_readable.conflict_id IS 'Conflict (conflict.conflict_id).';

CREATE VIEW warning AS
SELECT kind, stage, count(*) AS number, min(nullif(document_id, '')) AS example_document, min(detail) AS example
FROM notice GROUP BY kind, stage
UNION ALL
SELECT 'quarantined: ' || reason, 'read', count(*), NULL, min(path || ': ' || detail)
FROM quarantine GROUP BY reason
ORDER BY number DESC, kind;
COMMENT ON VIEW warning IS 'Warnings and quarantined inputs by kind.';
COMMENT ON COLUMN warning.kind IS 'Kind of warning.';
COMMENT ON COLUMN warning.stage IS 'Where it arose: corpus, read, coding, meetings or corrections.';
COMMENT ON COLUMN warning.number IS 'How many there are.';
COMMENT ON COLUMN warning.example_document IS 'One of the documents concerned.';
COMMENT ON COLUMN warning.example IS 'One of the details.';

CREATE VIEW provenance AS
WITH latest AS (FROM version ORDER BY version_no DESC LIMIT 1)
SELECT 'version' AS topic, 'number' AS item, version_no::VARCHAR AS value, message AS detail FROM latest
UNION ALL
SELECT 'version', 'content_hash', content_hash, 'made of the hashes under content table' FROM latest
UNION ALL
SELECT 'version', 'created_at', strftime(created_at, '%Y-%m-%dT%H:%M:%SZ'), 'run ' || run_id FROM latest
UNION ALL
SELECT 'version', 'parent', coalesce(v.parent_no::VARCHAR, 'none'), coalesce(p.content_hash, '')
FROM latest AS v
LEFT JOIN version AS p ON p.version_no = v.parent_no
UNION ALL
SELECT 'version', 'texts and metadata', corpus_hash, 'see text and input file' FROM latest
UNION ALL
SELECT 'version', 'codebook', codebook_hash, 'see codebook file; its rules are in the table rule' FROM latest
UNION ALL
SELECT 'version', 'program', code_hash, 'see software' FROM latest
UNION ALL
SELECT 'version', 'corrections', corrections_hash, 'see correction; empty for none' FROM latest
UNION ALL
SELECT 'text', document_id, text_sha256, concat_ws(', ', source_id, nullif(published_on, ''), path) FROM document
UNION ALL
SELECT 'input file', path, sha256, bytes || ' bytes' FROM corpus_file
UNION ALL
SELECT 'unusable input', path, reason, detail FROM quarantine
UNION ALL
SELECT 'codebook file', path, sha256, bytes || ' bytes' FROM codebook_file
UNION ALL
SELECT 'software', name, version, '' FROM software
UNION ALL
SELECT 'correction', correction_id, action || ', ' || state, concat_ws(', ', who, made_on::VARCHAR, reason) FROM correction
UNION ALL
SELECT 'check', check_name || ' of ' || table_name, CASE WHEN passed THEN 'passed' ELSE 'failed: ' || violations END, example FROM check_result
UNION ALL
SELECT 'content table', table_name, hash, rows || ' rows' FROM content_table
UNION ALL
SELECT 'evaluation', gold_set || ', ' || kind, coalesce(round(f1, 3)::VARCHAR, ''), n || ' hand-coded; ' || note FROM evaluation;
COMMENT ON VIEW provenance IS 'Where this version comes from, for whoever has nothing but this file: version and parent, texts, codebook, software, corrections, checks, hashes; one row each.';
COMMENT ON COLUMN provenance.topic IS 'version, text, input file, unusable input, codebook file, software, correction, check, content table or evaluation.';
COMMENT ON COLUMN provenance.item IS 'What the row is about: a hash by name, a document, a file, a library, a check, a table.';
COMMENT ON COLUMN provenance.value IS 'Its hash, version, date, result or score.';
COMMENT ON COLUMN provenance.detail IS 'More about it: source, date and path of a text, message of the version, who corrected and why, an example.';

CREATE VIEW change_summary AS
SELECT cause, CASE cause WHEN 'codebook_changed' THEN rule_id WHEN 'correction' THEN reason ELSE '' END AS behind, kind, change,
    count(*) AS facts, count(DISTINCT nullif(document_id, '')) AS documents, min(nullif(document_id, '')) AS example_document
FROM change
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW change_summary IS 'What differs from the parent of this version, counted by cause, kind and change.';
COMMENT ON COLUMN change_summary.cause IS 'document_added, document_removed, text_changed, metadata_changed, codebook_changed, code_changed or correction.';
COMMENT ON COLUMN change_summary.behind IS 'The rule where the codebook is the cause, the reason where a correction is; else empty.';
COMMENT ON COLUMN change_summary.kind IS 'Kind of fact (change.kind).';
COMMENT ON COLUMN change_summary.change IS 'added, removed or changed.';
COMMENT ON COLUMN change_summary.facts IS 'Number of facts.';
COMMENT ON COLUMN change_summary.documents IS 'Number of documents concerned.';
COMMENT ON COLUMN change_summary.example_document IS 'One of them; NULL if none is.';

CREATE VIEW data_dictionary AS
SELECT c.table_name, coalesce(t.comment, v.comment) AS table_meaning, c.column_name, c.data_type, c.comment AS meaning,
    v.view_name IS NOT NULL AS is_view
FROM duckdb_columns() AS c
LEFT JOIN duckdb_tables() AS t ON t.table_oid = c.table_oid AND t.database_oid = c.database_oid
LEFT JOIN duckdb_views() AS v ON v.view_oid = c.table_oid AND v.database_oid = c.database_oid
WHERE NOT c.internal AND c.schema_name = 'main' AND c.database_name = current_database()
ORDER BY is_view, c.table_name, c.column_index;
COMMENT ON VIEW data_dictionary IS 'Every column of every table and view with its meaning.';
COMMENT ON COLUMN data_dictionary.table_name IS 'Table or view.';
COMMENT ON COLUMN data_dictionary.table_meaning IS 'What one row of it is, and its key.';
COMMENT ON COLUMN data_dictionary.column_name IS 'Column.';
COMMENT ON COLUMN data_dictionary.data_type IS 'Type in DuckDB.';
COMMENT ON COLUMN data_dictionary.meaning IS 'What the column holds.';
COMMENT ON COLUMN data_dictionary.is_view IS 'True for a view.';
