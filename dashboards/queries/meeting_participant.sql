-- Who took part in one meeting, by side.
SELECT
    p.side,
    coalesce(nullif(CASE $language WHEN 'ja' THEN a.name_ja WHEN 'ru' THEN a.name_ru END, ''), p.name) AS name,
    p.role
FROM meeting_participant AS p
LEFT JOIN actor AS a ON a.actor_id = p.actor_id AND p.actor_id <> ''
WHERE p.meeting_id = $meeting
ORDER BY p.side, p.role, name;
