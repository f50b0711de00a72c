-- Temp table chosen_fact with words and rule, in the order of the text.
SELECT
    f.*,
    substring(d.text, f.char_start + 1, f.char_end - f.char_start) AS quote,
    coalesce(r.example, '') AS rule_example
FROM chosen_fact AS f
JOIN document AS d USING (document_id)
LEFT JOIN rule AS r USING (rule_id)
ORDER BY document_id, char_start, char_end, f.kind, f.code, rule_id;
