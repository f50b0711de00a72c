-- Keys are unique.
WITH repeated AS (
    SELECT 'issue' AS table_name, issue_id AS example
    FROM issue GROUP BY issue_id HAVING count(*) > 1
    UNION ALL
    SELECT 'frame', frame_id
    FROM frame GROUP BY frame_id HAVING count(*) > 1
    UNION ALL
    SELECT 'actor', actor_id
    FROM actor GROUP BY actor_id HAVING count(*) > 1
    UNION ALL
    SELECT 'actor_office', concat_ws(', ', actor_id, office_id, valid_from)
    FROM actor_office GROUP BY actor_id, office_id, valid_from HAVING count(*) > 1
    UNION ALL
    SELECT 'concept', concept_id
    FROM concept GROUP BY concept_id HAVING count(*) > 1
    UNION ALL
    SELECT 'variant', concat_ws(', ', concept_id, variant_id)
    FROM variant GROUP BY concept_id, variant_id HAVING count(*) > 1
    UNION ALL
    SELECT 'term', term_id
    FROM term GROUP BY term_id HAVING count(*) > 1
    UNION ALL
    SELECT 'rule', rule_id
    FROM rule GROUP BY rule_id HAVING count(*) > 1
    UNION ALL
    SELECT 'era', era_id
    FROM era GROUP BY era_id HAVING count(*) > 1
    UNION ALL
    SELECT 'coder_reliability', concat_ws(', ', gold_set, kind, code)
    FROM coder_reliability GROUP BY gold_set, kind, code HAVING count(*) > 1
)
SELECT t.table_name, count(w.table_name) AS violations, coalesce(min(w.example), '') AS example
FROM (VALUES
    ('issue'), ('frame'), ('actor'), ('actor_office'), ('concept'), ('variant'), ('term'), ('rule'), ('era'),
    ('coder_reliability')
) AS t (table_name)
LEFT JOIN repeated AS w ON w.table_name = t.table_name
GROUP BY t.table_name
ORDER BY t.table_name;
