SELECT format, count(*) FILTER (WHERE status = 'held') AS held, count(*) FILTER (WHERE status = 'planned') AS planned,
    count(*) FILTER (WHERE status = 'cancelled') AS cancelled
FROM meeting
GROUP BY format
ORDER BY held DESC, planned DESC, format;
