SELECT perspective, language, count(*) AS documents, sum(word_count)::BIGINT AS words
FROM document
GROUP BY perspective, language
ORDER BY perspective, language;
