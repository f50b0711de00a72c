-- Documents whose corrections are not those of the previous version: they are coded again.
CREATE TEMP TABLE recorrected_document AS
SELECT DISTINCT document_id
FROM (
    (SELECT * EXCLUDE (state, detail) FROM previous.correction EXCEPT FROM correction_entry)
    UNION ALL
    (FROM correction_entry EXCEPT SELECT * EXCLUDE (state, detail) FROM previous.correction)
)
WHERE kind <> 'meeting';
