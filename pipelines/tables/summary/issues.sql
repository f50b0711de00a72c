-- The most frequent issues of the sources with most documents: three of each, two where there are many sources.
WITH ranked AS (
    SELECT *, row_number() OVER (PARTITION BY source_id ORDER BY sentences DESC, issue_id) AS rank,
        dense_rank() OVER (ORDER BY documents_total DESC, source_id) AS source_rank,
        count(DISTINCT source_id) OVER () AS sources
    FROM issue_by_source
    WHERE sentences > 0
)
SELECT coalesce(nullif(source, ''), source_id) AS source, rank, documents_total, issue, sentences, sentences_total, share,
    share_low, share_high, sources
FROM ranked
WHERE source_rank <= 8 AND rank <= CASE WHEN sources > 4 THEN 2 ELSE 3 END
ORDER BY source_rank, rank;
