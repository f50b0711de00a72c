-- Every quote is what stands in the text at its place, and begins in the sentence that the fact names.
WITH evidence AS (
    SELECT 'meeting_mention' AS table_name, mention_id AS id, document_id, sentence_no, char_start, char_end, quote
    FROM meeting_mention
),
broken AS (
    SELECT e.table_name, e.id || ' in ' || e.document_id || ': ' || e.quote AS example
    FROM evidence AS e
    LEFT JOIN document AS d ON d.document_id = e.document_id
    LEFT JOIN sentence AS s ON s.document_id = e.document_id AND s.sentence_no = e.sentence_no
    WHERE e.quote IS DISTINCT FROM substring(d.text, e.char_start + 1, e.char_end - e.char_start)
        OR (e.char_start BETWEEN s.char_start AND s.char_end - 1) IS NOT TRUE
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('meeting_mention')) AS t (table_name)
LEFT JOIN broken AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
