-- The sentences that hold the rows of temp table chosen_fact, newest text first: what stands around them and the
-- spans to highlight. total and documents count all of them, not only the $limit rows from $offset on. Texts and spans
-- are fetched for these rows alone: chosen_fact may hold millions.
CREATE OR REPLACE TEMP TABLE place AS SELECT DISTINCT document_id, sentence_no FROM chosen_fact;

CREATE OR REPLACE TEMP TABLE page AS
SELECT p.document_id, p.sentence_no, d.published_from
FROM place AS p
JOIN document AS d USING (document_id)
ORDER BY d.published_from DESC NULLS LAST, p.document_id, p.sentence_no
LIMIT $limit OFFSET $offset;

WITH held AS (
    SELECT
        document_id,
        sentence_no,
        list({
            'char_start': char_start, 'char_end': char_end, 'kind': kind, 'code': code, 'detail': detail,
            'rule_id': rule_id
        } ORDER BY char_start, char_end, kind, code, detail, rule_id) AS spans
    FROM chosen_fact
    SEMI JOIN page USING (document_id, sentence_no)
    GROUP BY document_id, sentence_no
)
SELECT
    d.document_id,
    coalesce(nullif(d.title, ''), d.path) AS title,
    d.source_id,
    d.published_on,
    d.perspective,
    d.url,
    d.path,
    h.sentence_no,
    s.char_start,
    s.text,
    substring(d.text, greatest(1, s.char_start - 149), least(150, s.char_start)) AS before,
    substring(d.text, s.char_end + 1, 150) AS after,
    s.char_start > 150 AS cut_before,
    length(d.text) > s.char_end + 150 AS cut_after,
    h.spans,
    (SELECT count(*) FROM place)::INTEGER AS total,
    (SELECT count(DISTINCT document_id) FROM place)::INTEGER AS documents
FROM held AS h
JOIN sentence AS s USING (document_id, sentence_no)
JOIN document AS d USING (document_id)
ORDER BY d.published_from DESC NULLS LAST, d.document_id, h.sentence_no;
