-- Documents, sentences and words by source: what the corpus is made of.
WITH sentences AS (
    SELECT document_id, count(*) AS sentences FROM sentence WHERE role <> 'boilerplate' GROUP BY document_id
)
SELECT
    source_id,
    perspective,
    list_sort(list(DISTINCT language)) AS languages,
    count(*) AS documents,
    coalesce(sum(sentences), 0)::BIGINT AS sentences,
    sum(word_count)::BIGINT AS words,
    concat_ws('–', min(year(published_from)), nullif(max(year(published_from)), min(year(published_from)))) AS years
FROM chosen_document
LEFT JOIN sentences USING (document_id)
GROUP BY source_id, perspective
ORDER BY perspective, source_id;
