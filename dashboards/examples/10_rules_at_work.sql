-- Which rules of the codebook found most, with the example that each must match.
SELECT rule_id, count(*) AS facts, any_value(r.example) AS example
FROM fact
LEFT JOIN rule AS r USING (rule_id)
GROUP BY rule_id
ORDER BY facts DESC
LIMIT 30;
