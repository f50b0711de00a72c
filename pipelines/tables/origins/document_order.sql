-- Documents numbered by publication; unknown dates last, of one day the longest first: a text can only repeat one
-- with a smaller number.
CREATE TEMP TABLE document_order AS
SELECT
    row_number() OVER (ORDER BY published_from NULLS LAST, published_to, word_count DESC, document_id)::INTEGER AS document_no,
    document_id, language, text_sha256
FROM document;
