INSERT INTO meeting_issue BY NAME
WITH texts AS (
    SELECT meeting_id,
        count(*) FILTER (perspective = 'JP') AS jp_texts, count(*) FILTER (perspective = 'RU') AS ru_texts,
        count(*) FILTER (perspective NOT IN ('JP', 'RU')) AS third_texts
    FROM meeting_report
    WHERE is_report
    GROUP BY meeting_id
),
said AS (
    SELECT s.meeting_id, s.issue_id,
        count(DISTINCT d.document_id) FILTER (d.perspective = 'JP') AS jp_documents,
        count(DISTINCT d.document_id) FILTER (d.perspective = 'RU') AS ru_documents,
        count(DISTINCT d.document_id) FILTER (d.perspective NOT IN ('JP', 'RU')) AS third_documents,
        count(DISTINCT d.origin_id) FILTER (d.perspective = 'JP') AS jp_origins,
        count(DISTINCT d.origin_id) FILTER (d.perspective = 'RU') AS ru_origins,
        count(*) FILTER (d.perspective = 'JP') AS jp_sentences,
        count(*) FILTER (d.perspective = 'RU') AS ru_sentences,
        count(*) FILTER (d.perspective NOT IN ('JP', 'RU')) AS third_sentences
    FROM meeting_issue_sentence AS s
    JOIN document AS d ON d.document_id = s.document_id
    GROUP BY s.meeting_id, s.issue_id
),
filled AS (
    SELECT m.meeting_id, i.issue_id, coalesce(columns(t.* EXCLUDE (meeting_id)), 0),
        coalesce(columns(s.* EXCLUDE (meeting_id, issue_id)), 0)
    FROM meeting AS m
    CROSS JOIN issue AS i
    LEFT JOIN texts AS t ON t.meeting_id = m.meeting_id
    LEFT JOIN said AS s ON s.meeting_id = m.meeting_id AND s.issue_id = i.issue_id
)
SELECT *,
    CASE
        WHEN jp_documents > 0 AND ru_documents > 0 THEN 'both'
        WHEN jp_documents + jp_texts = 0 AND ru_documents + ru_texts = 0 THEN 'no text'
        WHEN jp_documents + jp_texts = 0 THEN 'no JP text'
        WHEN ru_documents + ru_texts = 0 THEN 'no RU text'
        WHEN jp_documents > 0 THEN 'JP only'
        WHEN ru_documents > 0 THEN 'RU only'
        ELSE 'neither'
    END AS coverage
FROM filled
ORDER BY meeting_id, issue_id;
