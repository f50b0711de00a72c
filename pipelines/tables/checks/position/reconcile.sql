-- The statements that are counted are the statements that there are.
SELECT 'position' AS table_name, (p.statements <> e.statements)::BIGINT AS violations,
    CASE WHEN p.statements <> e.statements THEN p.statements || ' counted, ' || e.statements || ' in the texts' ELSE '' END
        AS example
FROM (SELECT coalesce(sum(statements), 0)::BIGINT AS statements FROM position) AS p,
    (SELECT count(*) AS statements FROM statement_issue) AS e;
