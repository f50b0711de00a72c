-- The facts that differ from the version before, each with its cause; of one kind, change and cause, '' for any.
SELECT change, kind, quote, before, after, cause, rule_id, reason, document_id, fact_id
FROM change
WHERE ($kind = '' OR kind = $kind) AND ($change = '' OR change = $change) AND ($cause = '' OR cause = $cause)
ORDER BY kind, change, document_id, fact_id
LIMIT 1000;
