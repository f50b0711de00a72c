-- Meetings that took place, by year and format.
SELECT year(date_from) AS year, format, count(*) AS meetings
FROM meeting
WHERE status = 'held'
GROUP BY ALL
ORDER BY year, format;
