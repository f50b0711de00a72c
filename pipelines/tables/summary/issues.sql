-- The three most frequent issues of each source.
SELECT coalesce(nullif(source, ''), source_id) AS source, perspective, issue, sentences, sentences_total, documents,
    share, share_low, share_high
FROM issue_by_source
WHERE sentences > 0
QUALIFY row_number() OVER (PARTITION BY source_id ORDER BY sentences DESC, issue_id) <= 3
ORDER BY source_id, sentences DESC, issue_id;
