-- What the build remarked: warnings and inputs that could not be used, by kind, with an example.
SELECT 'notice' AS note, kind, stage, count(*) AS number, min(detail) AS example FROM notice GROUP BY ALL
UNION ALL
SELECT 'quarantine', reason, 'read', count(*), min(path || ': ' || detail) FROM quarantine GROUP BY ALL
ORDER BY note DESC, number DESC, kind;
