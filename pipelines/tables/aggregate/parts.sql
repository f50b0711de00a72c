-- Which documents are set apart together: for the comparison of each source with the rest (kind source), and to leave
-- them out of the comparison of the perspectives (kinds leave_source and leave_document; of these the $parts with most
-- sentences).
CREATE TEMP TABLE part AS
WITH sided AS (
    SELECT document_id, source_id, sentence_count FROM document WHERE perspective IN ('JP', 'RU') AND sentence_count > 0
)
SELECT 'source' AS part_kind, 'anywhere' AS period_kind, source_id AS part, document_id FROM document
UNION ALL
SELECT 'leave_source', 'all', s.source_id, s.document_id
FROM sided AS s
SEMI JOIN (
    SELECT source_id FROM sided GROUP BY source_id ORDER BY sum(sentence_count) DESC, source_id LIMIT $parts
) AS long ON long.source_id = s.source_id
UNION ALL
SELECT 'leave_document', 'all', document_id, document_id
FROM (FROM sided ORDER BY sentence_count DESC, document_id LIMIT $parts);
