-- Rules of the codebook with the example that each must match: $search is looked for in id, code and example.
SELECT rule_id, kind, code, file, example
FROM rule
WHERE $search = '' OR contains(lower(concat_ws(' ', rule_id, code, example)), lower($search))
ORDER BY rule_id
LIMIT 500;
