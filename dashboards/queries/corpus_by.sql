-- The chosen documents by $by: language, year of publication, genre or perspective; '' is not stated. Sentences are those
-- that are part of an article.
SELECT
    CASE $by
        WHEN 'language' THEN c.language
        WHEN 'year' THEN coalesce(year(c.published_from)::VARCHAR, '')
        WHEN 'genre' THEN coalesce(s.kind, '')
        ELSE c.perspective
    END AS part,
    count(*)::INTEGER AS documents,
    count(*) FILTER (c.perspective = 'JP')::INTEGER AS jp_documents,
    count(*) FILTER (c.perspective = 'RU')::INTEGER AS ru_documents,
    count(*) FILTER (c.perspective NOT IN ('JP', 'RU'))::INTEGER AS other_documents,
    count(DISTINCT c.unit)::INTEGER AS origins,
    sum(c.sentence_count)::BIGINT AS sentences,
    sum(c.word_count)::BIGINT AS words
FROM chosen_document AS c
LEFT JOIN source AS s USING (source_id)
GROUP BY part
ORDER BY part = '', part;
