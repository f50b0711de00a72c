-- The sentences that hold the rows of temp table chosen_fact as a table to take along, newest text first: the words that
-- were found, as what, and by which rules. At most $limit.
CREATE OR REPLACE TEMP TABLE taken AS
SELECT document_id, sentence_no, d.published_from
FROM (SELECT DISTINCT document_id, sentence_no FROM chosen_fact)
JOIN document AS d USING (document_id)
ORDER BY d.published_from DESC NULLS LAST, document_id, sentence_no
LIMIT $limit;

WITH held AS (
    SELECT
        f.document_id,
        f.sentence_no,
        string_agg(DISTINCT f.kind || ': ' || f.code, '; ' ORDER BY f.kind || ': ' || f.code) AS codes,
        string_agg(DISTINCT f.rule_id, '; ' ORDER BY f.rule_id) AS rules,
        list({'char_start': f.char_start, 'char_end': f.char_end} ORDER BY f.char_start, f.char_end) AS spans
    FROM chosen_fact AS f
    SEMI JOIN taken USING (document_id, sentence_no)
    GROUP BY f.document_id, f.sentence_no
)
SELECT
    d.published_on,
    d.source_id,
    d.perspective,
    d.language,
    coalesce(nullif(d.title, ''), d.path) AS text_title,
    s.text AS sentence,
    array_to_string(
        list_distinct(list_transform(h.spans, lambda x: substring(d.text, x.char_start + 1, x.char_end - x.char_start))),
        '; '
    ) AS quotes,
    h.codes,
    h.rules,
    d.url,
    h.document_id,
    h.sentence_no,
    s.char_start,
    s.char_end
FROM held AS h
JOIN sentence AS s USING (document_id, sentence_no)
JOIN document AS d USING (document_id)
ORDER BY d.published_from DESC NULLS LAST, h.document_id, h.sentence_no;
