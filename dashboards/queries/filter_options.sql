-- What the filters offer: every value that occurs in the corpus, '-' for "not stated".
SELECT 'source' AS kind, coalesce(nullif(source_id, ''), '-') AS code, count(*) AS documents FROM document GROUP BY ALL
UNION ALL
SELECT 'genre', coalesce(nullif(s.kind, ''), '-'), count(*)
FROM document AS d
LEFT JOIN source AS s USING (source_id)
GROUP BY ALL
UNION ALL
SELECT 'perspective', coalesce(nullif(perspective, ''), '-'), count(*) FROM document GROUP BY ALL
UNION ALL
SELECT 'language', coalesce(nullif(language, ''), '-'), count(*) FROM document GROUP BY ALL
UNION ALL
SELECT 'year', year(published_from)::VARCHAR, count(*) FROM document WHERE published_from IS NOT NULL GROUP BY ALL
ORDER BY kind, code;
