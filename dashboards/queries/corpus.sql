-- Size of what the filters leave: one row.
SELECT
    count(*)::INTEGER AS documents,
    count(DISTINCT source_id)::INTEGER AS sources,
    count(*) FILTER (perspective = 'JP')::INTEGER AS jp_documents,
    count(*) FILTER (perspective = 'RU')::INTEGER AS ru_documents,
    min(year(published_from)) AS first_year,
    max(published_from) AS newest
FROM chosen_document;
