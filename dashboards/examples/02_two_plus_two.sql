-- The 2+2 meetings: when, where, how many texts speak of them.
SELECT series_no, date, place, status, document_count
FROM meeting
WHERE format = 'two_plus_two'
ORDER BY date;
