-- What each text says of each meeting: cancelled before held before planned, the first place that a sentence says, else
-- the one named nearest, the lowest number and the first mention.
INSERT INTO meeting_report BY NAME
WITH told AS (
    SELECT meeting_id, document_id,
        CASE WHEN bool_or(status = 'cancelled') THEN 'cancelled' WHEN bool_or(status = 'held') THEN 'held' ELSE 'planned' END
            AS status,
        arg_min(date, (date_to - date_from, document_meeting_id)) FILTER (date <> '') AS date,
        arg_min(place, document_meeting_id) FILTER (place <> '') AS place, min(series_no) AS series_no
    FROM document_meeting
    GROUP BY ALL
),
mentioned AS (
    SELECT meeting_id, document_id, bool_or(postponed) AS postponed,
        arg_min(place, (char_start, mention_id)) FILTER (place <> '') AS said_place, count(*) AS mentions,
        arg_min(mention_id, (char_start, mention_id)) AS first
    FROM meeting_mention
    GROUP BY ALL
)
SELECT t.meeting_id, t.document_id, d.source_id, d.origin_id, d.perspective, d.published_on, t.status,
    CASE
        WHEN t.status = 'planned' THEN 'announced'
        WHEN t.status = 'cancelled' AND n.postponed THEN 'postponed'
        WHEN t.status = 'cancelled' THEN 'cancelled'
        WHEN d.published_from > m.date_to + $days THEN 'recalled'
        ELSE 'held'
    END AS stage,
    coalesce(d.published_from <= m.date_to + $days AND d.published_to >= m.date_from - $days, false) AS is_report,
    coalesce(t.date, '') AS date, coalesce(n.said_place, t.place, '') AS place, t.series_no, n.mentions, f.mention_id, f.sentence_no,
    f.char_start, f.char_end, f.quote
FROM told AS t
JOIN mentioned AS n ON n.meeting_id = t.meeting_id AND n.document_id = t.document_id
JOIN meeting_mention AS f ON f.mention_id = n.first
JOIN meeting AS m ON m.meeting_id = t.meeting_id
JOIN document AS d ON d.document_id = t.document_id
ORDER BY t.meeting_id, t.document_id;
