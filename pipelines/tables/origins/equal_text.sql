-- Documents whose text, or whose body word for word, is that of an earlier one.
CREATE TEMP TABLE equal_text AS
SELECT first_no, document_no
FROM (
    SELECT o.document_no,
        least(
            min(o.document_no) OVER (PARTITION BY o.text_sha256),
            min(o.document_no) OVER (PARTITION BY coalesce(m.whole, o.text_sha256), o.language)
        ) AS first_no
    FROM document_order AS o
    LEFT JOIN text_measure AS m ON m.document_no = o.document_no
)
WHERE first_no < document_no;
