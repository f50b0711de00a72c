-- What each sentence of a text reports, irrespective of language: who does what with words, on which issue, with
-- which names for things and which figures. Only of texts that are no copies and whose day of publication is known.
CREATE TEMP TABLE report AS
WITH text AS (
    SELECT o.document_no, o.document_id, o.language, d.perspective, d.published_from AS day
    FROM document_order AS o
    JOIN document AS d ON d.document_id = o.document_id
    WHERE o.language <> '' AND d.published_from = d.published_to
        AND o.document_no NOT IN (SELECT document_no FROM taken)
),
body AS (
    SELECT t.*, s.sentence_no,
        translate(s.text, '０１２３４５６７８９，．', '0123456789,.') AS text
    FROM text AS t
    JOIN sentence AS s ON s.document_id = t.document_id
    WHERE s.role = 'body'
),
told AS (
    SELECT document_no, sentence_no, 'issue ' || issue_id AS element
    FROM body JOIN issue_mention USING (document_id, sentence_no)
    UNION ALL
    SELECT document_no, sentence_no, 'act ' || side || ' ' || act
    FROM body JOIN statement USING (document_id, sentence_no)
    UNION ALL
    SELECT document_no, sentence_no, 'speaker ' || actor_id
    FROM body JOIN statement USING (document_id, sentence_no) WHERE actor_id <> ''
    UNION ALL
    SELECT document_no, sentence_no, 'concept ' || concept_id
    FROM body JOIN term_use USING (document_id, sentence_no)
    UNION ALL
    SELECT document_no, sentence_no,
        'figure ' || regexp_replace(unnest(regexp_extract_all(text, '\d+(?:[., ]\d{3})*')), '[., ]', '', 'g')
    FROM body
)
SELECT DISTINCT t.document_no, b.language, b.perspective, b.day, t.sentence_no, t.element
FROM told AS t
JOIN text AS b ON b.document_no = t.document_no;
