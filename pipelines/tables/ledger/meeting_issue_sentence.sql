-- Sentences on an issue that belong to a meeting. In a text of the days around its meetings a paragraph belongs to those
-- that it names, and to the one named most often in the text where it names none; in any other text only the sentences
-- that name a meeting belong to it.
INSERT INTO meeting_issue_sentence BY NAME
WITH mention AS (
    SELECT DISTINCT n.meeting_id, n.document_id, n.sentence_no, r.is_report
    FROM meeting_mention AS n
    JOIN meeting_report AS r ON r.meeting_id = n.meeting_id AND r.document_id = n.document_id
),
main AS (
    SELECT document_id, arg_max(meeting_id, (mentions, -char_start, meeting_id)) AS meeting_id
    FROM meeting_report
    WHERE is_report
    GROUP BY document_id
),
line AS (
    SELECT document_id, sentence_no, char_start,
        lag(char_end, 1, 0) OVER (PARTITION BY document_id ORDER BY sentence_no) AS last_end
    FROM sentence
    SEMI JOIN main USING (document_id)
),
paragraph AS (
    SELECT l.document_id, l.sentence_no,
        count(*) FILTER (contains(substring(d.text, l.last_end + 1, l.char_start - l.last_end), chr(10)))
            OVER (PARTITION BY l.document_id ORDER BY l.sentence_no) AS number
    FROM line AS l
    JOIN document AS d ON d.document_id = l.document_id
),
named AS (
    SELECT DISTINCT p.document_id, p.number, m.meeting_id
    FROM mention AS m
    JOIN paragraph AS p ON p.document_id = m.document_id AND p.sentence_no = m.sentence_no
    WHERE m.is_report
),
owned AS (
    SELECT p.document_id, p.sentence_no, coalesce(n.meeting_id, m.meeting_id) AS meeting_id
    FROM paragraph AS p
    JOIN main AS m ON m.document_id = p.document_id
    LEFT JOIN named AS n ON n.document_id = p.document_id AND n.number = p.number
    UNION
    SELECT document_id, sentence_no, meeting_id FROM mention
)
SELECT DISTINCT o.meeting_id, i.issue_id, o.document_id, o.sentence_no
FROM owned AS o
JOIN issue_mention AS i ON i.document_id = o.document_id AND i.sentence_no = o.sentence_no
ORDER BY ALL;
