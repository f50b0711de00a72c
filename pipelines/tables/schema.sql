-- Tables of one version of the warehouse. The comments are the data dictionary: there is no other.
-- What belongs here: tables, columns and their meaning. Views are in views.sql, how rows get in is in load/.
-- Plain SQL of DuckDB 1.5 and 2.0. No primary keys: they would slow every load, the checks test uniqueness.

CREATE TABLE source (
    source_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    perspective VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    url VARCHAR NOT NULL
);
COMMENT ON TABLE source IS 'Publishers of the texts: the rows of sources.csv and whatever else documents name. Key: source_id.';
COMMENT ON COLUMN source.source_id IS 'Identifier, as in sources.csv.';
COMMENT ON COLUMN source.name IS 'Name of the ministry, newspaper, think tank or blog; empty if not stated.';
COMMENT ON COLUMN source.country IS 'Country of the publisher (ISO 3166 code as given in sources.csv); empty if not stated.';
COMMENT ON COLUMN source.perspective IS 'Whose point of view its texts take unless a document says otherwise: JP, RU or third; empty if not stated.';
COMMENT ON COLUMN source.kind IS 'Kind of publisher, as in sources.csv (ministry, newspaper, think tank, ...).';
COMMENT ON COLUMN source.url IS 'Address of the publisher; empty if not stated.';

CREATE TABLE corpus_file (
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    bytes BIGINT NOT NULL,
    media_type VARCHAR NOT NULL
);
COMMENT ON TABLE corpus_file IS 'Input files of the raw folder. Key: path.';
COMMENT ON COLUMN corpus_file.path IS 'Path inside the raw folder, with forward slashes.';
COMMENT ON COLUMN corpus_file.sha256 IS 'SHA-256 of the bytes.';
COMMENT ON COLUMN corpus_file.fingerprint IS 'Hash of the bytes and of all metadata that bear on the file: while it stays the same the file is not read again.';
COMMENT ON COLUMN corpus_file.bytes IS 'Size in bytes.';
COMMENT ON COLUMN corpus_file.media_type IS 'Media type by the extension; empty for formats that are not read.';

CREATE TABLE document (
    document_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    authors VARCHAR[] NOT NULL,
    published_on VARCHAR NOT NULL,
    published_from DATE,
    published_to DATE,
    language VARCHAR NOT NULL,
    perspective VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    licence VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    origin_id VARCHAR NOT NULL,
    word_count INTEGER NOT NULL,
    sentence_count INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    text_sha256 VARCHAR NOT NULL,
    file_sha256 VARCHAR NOT NULL,
    input_hash VARCHAR NOT NULL,
    encoding VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL
);
COMMENT ON TABLE document IS 'Texts with what is known of them, one row each. Key: document_id.';
COMMENT ON COLUMN document.document_id IS 'Identifier: the path inside the raw folder, with a hash of url or text for files that hold many documents.';
COMMENT ON COLUMN document.source_id IS 'Publisher (source.source_id); unknown if not stated.';
COMMENT ON COLUMN document.path IS 'Input file that it was read from (corpus_file.path).';
COMMENT ON COLUMN document.title IS 'Title, from the metadata or from the text; empty if neither tells.';
COMMENT ON COLUMN document.authors IS 'Authors, from the metadata or from the byline.';
COMMENT ON COLUMN document.published_on IS 'Publication date as EDTF (2017-03-22, 2017-04, 2017); empty if unknown.';
COMMENT ON COLUMN document.published_from IS 'First day that published_on allows; NULL if unknown.';
COMMENT ON COLUMN document.published_to IS 'Last day that published_on allows; NULL if unknown.';
COMMENT ON COLUMN document.language IS 'Language of the text: en, ja or ru; empty if undecided.';
COMMENT ON COLUMN document.perspective IS 'Whose point of view the text takes: JP, RU or third (documents.csv before sources.csv); empty if not stated.';
COMMENT ON COLUMN document.url IS 'Where the text was published; empty if not stated.';
COMMENT ON COLUMN document.licence IS 'Terms of use of the text as stated in documents.csv.';
COMMENT ON COLUMN document.note IS 'Remark of the collector, from documents.csv.';
COMMENT ON COLUMN document.origin_id IS 'Documents that are copies or translations of one text share it: the document_id of the first of them (origin.origin_id).';
COMMENT ON COLUMN document.word_count IS 'Words of its headline and body sentences: runs of letters and digits; two Japanese characters count as one word.';
COMMENT ON COLUMN document.sentence_count IS 'Its headline and body sentences: what the shares of issues are counted out of.';
COMMENT ON COLUMN document.text IS 'The decoded source text, untouched. All offsets are code points into it, end exclusive.';
COMMENT ON COLUMN document.text_sha256 IS 'SHA-256 of the text as UTF-8.';
COMMENT ON COLUMN document.file_sha256 IS 'SHA-256 of the bytes of the input file.';
COMMENT ON COLUMN document.input_hash IS 'Hash of the text and all metadata: while it stays the same the document is not coded again.';
COMMENT ON COLUMN document.encoding IS 'Character encoding that the bytes were decoded from.';
COMMENT ON COLUMN document.media_type IS 'Media type of the input (text/plain, text/html, application/pdf, ...).';

CREATE TABLE origin (
    origin_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    documents INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    languages VARCHAR[] NOT NULL,
    first_published DATE,
    similarity DOUBLE
);
COMMENT ON TABLE origin IS 'Texts as they were written once, however often they were printed: documents that are copies, excerpts or translations of one another are one origin. Key: origin_id.';
COMMENT ON COLUMN origin.origin_id IS 'The first document of it (document.document_id): the earliest published, of one day the longest; unknown dates come last.';
COMMENT ON COLUMN origin.relation IS 'single (one document), copy (all in one language) or translation (in several).';
COMMENT ON COLUMN origin.documents IS 'Documents of it.';
COMMENT ON COLUMN origin.sources IS 'Sources that published it.';
COMMENT ON COLUMN origin.languages IS 'Languages that it is in, sorted.';
COMMENT ON COLUMN origin.first_published IS 'First day on which one of its documents can have been published; NULL if unknown.';
COMMENT ON COLUMN origin.similarity IS 'The least sure of its connections: smallest origin_member.similarity; NULL for single documents.';

CREATE TABLE origin_member (
    origin_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    of_document_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    similarity DOUBLE
);
COMMENT ON TABLE origin_member IS 'Documents by their origin, each with the earlier document that it is most like. Key: document_id.';
COMMENT ON COLUMN origin_member.origin_id IS 'Origin (origin.origin_id), also in document.origin_id.';
COMMENT ON COLUMN origin_member.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN origin_member.of_document_id IS 'Earlier document that it repeats (document.document_id); empty for the first of an origin.';
COMMENT ON COLUMN origin_member.relation IS 'first, copy (the same words, whole or in part) or translation (reports the same in another language).';
COMMENT ON COLUMN origin_member.similarity IS 'Of a copy: share of the words of the shorter of the two documents that stand in the other in runs of at least 4 words (8 Japanese characters), body sentences only; 0.5 is required. Of a translation: twice the weight of what sentences aligned in order report alike (figures 3, speakers 2; acts, issues and concepts 1), by the weight of all that the two report; 0.6 is required. 1 is certain. NULL for the first of an origin.';

CREATE TABLE sentence (
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    frame VARCHAR NOT NULL,
    frame_rule_id VARCHAR NOT NULL,
    orientation VARCHAR NOT NULL,
    orientation_rule_id VARCHAR NOT NULL,
    correction_id VARCHAR NOT NULL
);
COMMENT ON TABLE sentence IS 'Sentences and headlines, the unit of coding. Key: document_id, sentence_no.';
COMMENT ON COLUMN sentence.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN sentence.sentence_no IS 'Running number within the document.';
COMMENT ON COLUMN sentence.char_start IS 'First code point in document.text.';
COMMENT ON COLUMN sentence.char_end IS 'Code point after the last one in document.text.';
COMMENT ON COLUMN sentence.text IS 'The sentence as it stands in document.text.';
COMMENT ON COLUMN sentence.role IS 'headline, body or boilerplate; boilerplate carries no codes and counts in no total.';
COMMENT ON COLUMN sentence.frame IS 'Dimension from which the sentence looks at its issue (frame.frame_id); empty for none.';
COMMENT ON COLUMN sentence.frame_rule_id IS 'Rule that gave the frame (rule.rule_id); empty for none.';
COMMENT ON COLUMN sentence.orientation IS 'conflict, cooperation or none, towards Japan-Russia relations; none also where the sentence has no issue, empty for boilerplate.';
COMMENT ON COLUMN sentence.orientation_rule_id IS 'Rule that gave the orientation, or for boilerplate the rule that took the sentence for it (rule.rule_id); empty where neither applies.';
COMMENT ON COLUMN sentence.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';

CREATE TABLE sentence_word (
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    words VARCHAR[] NOT NULL
);
COMMENT ON TABLE sentence_word IS 'Content words of headline and body sentences, made when a document is coded; word contrasts are counted from them. Key: document_id, sentence_no.';
COMMENT ON COLUMN sentence_word.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN sentence_word.sentence_no IS 'Sentence (sentence.sentence_no).';
COMMENT ON COLUMN sentence_word.words IS 'Its words in their order without stop words: English in lower case, Russian and Japanese in their dictionary form. Sentences without any are left out, as are all of documents of unknown language.';

CREATE TABLE issue_mention (
    mention_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    term VARCHAR NOT NULL,
    correction_id VARCHAR NOT NULL
);
COMMENT ON TABLE issue_mention IS 'Issues that sentences are about, with the words that show it. Key: mention_id.';
COMMENT ON COLUMN issue_mention.mention_id IS 'Identifier, made of document, issue, quote and occurrence.';
COMMENT ON COLUMN issue_mention.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN issue_mention.sentence_no IS 'Evidence: sentence (sentence.sentence_no).';
COMMENT ON COLUMN issue_mention.char_start IS 'Evidence: first code point in document.text.';
COMMENT ON COLUMN issue_mention.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN issue_mention.quote IS 'Evidence: the words, equal to substring(document.text, char_start + 1, char_end - char_start).';
COMMENT ON COLUMN issue_mention.rule_id IS 'Evidence: rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN issue_mention.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN issue_mention.term IS 'The concept that the words express, the same in every language.';
COMMENT ON COLUMN issue_mention.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';

CREATE TABLE term_use (
    term_use_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL,
    concept_id VARCHAR NOT NULL,
    variant_id VARCHAR NOT NULL,
    naming_side VARCHAR NOT NULL,
    voice VARCHAR NOT NULL,
    in_quotes BOOLEAN NOT NULL,
    correction_id VARCHAR NOT NULL
);
COMMENT ON TABLE term_use IS 'Uses of contested terms: which variant for which concept, in whose words. Key: term_use_id.';
COMMENT ON COLUMN term_use.term_use_id IS 'Identifier, made of document, variant, quote and occurrence.';
COMMENT ON COLUMN term_use.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN term_use.sentence_no IS 'Evidence: sentence (sentence.sentence_no).';
COMMENT ON COLUMN term_use.char_start IS 'Evidence: first code point in document.text.';
COMMENT ON COLUMN term_use.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN term_use.quote IS 'Evidence: the words, equal to substring(document.text, char_start + 1, char_end - char_start).';
COMMENT ON COLUMN term_use.rule_id IS 'Evidence: rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN term_use.concept_id IS 'What is being named (concept.concept_id).';
COMMENT ON COLUMN term_use.variant_id IS 'Which of the competing names is used (term.variant_id).';
COMMENT ON COLUMN term_use.naming_side IS 'Whose name for it this is: JP, RU or neutral.';
COMMENT ON COLUMN term_use.voice IS 'Whose words they are, as far as the text tells: author, JP, RU or third.';
COMMENT ON COLUMN term_use.in_quotes IS 'True where the term stands in quotation marks.';
COMMENT ON COLUMN term_use.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';

CREATE TABLE statement (
    statement_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL,
    speaker VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    act VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    quoted BOOLEAN NOT NULL,
    reported_by VARCHAR NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    correction_id VARCHAR NOT NULL
);
COMMENT ON TABLE statement IS 'Words, positions and speech acts that a text attributes to somebody. Key: statement_id. Issues are in statement_issue.';
COMMENT ON COLUMN statement.statement_id IS 'Identifier, made of document, speaker, act, quote and occurrence.';
COMMENT ON COLUMN statement.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN statement.sentence_no IS 'Evidence: sentence (sentence.sentence_no).';
COMMENT ON COLUMN statement.char_start IS 'Evidence: first code point in document.text.';
COMMENT ON COLUMN statement.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN statement.quote IS 'Evidence: the sentence, equal to substring(document.text, char_start + 1, char_end - char_start).';
COMMENT ON COLUMN statement.rule_id IS 'Evidence: rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN statement.speaker IS 'Who says it: full name in English, given name first, else the institution or side as named.';
COMMENT ON COLUMN statement.actor_id IS 'The speaker as an actor of the codebook (actor.actor_id); empty if unknown.';
COMMENT ON COLUMN statement.side IS 'Side of the speaker: JP, RU or third.';
COMMENT ON COLUMN statement.act IS 'state, announce, propose, request, agree, support, concern, criticise, reject or warn.';
COMMENT ON COLUMN statement.target IS 'Towards whom it is directed: JP, RU or third; empty where it is addressed to nobody.';
COMMENT ON COLUMN statement.quoted IS 'True where the reported words stand in quotation marks.';
COMMENT ON COLUMN statement.reported_by IS 'Medium or person that the text names as having reported it; empty if none.';
COMMENT ON COLUMN statement.cue_start IS 'First code point in document.text of the words that attribute the statement.';
COMMENT ON COLUMN statement.cue_end IS 'Code point after them; equal to cue_start where the attribution carries over from an earlier sentence.';
COMMENT ON COLUMN statement.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';

CREATE TABLE statement_issue (
    statement_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL
);
COMMENT ON TABLE statement_issue IS 'What statements are about. Key: statement_id, issue_id.';
COMMENT ON COLUMN statement_issue.statement_id IS 'Statement (statement.statement_id).';
COMMENT ON COLUMN statement_issue.issue_id IS 'Issue (issue.issue_id).';

CREATE TABLE document_meeting (
    document_meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    meeting_id VARCHAR,
    format VARCHAR NOT NULL,
    parties VARCHAR[] NOT NULL,
    series_no INTEGER,
    date VARCHAR NOT NULL,
    date_from DATE,
    date_to DATE,
    place VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    correction_id VARCHAR NOT NULL
);
COMMENT ON TABLE document_meeting IS 'Meetings as single texts know them, before texts are brought together. Key: document_meeting_id.';
COMMENT ON COLUMN document_meeting.document_meeting_id IS 'Identifier, unique in the corpus.';
COMMENT ON COLUMN document_meeting.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN document_meeting.meeting_id IS 'The meeting across all texts (meeting.meeting_id).';
COMMENT ON COLUMN document_meeting.format IS 'two_plus_two, summit, foreign_ministers, defence_ministers, vice_ministerial, working_level, multilateral, visit, exercise or other.';
COMMENT ON COLUMN document_meeting.parties IS 'Sides as ISO 3166 codes, sorted.';
COMMENT ON COLUMN document_meeting.series_no IS 'Number in its series as this text has it; NULL if not said.';
COMMENT ON COLUMN document_meeting.date IS 'Date as EDTF, as narrow as this text and its publication date allow; empty where it gives no hint.';
COMMENT ON COLUMN document_meeting.date_from IS 'First day that date allows; NULL if unknown.';
COMMENT ON COLUMN document_meeting.date_to IS 'Last day that date allows; NULL if unknown.';
COMMENT ON COLUMN document_meeting.place IS 'City, else country, in English; empty if not said.';
COMMENT ON COLUMN document_meeting.status IS 'held, planned (still ahead when the text was published) or cancelled.';
COMMENT ON COLUMN document_meeting.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';

CREATE TABLE document_meeting_participant (
    document_meeting_id VARCHAR NOT NULL,
    participant_no INTEGER NOT NULL,
    actor_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    role VARCHAR NOT NULL
);
COMMENT ON TABLE document_meeting_participant IS 'Who took part in a meeting as one text tells it. Key: document_meeting_id, participant_no.';
COMMENT ON COLUMN document_meeting_participant.document_meeting_id IS 'Meeting of the text (document_meeting.document_meeting_id).';
COMMENT ON COLUMN document_meeting_participant.participant_no IS 'Position in the order in which the text gives them.';
COMMENT ON COLUMN document_meeting_participant.actor_id IS 'Actor of the codebook (actor.actor_id); empty if unknown.';
COMMENT ON COLUMN document_meeting_participant.name IS 'Full name in English, given name first, else as the text has it.';
COMMENT ON COLUMN document_meeting_participant.side IS 'JP, RU or third.';
COMMENT ON COLUMN document_meeting_participant.role IS 'Office in which the person took part; empty if unknown.';

CREATE TABLE meeting_mention (
    mention_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL,
    document_meeting_id VARCHAR NOT NULL,
    meeting_id VARCHAR,
    time_expression VARCHAR NOT NULL,
    date VARCHAR NOT NULL,
    date_anchor VARCHAR NOT NULL,
    date_rule_id VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    correction_id VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    series_no INTEGER,
    postponed BOOLEAN NOT NULL,
    participants VARCHAR[] NOT NULL
);
COMMENT ON TABLE meeting_mention IS 'References of sentences to meetings, the evidence of every meeting. Key: mention_id.';
COMMENT ON COLUMN meeting_mention.mention_id IS 'Identifier, made of document, meeting, quote and occurrence.';
COMMENT ON COLUMN meeting_mention.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN meeting_mention.sentence_no IS 'Evidence: sentence (sentence.sentence_no).';
COMMENT ON COLUMN meeting_mention.char_start IS 'Evidence: first code point in document.text.';
COMMENT ON COLUMN meeting_mention.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN meeting_mention.quote IS 'Evidence: the words, equal to substring(document.text, char_start + 1, char_end - char_start).';
COMMENT ON COLUMN meeting_mention.rule_id IS 'Evidence: rule of the codebook that matched (rule.rule_id).';
COMMENT ON COLUMN meeting_mention.document_meeting_id IS 'The meeting as this text knows it (document_meeting.document_meeting_id).';
COMMENT ON COLUMN meeting_mention.meeting_id IS 'The meeting across all texts (meeting.meeting_id).';
COMMENT ON COLUMN meeting_mention.time_expression IS 'Words of the text that date the meeting here; empty if none.';
COMMENT ON COLUMN meeting_mention.date IS 'What this mention says of the date, as EDTF; empty if nothing.';
COMMENT ON COLUMN meeting_mention.date_anchor IS 'Date that the expression was reckoned from, as EDTF; empty if none was needed.';
COMMENT ON COLUMN meeting_mention.date_rule_id IS 'Rule that gave the date (rule.rule_id); empty if none.';
COMMENT ON COLUMN meeting_mention.status IS 'How this mention speaks of it: held, planned or cancelled.';
COMMENT ON COLUMN meeting_mention.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';
COMMENT ON COLUMN meeting_mention.place IS 'Place that the sentence says the meeting to be in (not just names near it), in English; empty if none.';
COMMENT ON COLUMN meeting_mention.series_no IS 'Number in the series that the sentence gives it; NULL if none.';
COMMENT ON COLUMN meeting_mention.postponed IS 'True where the sentence says that it was put off, not called off; status is then cancelled.';
COMMENT ON COLUMN meeting_mention.participants IS 'Names of those whom the sentence has take part.';

CREATE TABLE meeting (
    meeting_id VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    parties VARCHAR[] NOT NULL,
    series_no INTEGER,
    date VARCHAR NOT NULL,
    date_from DATE,
    date_to DATE,
    place VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    document_count INTEGER NOT NULL,
    correction_id VARCHAR NOT NULL
);
COMMENT ON TABLE meeting IS 'Meetings across all texts, one row each. Key: meeting_id.';
COMMENT ON COLUMN meeting.meeting_id IS 'Identifier, made of format, parties and date, never of wording.';
COMMENT ON COLUMN meeting.format IS 'two_plus_two (foreign and defence ministers), summit, foreign_ministers, defence_ministers, vice_ministerial, working_level, multilateral, visit, exercise or other.';
COMMENT ON COLUMN meeting.parties IS 'Sides as ISO 3166 codes, sorted.';
COMMENT ON COLUMN meeting.series_no IS 'Number in its series (the first 2+2 is 1); NULL if not numbered.';
COMMENT ON COLUMN meeting.date IS 'Date as EDTF, as narrow as all texts together allow; empty if unknown.';
COMMENT ON COLUMN meeting.date_from IS 'First day that date allows; NULL if unknown.';
COMMENT ON COLUMN meeting.date_to IS 'Last day that date allows; NULL if unknown.';
COMMENT ON COLUMN meeting.place IS 'City, else country, in English; empty if not said.';
COMMENT ON COLUMN meeting.status IS 'held, planned (still ahead in every text) or cancelled.';
COMMENT ON COLUMN meeting.document_count IS 'Number of documents that mention it.';
COMMENT ON COLUMN meeting.correction_id IS 'Correction by a person that made the row what it is (correction.correction_id); empty: as coded.';

CREATE TABLE meeting_participant (
    meeting_id VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    role VARCHAR NOT NULL
);
COMMENT ON TABLE meeting_participant IS 'Who took part in meetings, by the texts that say so. Key: meeting_id, actor_id, name.';
COMMENT ON COLUMN meeting_participant.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN meeting_participant.actor_id IS 'Actor of the codebook (actor.actor_id); empty for unknown persons.';
COMMENT ON COLUMN meeting_participant.name IS 'Full name in English, given name first, else as the text has it.';
COMMENT ON COLUMN meeting_participant.side IS 'JP, RU or third.';
COMMENT ON COLUMN meeting_participant.role IS 'Office in which the person took part; empty if unknown.';

CREATE TABLE conflict (
    conflict_id VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    value_a VARCHAR NOT NULL,
    mention_a VARCHAR NOT NULL,
    value_b VARCHAR NOT NULL,
    mention_b VARCHAR NOT NULL
);
COMMENT ON TABLE conflict IS 'Pairs of sentences that contradict each other on a fact of a meeting. Key: conflict_id.';
COMMENT ON COLUMN conflict.conflict_id IS 'Identifier, made of the meeting, the field and the two mentions.';
COMMENT ON COLUMN conflict.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN conflict.field IS 'What they disagree on: date, place, status, series_no or participants.';
COMMENT ON COLUMN conflict.value_a IS 'What the first mention says.';
COMMENT ON COLUMN conflict.mention_a IS 'The first mention (meeting_mention.mention_id).';
COMMENT ON COLUMN conflict.value_b IS 'What the second mention says.';
COMMENT ON COLUMN conflict.mention_b IS 'The second mention (meeting_mention.mention_id).';

CREATE TABLE correction (
    correction_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    fact_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    sentence VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    new_values VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    who VARCHAR NOT NULL,
    made_on DATE NOT NULL,
    state VARCHAR NOT NULL,
    detail VARCHAR NOT NULL
);
COMMENT ON TABLE correction IS 'Corrections by persons, the entries of corrections.toml, and what became of them. Key: correction_id.';
COMMENT ON COLUMN correction.correction_id IS 'Identifier, made of the fact that is corrected (for an addition, of what is added); also that of a fact that it adds.';
COMMENT ON COLUMN correction.kind IS 'Table of the fact: sentence, issue_mention, term_use, statement, document_meeting, meeting_mention or meeting.';
COMMENT ON COLUMN correction.fact_id IS 'Identifier of the fact in its table (a sentence: document and number); empty for an addition.';
COMMENT ON COLUMN correction.document_id IS 'Document of the fact; empty where it concerns a meeting across texts.';
COMMENT ON COLUMN correction.quote IS 'Words of the fact.';
COMMENT ON COLUMN correction.sentence IS 'Sentence of an addition, where its words alone do not tell it; else empty.';
COMMENT ON COLUMN correction.action IS 'confirm, reject, replace or add.';
COMMENT ON COLUMN correction.new_values IS 'New values as a JSON object, column by column; {} for confirm and reject.';
COMMENT ON COLUMN correction.reason IS 'Why, in the words of the person.';
COMMENT ON COLUMN correction.who IS 'Person who made it.';
COMMENT ON COLUMN correction.made_on IS 'Day on which it was made.';
COMMENT ON COLUMN correction.state IS 'applied, or stale where the text or the fact that it speaks of has changed or gone.';
COMMENT ON COLUMN correction.detail IS 'Why it is stale, or a remark; empty where there is nothing to say.';

CREATE TABLE notice (
    document_id VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    char_start INTEGER,
    char_end INTEGER
);
COMMENT ON TABLE notice IS 'Warnings: what was left open, inferred or contradictory. No key: a warning may repeat.';
COMMENT ON COLUMN notice.document_id IS 'Document that it concerns (document.document_id); empty where it concerns the collection.';
COMMENT ON COLUMN notice.file IS 'Input file that it concerns (corpus_file.path); empty where it concerns several.';
COMMENT ON COLUMN notice.stage IS 'Where it arose: corpus (the raw folder as a whole), read (one file), coding (one text), meetings (texts brought together) or corrections (by persons).';
COMMENT ON COLUMN notice.kind IS 'Kind of warning, a short identifier.';
COMMENT ON COLUMN notice.detail IS 'What was found, in words.';
COMMENT ON COLUMN notice.char_start IS 'First code point in document.text of the words meant; NULL where none are.';
COMMENT ON COLUMN notice.char_end IS 'Code point after them; NULL where none are.';

CREATE TABLE quarantine (
    path VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    detail VARCHAR NOT NULL
);
COMMENT ON TABLE quarantine IS 'Inputs that could not be used; the rest of the build went on without them. Key: path.';
COMMENT ON COLUMN quarantine.path IS 'Path inside the raw folder, or the identifier that the document would have had.';
COMMENT ON COLUMN quarantine.file IS 'Input file (corpus_file.path).';
COMMENT ON COLUMN quarantine.reason IS 'Kind of problem, a short identifier.';
COMMENT ON COLUMN quarantine.detail IS 'What is wrong, in words.';

CREATE TABLE issue (
    issue_id VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    label_ja VARCHAR NOT NULL,
    label_ru VARCHAR NOT NULL,
    definition VARCHAR NOT NULL
);
COMMENT ON TABLE issue IS 'Codebook: issues that sentences can be about. Key: issue_id.';
COMMENT ON COLUMN issue.issue_id IS 'Identifier.';
COMMENT ON COLUMN issue.label_en IS 'Name in English.';
COMMENT ON COLUMN issue.label_ja IS 'Name in Japanese.';
COMMENT ON COLUMN issue.label_ru IS 'Name in Russian.';
COMMENT ON COLUMN issue.definition IS 'What it covers.';

CREATE TABLE frame (
    frame_id VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    label_ja VARCHAR NOT NULL,
    label_ru VARCHAR NOT NULL,
    definition VARCHAR NOT NULL
);
COMMENT ON TABLE frame IS 'Codebook: dimensions from which a sentence may look at its issue. Key: frame_id.';
COMMENT ON COLUMN frame.frame_id IS 'Identifier (names of the Policy Frames Codebook).';
COMMENT ON COLUMN frame.label_en IS 'Name in English.';
COMMENT ON COLUMN frame.label_ja IS 'Name in Japanese.';
COMMENT ON COLUMN frame.label_ru IS 'Name in Russian.';
COMMENT ON COLUMN frame.definition IS 'What it covers.';

CREATE TABLE actor (
    actor_id VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_ja VARCHAR NOT NULL,
    name_ru VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    kind VARCHAR NOT NULL
);
COMMENT ON TABLE actor IS 'Codebook: persons, institutions and sides that speak and meet. Key: actor_id.';
COMMENT ON COLUMN actor.actor_id IS 'Identifier.';
COMMENT ON COLUMN actor.name_en IS 'Name in English, given name first.';
COMMENT ON COLUMN actor.name_ja IS 'Name in Japanese.';
COMMENT ON COLUMN actor.name_ru IS 'Name in Russian.';
COMMENT ON COLUMN actor.side IS 'JP, RU or third.';
COMMENT ON COLUMN actor.country IS 'ISO 3166 code; empty if none applies.';
COMMENT ON COLUMN actor.kind IS 'person, institution, country, medium or group.';

CREATE TABLE actor_office (
    actor_id VARCHAR NOT NULL,
    office_id VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    label_ja VARCHAR NOT NULL,
    label_ru VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    valid_from VARCHAR NOT NULL,
    valid_to VARCHAR NOT NULL
);
COMMENT ON TABLE actor_office IS 'Codebook: offices that persons held, from and to a date. Key: actor_id, office_id, valid_from.';
COMMENT ON COLUMN actor_office.actor_id IS 'Actor (actor.actor_id).';
COMMENT ON COLUMN actor_office.office_id IS 'Identifier of the office.';
COMMENT ON COLUMN actor_office.label_en IS 'Office in English.';
COMMENT ON COLUMN actor_office.label_ja IS 'Office in Japanese.';
COMMENT ON COLUMN actor_office.label_ru IS 'Office in Russian.';
COMMENT ON COLUMN actor_office.country IS 'Country that the office belongs to, ISO 3166 code.';
COMMENT ON COLUMN actor_office.valid_from IS 'First day in office, as EDTF; empty if open.';
COMMENT ON COLUMN actor_office.valid_to IS 'Last day in office, as EDTF; empty if open.';

CREATE TABLE concept (
    concept_id VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    label_ja VARCHAR NOT NULL,
    label_ru VARCHAR NOT NULL
);
COMMENT ON TABLE concept IS 'Codebook: things that the two sides name differently. Key: concept_id.';
COMMENT ON COLUMN concept.concept_id IS 'Identifier.';
COMMENT ON COLUMN concept.label_en IS 'Name in English.';
COMMENT ON COLUMN concept.label_ja IS 'Name in Japanese.';
COMMENT ON COLUMN concept.label_ru IS 'Name in Russian.';

CREATE TABLE variant (
    concept_id VARCHAR NOT NULL,
    variant_id VARCHAR NOT NULL,
    naming_side VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    label_ja VARCHAR NOT NULL,
    label_ru VARCHAR NOT NULL
);
COMMENT ON TABLE variant IS 'Codebook: the competing names of a concept, whatever the language. Key: concept_id, variant_id.';
COMMENT ON COLUMN variant.concept_id IS 'What is being named (concept.concept_id).';
COMMENT ON COLUMN variant.variant_id IS 'The name irrespective of language; its forms in three languages share it.';
COMMENT ON COLUMN variant.naming_side IS 'Whose name for it this is: JP, RU or neutral.';
COMMENT ON COLUMN variant.label_en IS 'The name as people know it, in English.';
COMMENT ON COLUMN variant.label_ja IS 'The name as people know it, in Japanese.';
COMMENT ON COLUMN variant.label_ru IS 'The name as people know it, in Russian.';

CREATE TABLE term (
    term_id VARCHAR NOT NULL,
    concept_id VARCHAR NOT NULL,
    variant_id VARCHAR NOT NULL,
    naming_side VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    form VARCHAR NOT NULL
);
COMMENT ON TABLE term IS 'Codebook: contested terms, the competing names of a concept in each language. Key: term_id.';
COMMENT ON COLUMN term.term_id IS 'Identifier.';
COMMENT ON COLUMN term.concept_id IS 'What is being named (concept.concept_id).';
COMMENT ON COLUMN term.variant_id IS 'The name (variant.variant_id) that this is a form of.';
COMMENT ON COLUMN term.naming_side IS 'Whose name for it this is: JP, RU or neutral.';
COMMENT ON COLUMN term.language IS 'en, ja or ru.';
COMMENT ON COLUMN term.form IS 'Basic form of the term.';

CREATE TABLE rule (
    rule_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    example VARCHAR NOT NULL,
    definition_hash VARCHAR NOT NULL
);
COMMENT ON TABLE rule IS 'Codebook: rules by which facts were found. Key: rule_id.';
COMMENT ON COLUMN rule.rule_id IS 'Identifier, as in the rule_id of facts.';
COMMENT ON COLUMN rule.kind IS 'Kind of fact that the rule finds.';
COMMENT ON COLUMN rule.code IS 'Code that the rule gives.';
COMMENT ON COLUMN rule.file IS 'Codebook file that holds the rule.';
COMMENT ON COLUMN rule.example IS 'Words that the rule must match.';
COMMENT ON COLUMN rule.definition_hash IS 'Hash of all that the codebook says of the rule: while it stays the same, so does the rule.';

CREATE TABLE era (
    era_id VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL,
    label_ja VARCHAR NOT NULL,
    label_ru VARCHAR NOT NULL,
    definition VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL
);
COMMENT ON TABLE era IS 'Codebook: eras of the relations, by which texts are grouped in period_contrast. Key: era_id.';
COMMENT ON COLUMN era.era_id IS 'Identifier.';
COMMENT ON COLUMN era.label_en IS 'Name in English.';
COMMENT ON COLUMN era.label_ja IS 'Name in Japanese.';
COMMENT ON COLUMN era.label_ru IS 'Name in Russian.';
COMMENT ON COLUMN era.definition IS 'What it covers.';
COMMENT ON COLUMN era.first_day IS 'First day; 0001-01-01 where it is open.';
COMMENT ON COLUMN era.last_day IS 'Last day; 9999-12-31 where it is open.';

CREATE TABLE coder_reliability (
    gold_set VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    hand_coded INTEGER NOT NULL,
    found INTEGER NOT NULL,
    agreed INTEGER NOT NULL,
    precision DOUBLE,
    recall DOUBLE,
    f1 DOUBLE
);
COMMENT ON TABLE coder_reliability IS 'Codebook: how well the coder finds each single code, as measured on hand-coded texts when the codebook was shipped (reliability.toml). Key: gold_set, kind, code. Empty for a codebook that has not been measured; evaluation has the figures of this version.';
COMMENT ON COLUMN coder_reliability.gold_set IS 'development: texts with which the rules were written, which flatter; briefs: the shipped texts, coded by hand by one who had not seen the program, then used to widen the vocabulary; a new text may do worse.';
COMMENT ON COLUMN coder_reliability.kind IS 'issue (by sentence), act (of a statement, with the right side), frame or orientation (of a sentence).';
COMMENT ON COLUMN coder_reliability.code IS 'The issue, act, frame or orientation.';
COMMENT ON COLUMN coder_reliability.hand_coded IS 'How often it was coded by hand.';
COMMENT ON COLUMN coder_reliability.found IS 'How often the coder gave it.';
COMMENT ON COLUMN coder_reliability.agreed IS 'How often both did so in the same sentence.';
COMMENT ON COLUMN coder_reliability.precision IS 'agreed / found, 0 to 1; NULL where it was not found.';
COMMENT ON COLUMN coder_reliability.recall IS 'agreed / hand_coded, 0 to 1; NULL where it was not coded by hand.';
COMMENT ON COLUMN coder_reliability.f1 IS 'Harmonic mean of the two, 2 * agreed / (hand_coded + found); NULL where there is neither.';

CREATE TABLE meeting_count (
    source_id VARCHAR NOT NULL,
    year INTEGER,
    format VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    meetings INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    mentions INTEGER NOT NULL
);
COMMENT ON TABLE meeting_count IS 'How often each source speaks of meetings. Key: source_id, year, format, status. Never add meetings over sources: they overlap.';
COMMENT ON COLUMN meeting_count.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN meeting_count.year IS 'Year of the meeting, not of the text; NULL where the date leaves it open.';
COMMENT ON COLUMN meeting_count.format IS 'Format of the meeting (meeting.format).';
COMMENT ON COLUMN meeting_count.status IS 'Status of the meeting (meeting.status).';
COMMENT ON COLUMN meeting_count.meetings IS 'Different meetings that the source mentions.';
COMMENT ON COLUMN meeting_count.documents IS 'Documents of the source that mention one.';
COMMENT ON COLUMN meeting_count.origins IS 'Origins of these documents (document.origin_id): copies and translations of one text count once.';
COMMENT ON COLUMN meeting_count.mentions IS 'Mentions in these documents.';

CREATE TABLE meeting_report (
    meeting_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    origin_id VARCHAR NOT NULL,
    perspective VARCHAR NOT NULL,
    published_on VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    is_report BOOLEAN NOT NULL,
    date VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    series_no INTEGER,
    mentions INTEGER NOT NULL,
    mention_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL
);
COMMENT ON TABLE meeting_report IS 'What each text says of each meeting, and when: the ledger of meetings. Key: meeting_id, document_id.';
COMMENT ON COLUMN meeting_report.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN meeting_report.document_id IS 'Evidence: document (document.document_id).';
COMMENT ON COLUMN meeting_report.source_id IS 'Source of the document (source.source_id).';
COMMENT ON COLUMN meeting_report.origin_id IS 'Origin of the document (origin.origin_id): reports of one origin are one witness.';
COMMENT ON COLUMN meeting_report.perspective IS 'Perspective of the document: JP, RU, third or empty.';
COMMENT ON COLUMN meeting_report.published_on IS 'Publication date of the document, as EDTF; empty if unknown.';
COMMENT ON COLUMN meeting_report.status IS 'What the text says: held, planned or cancelled; cancelled before held before planned where it says several.';
COMMENT ON COLUMN meeting_report.stage IS 'Stage in the life of the meeting that the text tells: announced (planned), held, postponed, cancelled, or recalled (held, in a text of more than 31 days after the meeting).';
COMMENT ON COLUMN meeting_report.is_report IS 'True for texts published from 31 days before the first to 31 days after the last day of the meeting: its previews and readouts.';
COMMENT ON COLUMN meeting_report.date IS 'Date that the text gives, as EDTF, the narrowest if several; empty if none.';
COMMENT ON COLUMN meeting_report.place IS 'Place that a sentence of the text says the meeting to be in, else the one named nearest, in English; empty if none.';
COMMENT ON COLUMN meeting_report.series_no IS 'Number in the series that the text gives; NULL if none.';
COMMENT ON COLUMN meeting_report.mentions IS 'Mentions of the meeting in the text.';
COMMENT ON COLUMN meeting_report.mention_id IS 'Evidence: the first of them (meeting_mention.mention_id).';
COMMENT ON COLUMN meeting_report.sentence_no IS 'Evidence: its sentence (sentence.sentence_no).';
COMMENT ON COLUMN meeting_report.char_start IS 'Evidence: its first code point in document.text.';
COMMENT ON COLUMN meeting_report.char_end IS 'Evidence: code point after the last one.';
COMMENT ON COLUMN meeting_report.quote IS 'Evidence: its words.';

CREATE TABLE meeting_issue_sentence (
    meeting_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL
);
COMMENT ON TABLE meeting_issue_sentence IS 'Sentences on an issue that belong to a meeting. In its previews and readouts (meeting_report.is_report) a paragraph belongs to the meetings that it names, and where it names none to the one that the text names most often; in other texts only the sentences that name it do. Key: meeting_id, issue_id, document_id, sentence_no.';
COMMENT ON COLUMN meeting_issue_sentence.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN meeting_issue_sentence.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN meeting_issue_sentence.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN meeting_issue_sentence.sentence_no IS 'Sentence (sentence.sentence_no).';

CREATE TABLE meeting_issue (
    meeting_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    jp_texts INTEGER NOT NULL,
    ru_texts INTEGER NOT NULL,
    third_texts INTEGER NOT NULL,
    jp_documents INTEGER NOT NULL,
    ru_documents INTEGER NOT NULL,
    third_documents INTEGER NOT NULL,
    jp_origins INTEGER NOT NULL,
    ru_origins INTEGER NOT NULL,
    jp_sentences INTEGER NOT NULL,
    ru_sentences INTEGER NOT NULL,
    third_sentences INTEGER NOT NULL,
    coverage VARCHAR NOT NULL
);
COMMENT ON TABLE meeting_issue IS 'Readouts side by side: which side raises which issue where it speaks of a meeting, one row for every meeting and issue; the sentences are in meeting_issue_sentence. Key: meeting_id, issue_id.';
COMMENT ON COLUMN meeting_issue.meeting_id IS 'Meeting (meeting.meeting_id).';
COMMENT ON COLUMN meeting_issue.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN meeting_issue.jp_texts IS 'Previews and readouts of the Japanese perspective (meeting_report.is_report), with the issue or without.';
COMMENT ON COLUMN meeting_issue.ru_texts IS 'Previews and readouts of the Russian perspective, with the issue or without.';
COMMENT ON COLUMN meeting_issue.third_texts IS 'Previews and readouts of any other perspective, with the issue or without.';
COMMENT ON COLUMN meeting_issue.jp_documents IS 'Documents of the Japanese perspective that raise the issue where they speak of the meeting.';
COMMENT ON COLUMN meeting_issue.ru_documents IS 'Documents of the Russian perspective that do.';
COMMENT ON COLUMN meeting_issue.third_documents IS 'Documents of any other perspective that do.';
COMMENT ON COLUMN meeting_issue.jp_origins IS 'Origins of jp_documents: copies and translations of one text count once.';
COMMENT ON COLUMN meeting_issue.ru_origins IS 'Origins of ru_documents.';
COMMENT ON COLUMN meeting_issue.jp_sentences IS 'Sentences on the issue in jp_documents that belong to the meeting.';
COMMENT ON COLUMN meeting_issue.ru_sentences IS 'Sentences on the issue in ru_documents that belong to the meeting.';
COMMENT ON COLUMN meeting_issue.third_sentences IS 'Sentences on the issue in third_documents that belong to the meeting.';
COMMENT ON COLUMN meeting_issue.coverage IS 'both (either side raises it); JP only, RU only (the other side has texts on the meeting, but they are silent); neither (both have texts, both are silent); no JP text, no RU text, no text (nothing from that side to be silent: jp_texts + jp_documents = 0, ru_texts + ru_documents = 0, both).';

CREATE TABLE position (
    perspective VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    act VARCHAR NOT NULL,
    year INTEGER,
    statements INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    first_stated DATE,
    last_stated DATE,
    novelty VARCHAR NOT NULL
);
COMMENT ON TABLE position IS 'Positions over time: what each side does with words on each issue, as texts of each perspective tell it. Where perspective and side differ, one side reports the other. Key: perspective, side, issue_id, act, year.';
COMMENT ON COLUMN position.perspective IS 'Perspective of the texts that tell it: JP, RU, third or empty.';
COMMENT ON COLUMN position.side IS 'Side of the speakers: JP, RU or third.';
COMMENT ON COLUMN position.issue_id IS 'Issue (issue.issue_id); a statement on several counts for each.';
COMMENT ON COLUMN position.act IS 'What is done with the words (statement.act).';
COMMENT ON COLUMN position.year IS 'Year in which the texts were published; NULL if unknown.';
COMMENT ON COLUMN position.statements IS 'Number of statements; they are in position_evidence.';
COMMENT ON COLUMN position.documents IS 'Documents that tell them.';
COMMENT ON COLUMN position.origins IS 'Origins of these documents: copies and translations of one text count once.';
COMMENT ON COLUMN position.first_stated IS 'First day of publication in that year; NULL if unknown.';
COMMENT ON COLUMN position.last_stated IS 'Last day of publication in that year; NULL if unknown.';
COMMENT ON COLUMN position.novelty IS 'first (texts of the perspective have not told of the side on the issue in any year before), changed (they have, but not of this act), repeated (of this act too); empty where the year is unknown.';
CREATE TABLE document_issue (
    document_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    sentences INTEGER NOT NULL
);
COMMENT ON TABLE document_issue IS 'How often each document raises each issue, one row a pair that occurs: what frequencies over any choice of documents are added up from. Key: document_id, issue_id.';
COMMENT ON COLUMN document_issue.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN document_issue.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN document_issue.sentences IS 'Sentences of the document that are about the issue.';

CREATE TABLE issue_frequency (
    source_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    sentences INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    sentences_total INTEGER NOT NULL,
    documents_total INTEGER NOT NULL,
    origins_total INTEGER NOT NULL,
    words_total INTEGER NOT NULL,
    share DOUBLE,
    share_low DOUBLE,
    share_high DOUBLE,
    per_1000_words DOUBLE
);
COMMENT ON TABLE issue_frequency IS 'How often each source raises each issue, zero included. Key: source_id, issue_id.';
COMMENT ON COLUMN issue_frequency.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN issue_frequency.issue_id IS 'Issue (issue.issue_id).';
COMMENT ON COLUMN issue_frequency.sentences IS 'Sentences of the source that are about the issue.';
COMMENT ON COLUMN issue_frequency.documents IS 'Documents of the source that raise the issue.';
COMMENT ON COLUMN issue_frequency.origins IS 'Origins of these documents (document.origin_id): copies and translations of one text count once.';
COMMENT ON COLUMN issue_frequency.sentences_total IS 'All headline and body sentences of the source.';
COMMENT ON COLUMN issue_frequency.documents_total IS 'Documents of the source with a headline or body sentence.';
COMMENT ON COLUMN issue_frequency.origins_total IS 'Origins of the source with a headline or body sentence.';
COMMENT ON COLUMN issue_frequency.words_total IS 'Words of the documents of the source with a headline or body sentence (sum of document.word_count).';
COMMENT ON COLUMN issue_frequency.share IS 'sentences / sentences_total, 0 to 1; NULL where the source has no sentences.';
COMMENT ON COLUMN issue_frequency.share_low IS 'Lower end of the 95 % interval of share, independent texts (document.origin_id) being the unit; NULL where there is not enough data.';
COMMENT ON COLUMN issue_frequency.share_high IS 'Upper end of the 95 % interval of share; NULL where there is not enough data.';
COMMENT ON COLUMN issue_frequency.per_1000_words IS 'Sentences about the issue per 1,000 words of the source; NULL where it has no words.';

CREATE TABLE framing_contrast (
    dimension VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    jp_count INTEGER NOT NULL,
    jp_total INTEGER NOT NULL,
    jp_share DOUBLE,
    jp_share_low DOUBLE,
    jp_share_high DOUBLE,
    jp_documents INTEGER NOT NULL,
    jp_documents_total INTEGER NOT NULL,
    jp_origins INTEGER NOT NULL,
    jp_origins_total INTEGER NOT NULL,
    ru_count INTEGER NOT NULL,
    ru_total INTEGER NOT NULL,
    ru_share DOUBLE,
    ru_share_low DOUBLE,
    ru_share_high DOUBLE,
    ru_documents INTEGER NOT NULL,
    ru_documents_total INTEGER NOT NULL,
    ru_origins INTEGER NOT NULL,
    ru_origins_total INTEGER NOT NULL,
    difference DOUBLE,
    difference_low DOUBLE,
    difference_high DOUBLE,
    log_odds DOUBLE,
    log_odds_low DOUBLE,
    log_odds_high DOUBLE,
    z DOUBLE,
    p_value DOUBLE,
    q_value DOUBLE,
    supported BOOLEAN NOT NULL,
    reason VARCHAR NOT NULL,
    coder_f1 DOUBLE,
    weak BOOLEAN
);
COMMENT ON TABLE framing_contrast IS 'How texts of the Japanese and of the Russian perspective differ on the same thing. Key: dimension, item, issue_id, language.';
COMMENT ON COLUMN framing_contrast.dimension IS 'What is compared: issue (share of sentences about it), issue_document (share of documents that raise it), frame and orientation (share of the sentences that have an issue), term (variants of a concept, share of its uses), own_term (the same, only of uses in the voice of the author), act (share of the statements of the side before the colon), word (share of the content words of its language).';
COMMENT ON COLUMN framing_contrast.item IS 'The issue, frame, orientation, variant, side:act or word.';
COMMENT ON COLUMN framing_contrast.issue_id IS 'Issue within which it is compared (issue.issue_id); empty for all issues together.';
COMMENT ON COLUMN framing_contrast.language IS 'Language within which words are compared; empty for concepts, which are compared across languages.';
COMMENT ON COLUMN framing_contrast.jp_count IS 'Occurrences of the item in texts of the Japanese perspective.';
COMMENT ON COLUMN framing_contrast.jp_total IS 'All occurrences in them that could have been the item; framing_contrast.dimension says of what.';
COMMENT ON COLUMN framing_contrast.jp_share IS 'jp_count / jp_total, 0 to 1; NULL where jp_total is 0.';
COMMENT ON COLUMN framing_contrast.jp_share_low IS 'Lower end of the 95 % interval of jp_share: Wilson (1927) on jp_total divided by the design effect (Kish 1965; Rao and Scott 1992), origins being the unit, with Student t; NULL below two origins.';
COMMENT ON COLUMN framing_contrast.jp_share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN framing_contrast.jp_documents IS 'Documents of the Japanese perspective with the item.';
COMMENT ON COLUMN framing_contrast.jp_documents_total IS 'Documents of the Japanese perspective with anything that could have been the item.';
COMMENT ON COLUMN framing_contrast.jp_origins IS 'Independent texts (document.origin_id) of the Japanese perspective with the item.';
COMMENT ON COLUMN framing_contrast.jp_origins_total IS 'Independent texts of the Japanese perspective with anything that could have been the item: the number of units.';
COMMENT ON COLUMN framing_contrast.ru_count IS 'Occurrences of the item in texts of the Russian perspective.';
COMMENT ON COLUMN framing_contrast.ru_total IS 'All occurrences in them that could have been the item; framing_contrast.dimension says of what.';
COMMENT ON COLUMN framing_contrast.ru_share IS 'ru_count / ru_total, 0 to 1; NULL where ru_total is 0.';
COMMENT ON COLUMN framing_contrast.ru_share_low IS 'Lower end of the 95 % interval of ru_share: Wilson (1927) on ru_total divided by the design effect (Kish 1965; Rao and Scott 1992), origins being the unit, with Student t; NULL below two origins.';
COMMENT ON COLUMN framing_contrast.ru_share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN framing_contrast.ru_documents IS 'Documents of the Russian perspective with the item.';
COMMENT ON COLUMN framing_contrast.ru_documents_total IS 'Documents of the Russian perspective with anything that could have been the item.';
COMMENT ON COLUMN framing_contrast.ru_origins IS 'Independent texts (document.origin_id) of the Russian perspective with the item.';
COMMENT ON COLUMN framing_contrast.ru_origins_total IS 'Independent texts of the Russian perspective with anything that could have been the item: the number of units.';
COMMENT ON COLUMN framing_contrast.difference IS 'jp_share - ru_share; above 0 the item is more of the Japanese texts.';
COMMENT ON COLUMN framing_contrast.difference_low IS 'Lower end of the 95 % interval of difference by square-and-add (Newcombe 1998, method 10) from the intervals of the two shares; NULL where not supported.';
COMMENT ON COLUMN framing_contrast.difference_high IS 'Upper end of that interval; NULL where not supported.';
COMMENT ON COLUMN framing_contrast.log_odds IS 'Effect size: log-odds ratio of the two sides, positive towards the first. Words: with an informative Dirichlet prior of 500 words spread like both sides together (Monroe, Colaresi and Quinn 2008, 3.5.1); else with half an occurrence added to each cell (Haldane 1956). NULL where a side has nothing to count.';
COMMENT ON COLUMN framing_contrast.log_odds_low IS 'Lower end of its 95 % interval, log_odds - t * standard error; NULL where not supported.';
COMMENT ON COLUMN framing_contrast.log_odds_high IS 'Upper end of that interval; NULL where not supported.';
COMMENT ON COLUMN framing_contrast.z IS 'log_odds / standard error. The variance is the sum over both sides of the design effect times (1 / (count + prior) + 1 / (total - count + prior of the rest)). NULL where not supported.';
COMMENT ON COLUMN framing_contrast.p_value IS 'Two-sided probability of such a z without a difference, by Student t with the origins of both sides less two degrees of freedom; NULL where not supported.';
COMMENT ON COLUMN framing_contrast.q_value IS 'False-discovery rate at which the contrast would be called (Benjamini and Hochberg 1995), adjusted within its dimension and language, rows of all issues together apart from rows within an issue; NULL where not supported.';
COMMENT ON COLUMN framing_contrast.supported IS 'False where there is not enough data on both sides to speak of a difference; the counts still stand.';
COMMENT ON COLUMN framing_contrast.reason IS 'Why it is not supported, the first that holds; empty where it is. few_..._origins: that side has fewer than 3 independent texts; few_occurrences: fewer than 5 on both sides together; few_item_origins: fewer than 3 independent texts use the item; nothing_else: there is nothing but the item.';
COMMENT ON COLUMN framing_contrast.coder_f1 IS 'How well the coder finds the code on hand-coded texts (coder_trust.f1); NULL for terms and words, which are found by their spelling, and where there are too few to tell.';
COMMENT ON COLUMN framing_contrast.weak IS 'True where the coder is weak in the code or too little is known of it (coder_trust.weak): read the sentences before the figure. NULL for terms and words.';

CREATE TABLE period_contrast (
    dimension VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    period_kind VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    jp_count INTEGER NOT NULL,
    jp_total INTEGER NOT NULL,
    jp_share DOUBLE,
    jp_share_low DOUBLE,
    jp_share_high DOUBLE,
    jp_documents INTEGER NOT NULL,
    jp_documents_total INTEGER NOT NULL,
    jp_origins INTEGER NOT NULL,
    jp_origins_total INTEGER NOT NULL,
    ru_count INTEGER NOT NULL,
    ru_total INTEGER NOT NULL,
    ru_share DOUBLE,
    ru_share_low DOUBLE,
    ru_share_high DOUBLE,
    ru_documents INTEGER NOT NULL,
    ru_documents_total INTEGER NOT NULL,
    ru_origins INTEGER NOT NULL,
    ru_origins_total INTEGER NOT NULL,
    difference DOUBLE,
    difference_low DOUBLE,
    difference_high DOUBLE,
    log_odds DOUBLE,
    log_odds_low DOUBLE,
    log_odds_high DOUBLE,
    z DOUBLE,
    p_value DOUBLE,
    q_value DOUBLE,
    supported BOOLEAN NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE period_contrast IS 'How texts of the two perspectives differ, by period of publication; the columns are those of framing_contrast. Key: dimension, item, period_kind, period. Texts whose date leaves the period open are not counted.';
COMMENT ON COLUMN period_contrast.dimension IS 'As in framing_contrast, without word.';
COMMENT ON COLUMN period_contrast.item IS 'The issue, frame, orientation, variant or side:act, over all issues.';
COMMENT ON COLUMN period_contrast.period_kind IS 'year, decade or era: with few texts only the wider ones are supported.';
COMMENT ON COLUMN period_contrast.period IS 'The year (2017), the decade (2010s) or the era (era.era_id) in which the texts were published.';
COMMENT ON COLUMN period_contrast.jp_count IS 'Occurrences of the item in texts of the Japanese perspective.';
COMMENT ON COLUMN period_contrast.jp_total IS 'All occurrences in them that could have been the item; framing_contrast.dimension says of what.';
COMMENT ON COLUMN period_contrast.jp_share IS 'jp_count / jp_total, 0 to 1; NULL where jp_total is 0.';
COMMENT ON COLUMN period_contrast.jp_share_low IS 'Lower end of the 95 % interval of jp_share: Wilson (1927) on jp_total divided by the design effect (Kish 1965; Rao and Scott 1992), origins being the unit, with Student t; NULL below two origins.';
COMMENT ON COLUMN period_contrast.jp_share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN period_contrast.jp_documents IS 'Documents of the Japanese perspective with the item.';
COMMENT ON COLUMN period_contrast.jp_documents_total IS 'Documents of the Japanese perspective with anything that could have been the item.';
COMMENT ON COLUMN period_contrast.jp_origins IS 'Independent texts (document.origin_id) of the Japanese perspective with the item.';
COMMENT ON COLUMN period_contrast.jp_origins_total IS 'Independent texts of the Japanese perspective with anything that could have been the item: the number of units.';
COMMENT ON COLUMN period_contrast.ru_count IS 'Occurrences of the item in texts of the Russian perspective.';
COMMENT ON COLUMN period_contrast.ru_total IS 'All occurrences in them that could have been the item; framing_contrast.dimension says of what.';
COMMENT ON COLUMN period_contrast.ru_share IS 'ru_count / ru_total, 0 to 1; NULL where ru_total is 0.';
COMMENT ON COLUMN period_contrast.ru_share_low IS 'Lower end of the 95 % interval of ru_share: Wilson (1927) on ru_total divided by the design effect (Kish 1965; Rao and Scott 1992), origins being the unit, with Student t; NULL below two origins.';
COMMENT ON COLUMN period_contrast.ru_share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN period_contrast.ru_documents IS 'Documents of the Russian perspective with the item.';
COMMENT ON COLUMN period_contrast.ru_documents_total IS 'Documents of the Russian perspective with anything that could have been the item.';
COMMENT ON COLUMN period_contrast.ru_origins IS 'Independent texts (document.origin_id) of the Russian perspective with the item.';
COMMENT ON COLUMN period_contrast.ru_origins_total IS 'Independent texts of the Russian perspective with anything that could have been the item: the number of units.';
COMMENT ON COLUMN period_contrast.difference IS 'jp_share - ru_share; above 0 the item is more of the Japanese texts.';
COMMENT ON COLUMN period_contrast.difference_low IS 'Lower end of the 95 % interval of difference by square-and-add (Newcombe 1998, method 10) from the intervals of the two shares; NULL where not supported.';
COMMENT ON COLUMN period_contrast.difference_high IS 'Upper end of that interval; NULL where not supported.';
COMMENT ON COLUMN period_contrast.log_odds IS 'Effect size: log-odds ratio of the two sides, positive towards the first. Words: with an informative Dirichlet prior of 500 words spread like both sides together (Monroe, Colaresi and Quinn 2008, 3.5.1); else with half an occurrence added to each cell (Haldane 1956). NULL where a side has nothing to count.';
COMMENT ON COLUMN period_contrast.log_odds_low IS 'Lower end of its 95 % interval, log_odds - t * standard error; NULL where not supported.';
COMMENT ON COLUMN period_contrast.log_odds_high IS 'Upper end of that interval; NULL where not supported.';
COMMENT ON COLUMN period_contrast.z IS 'log_odds / standard error. The variance is the sum over both sides of the design effect times (1 / (count + prior) + 1 / (total - count + prior of the rest)). NULL where not supported.';
COMMENT ON COLUMN period_contrast.p_value IS 'Two-sided probability of such a z without a difference, by Student t with the origins of both sides less two degrees of freedom; NULL where not supported.';
COMMENT ON COLUMN period_contrast.q_value IS 'False-discovery rate at which the contrast would be called (Benjamini and Hochberg 1995), adjusted within its dimension over all periods of a kind; NULL where not supported.';
COMMENT ON COLUMN period_contrast.supported IS 'False where there is not enough data on both sides to speak of a difference; the counts still stand.';
COMMENT ON COLUMN period_contrast.reason IS 'Why it is not supported, the first that holds; empty where it is. few_..._origins: that side has fewer than 3 independent texts; few_occurrences: fewer than 5 on both sides together; few_item_origins: fewer than 3 independent texts use the item; nothing_else: there is nothing but the item.';

CREATE TABLE source_contrast (
    source_id VARCHAR NOT NULL,
    dimension VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    count INTEGER NOT NULL,
    total INTEGER NOT NULL,
    share DOUBLE,
    share_low DOUBLE,
    share_high DOUBLE,
    documents INTEGER NOT NULL,
    documents_total INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    origins_total INTEGER NOT NULL,
    rest_count INTEGER NOT NULL,
    rest_total INTEGER NOT NULL,
    rest_share DOUBLE,
    rest_share_low DOUBLE,
    rest_share_high DOUBLE,
    rest_documents INTEGER NOT NULL,
    rest_documents_total INTEGER NOT NULL,
    rest_origins INTEGER NOT NULL,
    rest_origins_total INTEGER NOT NULL,
    difference DOUBLE,
    difference_low DOUBLE,
    difference_high DOUBLE,
    log_odds DOUBLE,
    log_odds_low DOUBLE,
    log_odds_high DOUBLE,
    z DOUBLE,
    p_value DOUBLE,
    q_value DOUBLE,
    supported BOOLEAN NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE source_contrast IS 'How each source differs from all other texts of the collection; the columns are those of framing_contrast. Key: source_id, dimension, item.';
COMMENT ON COLUMN source_contrast.source_id IS 'Source (source.source_id).';
COMMENT ON COLUMN source_contrast.dimension IS 'As in framing_contrast, without word.';
COMMENT ON COLUMN source_contrast.item IS 'The issue, frame, orientation, variant or side:act, over all issues; also one that the source never uses.';
COMMENT ON COLUMN source_contrast.count IS 'Occurrences of the item in texts of the source.';
COMMENT ON COLUMN source_contrast.total IS 'All occurrences in them that could have been the item; framing_contrast.dimension says of what.';
COMMENT ON COLUMN source_contrast.share IS 'count / total, 0 to 1; NULL where total is 0.';
COMMENT ON COLUMN source_contrast.share_low IS 'Lower end of the 95 % interval of share: Wilson (1927) on total divided by the design effect (Kish 1965; Rao and Scott 1992), origins being the unit, with Student t; NULL below two origins.';
COMMENT ON COLUMN source_contrast.share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN source_contrast.documents IS 'Documents of the source with the item.';
COMMENT ON COLUMN source_contrast.documents_total IS 'Documents of the source with anything that could have been the item.';
COMMENT ON COLUMN source_contrast.origins IS 'Independent texts (document.origin_id) of the source with the item.';
COMMENT ON COLUMN source_contrast.origins_total IS 'Independent texts of the source with anything that could have been the item: the number of units.';
COMMENT ON COLUMN source_contrast.rest_count IS 'Occurrences of the item in all other texts.';
COMMENT ON COLUMN source_contrast.rest_total IS 'All occurrences in them that could have been the item; framing_contrast.dimension says of what.';
COMMENT ON COLUMN source_contrast.rest_share IS 'rest_count / rest_total, 0 to 1; NULL where rest_total is 0.';
COMMENT ON COLUMN source_contrast.rest_share_low IS 'Lower end of the 95 % interval of rest_share: Wilson (1927) on rest_total divided by the design effect (Kish 1965; Rao and Scott 1992), origins being the unit, with Student t; NULL below two origins.';
COMMENT ON COLUMN source_contrast.rest_share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN source_contrast.rest_documents IS 'Documents of all other sources, whatever their perspective with the item.';
COMMENT ON COLUMN source_contrast.rest_documents_total IS 'Documents of all other sources, whatever their perspective with anything that could have been the item.';
COMMENT ON COLUMN source_contrast.rest_origins IS 'Independent texts (document.origin_id) of all other sources, whatever their perspective with the item.';
COMMENT ON COLUMN source_contrast.rest_origins_total IS 'Independent texts of all other sources, whatever their perspective with anything that could have been the item: the number of units.';
COMMENT ON COLUMN source_contrast.difference IS 'share - rest_share; above 0 the item is more of this source.';
COMMENT ON COLUMN source_contrast.difference_low IS 'Lower end of the 95 % interval of difference by square-and-add (Newcombe 1998, method 10) from the intervals of the two shares; NULL where not supported.';
COMMENT ON COLUMN source_contrast.difference_high IS 'Upper end of that interval; NULL where not supported.';
COMMENT ON COLUMN source_contrast.log_odds IS 'Effect size: log-odds ratio of the two sides, positive towards the first. Words: with an informative Dirichlet prior of 500 words spread like both sides together (Monroe, Colaresi and Quinn 2008, 3.5.1); else with half an occurrence added to each cell (Haldane 1956). NULL where a side has nothing to count.';
COMMENT ON COLUMN source_contrast.log_odds_low IS 'Lower end of its 95 % interval, log_odds - t * standard error; NULL where not supported.';
COMMENT ON COLUMN source_contrast.log_odds_high IS 'Upper end of that interval; NULL where not supported.';
COMMENT ON COLUMN source_contrast.z IS 'log_odds / standard error. The variance is the sum over both sides of the design effect times (1 / (count + prior) + 1 / (total - count + prior of the rest)). NULL where not supported.';
COMMENT ON COLUMN source_contrast.p_value IS 'Two-sided probability of such a z without a difference, by Student t with the origins of both sides less two degrees of freedom; NULL where not supported.';
COMMENT ON COLUMN source_contrast.q_value IS 'False-discovery rate at which the contrast would be called (Benjamini and Hochberg 1995), adjusted within its dimension over all sources; NULL where not supported.';
COMMENT ON COLUMN source_contrast.supported IS 'False where there is not enough data on both sides to speak of a difference; the counts still stand.';
COMMENT ON COLUMN source_contrast.reason IS 'Why it is not supported, the first that holds; empty where it is. few_..._origins: that side has fewer than 3 independent texts; few_occurrences: fewer than 5 on both sides together; few_item_origins: fewer than 3 independent texts use the item; nothing_else: there is nothing but the item.';

CREATE TABLE term_contrast (
    concept_id VARCHAR NOT NULL,
    variant_id VARCHAR NOT NULL,
    naming_side VARCHAR NOT NULL,
    perspective VARCHAR NOT NULL,
    voice VARCHAR NOT NULL,
    in_quotes BOOLEAN NOT NULL,
    uses INTEGER NOT NULL,
    uses_total INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    origins_total INTEGER NOT NULL,
    share DOUBLE,
    share_low DOUBLE,
    share_high DOUBLE,
    other_mouth BOOLEAN NOT NULL
);
COMMENT ON TABLE term_contrast IS 'Which of the competing names of a thing texts of each perspective use, apart by whose words they are and whether they stand in quotation marks. Key: concept_id, variant_id, perspective, voice, in_quotes.';
COMMENT ON COLUMN term_contrast.concept_id IS 'What is being named (concept.concept_id).';
COMMENT ON COLUMN term_contrast.variant_id IS 'The name used (term.variant_id).';
COMMENT ON COLUMN term_contrast.naming_side IS 'Whose name for it this is: JP, RU or neutral.';
COMMENT ON COLUMN term_contrast.perspective IS 'Perspective of the documents: JP, RU, third or empty.';
COMMENT ON COLUMN term_contrast.voice IS 'Whose words they are (term_use.voice): author, JP, RU or third.';
COMMENT ON COLUMN term_contrast.in_quotes IS 'True for uses in quotation marks: quoted or scare quotes.';
COMMENT ON COLUMN term_contrast.uses IS 'Uses of the name.';
COMMENT ON COLUMN term_contrast.uses_total IS 'Uses of all names of the concept in texts of the perspective, in the same voice and with the same quotation.';
COMMENT ON COLUMN term_contrast.documents IS 'Documents that use it so.';
COMMENT ON COLUMN term_contrast.origins IS 'Independent texts (document.origin_id) that use it so.';
COMMENT ON COLUMN term_contrast.origins_total IS 'Independent texts behind uses_total: the number of units.';
COMMENT ON COLUMN term_contrast.share IS 'uses / uses_total, 0 to 1.';
COMMENT ON COLUMN term_contrast.share_low IS 'Lower end of its 95 % interval (Wilson 1927 on uses_total divided by the design effect, origins being the unit, with Student t); NULL below two origins.';
COMMENT ON COLUMN term_contrast.share_high IS 'Upper end of that interval.';
COMMENT ON COLUMN term_contrast.other_mouth IS 'True where texts put their own side name for it into the mouth of the other side: perspective and naming_side are the same, voice is the other one. The sentences are in the view term_in_other_mouth.';

CREATE TABLE contrast_robustness (
    dimension VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    leave_out VARCHAR NOT NULL,
    units INTEGER NOT NULL,
    difference DOUBLE,
    lowest DOUBLE,
    lowest_without VARCHAR NOT NULL,
    highest DOUBLE,
    highest_without VARCHAR NOT NULL,
    highest_q_value DOUBLE,
    holds BOOLEAN NOT NULL,
    vanishes BOOLEAN,
    loses VARCHAR NOT NULL,
    lost_without VARCHAR NOT NULL,
    lost_units INTEGER NOT NULL
);
COMMENT ON TABLE contrast_robustness IS 'What becomes of each supported contrast when one text, or all texts of one source, are left out: whether it rests on them. Words only of all issues together and where they stand out; their design effect is then that of the 500 most frequent words of the language. Key: dimension, item, issue_id, language, leave_out.';
COMMENT ON COLUMN contrast_robustness.dimension IS 'As in framing_contrast.';
COMMENT ON COLUMN contrast_robustness.item IS 'As in framing_contrast.';
COMMENT ON COLUMN contrast_robustness.issue_id IS 'As in framing_contrast.';
COMMENT ON COLUMN contrast_robustness.language IS 'As in framing_contrast.';
COMMENT ON COLUMN contrast_robustness.leave_out IS 'What is left out in turn (the jackknife, Quenouille 1956): document or source, of the two perspectives; the 500 with most sentences where there are more.';
COMMENT ON COLUMN contrast_robustness.units IS 'How many are left out in turn.';
COMMENT ON COLUMN contrast_robustness.difference IS 'framing_contrast.difference, of all texts.';
COMMENT ON COLUMN contrast_robustness.lowest IS 'Least difference that remains; NULL where no difference can be told without any of them.';
COMMENT ON COLUMN contrast_robustness.lowest_without IS 'What was left out then (document.document_id or source.source_id).';
COMMENT ON COLUMN contrast_robustness.highest IS 'Greatest difference that remains.';
COMMENT ON COLUMN contrast_robustness.highest_without IS 'What was left out then.';
COMMENT ON COLUMN contrast_robustness.highest_q_value IS 'Greatest q_value that remains, adjusted anew each time; NULL where one of them takes the support away.';
COMMENT ON COLUMN contrast_robustness.holds IS 'True where the 95 % interval of the difference of all texts excludes zero: there is a contrast that could vanish.';
COMMENT ON COLUMN contrast_robustness.vanishes IS 'True where leaving one out takes the contrast away; NULL where holds is false.';
COMMENT ON COLUMN contrast_robustness.loses IS 'What it loses then, at worst: sign (the difference turns or becomes zero), support (not enough data remains), significance (the interval includes zero); empty for nothing.';
COMMENT ON COLUMN contrast_robustness.lost_without IS 'What was left out at worst; of several, that without which least remains. Empty for nothing.';
COMMENT ON COLUMN contrast_robustness.lost_units IS 'How many of those left out take it away.';

CREATE TABLE codebook_file (
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    bytes BIGINT NOT NULL
);
COMMENT ON TABLE codebook_file IS 'Files of the codebook that this version was coded by; what is in them stands in issue, frame, actor, actor_office, concept, term and rule. Key: path.';
COMMENT ON COLUMN codebook_file.path IS 'Path inside the codebook folder, with forward slashes.';
COMMENT ON COLUMN codebook_file.sha256 IS 'SHA-256 of the bytes.';
COMMENT ON COLUMN codebook_file.bytes IS 'Size in bytes.';

CREATE TABLE software (
    name VARCHAR NOT NULL,
    version VARCHAR NOT NULL
);
COMMENT ON TABLE software IS 'The program that made this version and what it ran on. Key: name.';
COMMENT ON COLUMN software.name IS 'Program, library, or standard (unicode).';
COMMENT ON COLUMN software.version IS 'Its version; for twoplustwo, version.code_hash says more.';

CREATE TABLE content_table (
    table_name VARCHAR NOT NULL,
    hash VARCHAR NOT NULL,
    rows BIGINT NOT NULL
);
COMMENT ON TABLE content_table IS 'The tables that the content hash covers. Key: table_name.';
COMMENT ON COLUMN content_table.table_name IS 'Table.';
COMMENT ON COLUMN content_table.hash IS 'Hash of its rows, whatever their order; version.content_hash is made of these.';
COMMENT ON COLUMN content_table.rows IS 'Number of its rows.';

CREATE TABLE check_result (
    check_name VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    blocking BOOLEAN NOT NULL,
    passed BOOLEAN NOT NULL,
    violations BIGINT NOT NULL,
    example VARCHAR NOT NULL,
    stage VARCHAR NOT NULL
);
COMMENT ON TABLE check_result IS 'Checks that this version went through before it was published. Key: check_name, table_name.';
COMMENT ON COLUMN check_result.check_name IS 'evidence, keys, references, reconcile, vocabulary, required, range or boilerplate.';
COMMENT ON COLUMN check_result.table_name IS 'Table that was checked.';
COMMENT ON COLUMN check_result.blocking IS 'True where a failure would have stopped the publication.';
COMMENT ON COLUMN check_result.passed IS 'True where no row violates the check.';
COMMENT ON COLUMN check_result.violations IS 'Number of rows that violate it.';
COMMENT ON COLUMN check_result.example IS 'One of them; empty if none.';
COMMENT ON COLUMN check_result.stage IS 'Stage of the build after which it ran.';

CREATE TABLE evaluation (
    gold_set VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    precision DOUBLE,
    recall DOUBLE,
    f1 DOUBLE,
    note VARCHAR NOT NULL
);
COMMENT ON TABLE evaluation IS 'How well the coding of this version agrees with hand-coded texts. Key: gold_set, kind.';
COMMENT ON COLUMN evaluation.gold_set IS 'Name of the set of hand-coded files.';
COMMENT ON COLUMN evaluation.kind IS 'Kind of fact that was compared.';
COMMENT ON COLUMN evaluation.n IS 'Number of hand-coded facts (for kappa: of sentences).';
COMMENT ON COLUMN evaluation.precision IS 'Share of the coded facts that are right, 0 to 1; NULL where it does not apply.';
COMMENT ON COLUMN evaluation.recall IS 'Share of the hand-coded facts that were found, 0 to 1; NULL where it does not apply.';
COMMENT ON COLUMN evaluation.f1 IS 'Harmonic mean of precision and recall, or the statistic that note names.';
COMMENT ON COLUMN evaluation.note IS 'Statistic in f1 where it is not F1 (kappa, accuracy), and remarks.';

CREATE TABLE evaluation_difference (
    gold_set VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    which VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    fact VARCHAR NOT NULL
);
COMMENT ON TABLE evaluation_difference IS 'Facts on which the coder and the hand-coded texts differ, one row each: the errors behind the table evaluation.';
COMMENT ON COLUMN evaluation_difference.gold_set IS 'Name of the set of hand-coded files.';
COMMENT ON COLUMN evaluation_difference.kind IS 'Kind of fact (evaluation.kind).';
COMMENT ON COLUMN evaluation_difference.which IS 'miss: coded by hand alone; extra: by the coder alone.';
COMMENT ON COLUMN evaluation_difference.document_id IS 'Document (document.document_id).';
COMMENT ON COLUMN evaluation_difference.sentence_no IS 'Number of the sentence, on the side that has the fact.';
COMMENT ON COLUMN evaluation_difference.char_start IS 'First code point of the sentence in document.text.';
COMMENT ON COLUMN evaluation_difference.char_end IS 'End of the sentence, exclusive.';
COMMENT ON COLUMN evaluation_difference.fact IS 'The fact in the codes of the manual.';

CREATE TABLE change (
    change VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    fact_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    cause VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL,
    correction_id VARCHAR NOT NULL,
    before VARCHAR NOT NULL,
    after VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE change IS 'Facts that differ from the parent of this version, each with one cause; empty for the first version. Not part of the content hash, which must not depend on what came before. Key: change, kind, fact_id.';
COMMENT ON COLUMN change.change IS 'added, removed or changed.';
COMMENT ON COLUMN change.kind IS 'issue, term, statement, frame, orientation, sentence (its role, or that a person corrected it), meeting_mention, document_meeting, joining (which meeting a meeting of a text belongs to), meeting or conflict.';
COMMENT ON COLUMN change.fact_id IS 'Identifier of the fact in its table; of a frame or orientation document, sentence number and kind.';
COMMENT ON COLUMN change.document_id IS 'Document of the fact; of a meeting across texts the one that made the difference, empty if none did.';
COMMENT ON COLUMN change.cause IS 'document_added, document_removed, text_changed, metadata_changed, codebook_changed, code_changed or correction.';
COMMENT ON COLUMN change.rule_id IS 'Rule of the fact; where the codebook is the cause the rule that changed, as far as that can be told.';
COMMENT ON COLUMN change.correction_id IS 'The correction where that is the cause (correction.correction_id, here or in the parent); else empty.';
COMMENT ON COLUMN change.before IS 'Codes of the fact in the parent; empty if it was not there.';
COMMENT ON COLUMN change.after IS 'Codes of the fact in this version; empty if it is not there.';
COMMENT ON COLUMN change.quote IS 'Words of the fact; empty for meetings.';
COMMENT ON COLUMN change.reason IS 'Reason of the correction, in the words of the person; empty for other causes.';

CREATE TABLE version (
    version_no INTEGER NOT NULL,
    content_hash VARCHAR NOT NULL,
    created_at TIMESTAMP NOT NULL,
    parent_no INTEGER,
    run_id VARCHAR NOT NULL,
    code_hash VARCHAR NOT NULL,
    codebook_hash VARCHAR NOT NULL,
    corpus_hash VARCHAR NOT NULL,
    corrections_hash VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    documents_coded INTEGER NOT NULL,
    documents_copied INTEGER NOT NULL,
    documents_removed INTEGER NOT NULL,
    counts MAP(VARCHAR, BIGINT) NOT NULL
);
COMMENT ON TABLE version IS 'This version (the highest number) and all before it. Key: version_no.';
COMMENT ON COLUMN version.version_no IS 'Running number.';
COMMENT ON COLUMN version.content_hash IS 'Hash of the content alone: same inputs, same hash, on any machine and day.';
COMMENT ON COLUMN version.created_at IS 'When it was made, UTC.';
COMMENT ON COLUMN version.parent_no IS 'Version that was current before it; NULL for the first.';
COMMENT ON COLUMN version.run_id IS 'Run of the build that made it.';
COMMENT ON COLUMN version.code_hash IS 'Hash of the program files and library versions that determine content.';
COMMENT ON COLUMN version.codebook_hash IS 'Hash of all codebook files.';
COMMENT ON COLUMN version.corpus_hash IS 'Hash of all input files, their metadata and what was odd about them.';
COMMENT ON COLUMN version.corrections_hash IS 'Hash of the file of corrections by persons; empty if there was none.';
COMMENT ON COLUMN version.message IS 'Remark given to the build.';
COMMENT ON COLUMN version.documents_coded IS 'Documents that were read and coded for it.';
COMMENT ON COLUMN version.documents_copied IS 'Documents whose rows were taken over from its parent.';
COMMENT ON COLUMN version.documents_removed IS 'Documents of its parent that it no longer has.';
COMMENT ON COLUMN version.counts IS 'Rows by table.';
