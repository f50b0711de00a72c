-- Of the chosen documents those whose date, source, title, authors or file hold every word of $search, newest first, at
-- most $limit; $document in any case and, if it is no hit, last. total counts all that fit.
WITH found AS (
    SELECT
        d.document_id, d.title, d.path, d.source_id, d.published_on, d.published_from, d.perspective,
        len(list_filter(
            string_split(lower($search), ' '),
            lambda word: NOT contains(
                lower(concat_ws(' ', d.published_on, s.name, d.title, array_to_string(d.authors, ' '), d.path)), word
            )
        )) = 0 AS fits
    FROM chosen_document
    JOIN document AS d USING (document_id)
    LEFT JOIN source AS s ON s.source_id = d.source_id
),
listed AS (
    SELECT * FROM found WHERE fits ORDER BY published_from DESC NULLS LAST, title, document_id LIMIT $limit
)
SELECT document_id, title, path, source_id, published_on, perspective,
    (SELECT count(*) FROM found WHERE fits)::INTEGER AS total
FROM (FROM listed UNION FROM found WHERE document_id = $document)
ORDER BY fits DESC, published_from DESC NULLS LAST, title, document_id;
