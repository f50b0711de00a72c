-- Documents, sentences and words by source: what the corpus is made of.
SELECT
    source_id,
    perspective,
    list_sort(list(DISTINCT language)) AS languages,
    count(*) AS documents,
    sum(sentence_count)::BIGINT AS sentences,
    sum(word_count)::BIGINT AS words,
    concat_ws('–', min(year(published_from)), nullif(max(year(published_from)), min(year(published_from)))) AS years
FROM chosen_document
GROUP BY source_id, perspective
ORDER BY perspective, source_id;
