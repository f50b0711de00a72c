INSERT INTO origin BY NAME
SELECT m.origin_id,
    CASE WHEN bool_or(m.relation = 'translation') THEN 'translation' WHEN count(*) > 1 THEN 'copy' ELSE 'single' END
        AS relation,
    count(*) AS documents, count(DISTINCT d.source_id) AS sources,
    list_sort(list(DISTINCT d.language)) AS languages, min(d.published_from) AS first_published,
    min(m.similarity) AS similarity
FROM origin_member AS m
JOIN document AS d ON d.document_id = m.document_id
GROUP BY m.origin_id
ORDER BY m.origin_id;
