-- The documents that the filters leave, for the query that follows. An empty list restricts nothing, '-' stands for
-- "not stated". An undated document drops out as soon as the period is restricted. unit numbers the origins: copies and
-- translations of one text are one unit of the statistics; alone says that there are none. document_no counts faster than
-- document_id.
CREATE OR REPLACE TEMP TABLE chosen_document AS
SELECT document_id, source_id, d.perspective, language, published_from, word_count, sentence_count,
    d.rowid AS document_no, o.rowid AS unit, o.documents = 1 AS alone
FROM document AS d
JOIN origin AS o USING (origin_id)
LEFT JOIN source AS s USING (source_id)
WHERE (len($sources::VARCHAR[]) = 0 OR list_contains($sources::VARCHAR[], coalesce(nullif(source_id, ''), '-')))
  AND (len($genres::VARCHAR[]) = 0 OR list_contains($genres::VARCHAR[], coalesce(nullif(s.kind, ''), '-')))
  AND (len($perspectives::VARCHAR[]) = 0
      OR list_contains($perspectives::VARCHAR[], coalesce(nullif(d.perspective, ''), '-')))
  AND (len($languages::VARCHAR[]) = 0 OR list_contains($languages::VARCHAR[], coalesce(nullif(language, ''), '-')))
  AND ($first_year::INTEGER IS NULL OR year(published_to) >= $first_year::INTEGER)
  AND ($last_year::INTEGER IS NULL OR year(published_from) <= $last_year::INTEGER);
