-- Nothing was lost on the way.
WITH wrong AS (
    SELECT 'document' AS table_name, document_id || ': no sentence' AS example
    FROM document ANTI JOIN sentence USING (document_id)
    UNION ALL
    SELECT 'document', d.document_id || ': ' || any_value(d.sentence_count) || ' sentences, counted ' || count(s.document_id)
    FROM document AS d
    LEFT JOIN sentence AS s ON s.document_id = d.document_id AND s.role <> 'boilerplate'
    GROUP BY d.document_id
    HAVING any_value(d.sentence_count) <> count(s.document_id)
    UNION ALL
    SELECT 'document', path || ': neither a document nor in quarantine'
    FROM corpus_file
    WHERE path NOT IN (SELECT path FROM document) AND path NOT IN (SELECT file FROM quarantine)
    UNION ALL
    SELECT 'origin', o.origin_id || ': ' || o.documents || ' documents, counted ' || count(d.document_id)
    FROM origin AS o
    LEFT JOIN document AS d ON d.origin_id = o.origin_id
    GROUP BY o.origin_id, o.documents
    HAVING o.documents <> count(d.document_id)
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES ('document'), ('origin')) AS t (table_name)
LEFT JOIN wrong AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
