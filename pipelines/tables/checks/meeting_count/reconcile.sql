-- The mentions that are counted are the mentions that there are.
SELECT 'meeting_count' AS table_name, (c.mentions <> m.mentions)::BIGINT AS violations,
    CASE WHEN c.mentions <> m.mentions THEN c.mentions || ' counted, ' || m.mentions || ' in the texts' ELSE '' END AS example
FROM (SELECT coalesce(sum(mentions), 0)::BIGINT AS mentions FROM meeting_count) AS c,
    (SELECT count(*) AS mentions FROM meeting_mention) AS m;
