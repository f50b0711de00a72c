-- Corrections by persons, stale ones first.
SELECT state, action, kind, quote, new_values, reason, who, made_on, detail, document_id
FROM correction
ORDER BY state DESC, made_on DESC, correction_id;
