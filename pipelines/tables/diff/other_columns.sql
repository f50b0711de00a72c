-- Tables of facts that have other columns in version a than in version b.
WITH compared AS (
    SELECT database_name, table_name, list(column_name ORDER BY column_name) AS columns
    FROM duckdb_columns()
    WHERE database_name IN ('a', 'b') AND table_name IN (
        'document', 'sentence', 'issue_mention', 'term_use', 'statement', 'statement_issue', 'document_meeting',
        'document_meeting_participant', 'meeting_mention', 'meeting', 'meeting_participant', 'conflict', 'correction', 'rule'
    )
    GROUP BY ALL
)
SELECT DISTINCT table_name
FROM ((SELECT * EXCLUDE (database_name) FROM compared WHERE database_name = 'a')
    EXCEPT (SELECT * EXCLUDE (database_name) FROM compared WHERE database_name = 'b'))
UNION
SELECT DISTINCT table_name
FROM ((SELECT * EXCLUDE (database_name) FROM compared WHERE database_name = 'b')
    EXCEPT (SELECT * EXCLUDE (database_name) FROM compared WHERE database_name = 'a'))
ORDER BY table_name;
