-- What the chosen documents say of one meeting, value by value: date, place, number in the series and how it is told, each
-- with the texts of each perspective that say so. The value that most texts give comes first.
WITH told AS (
    SELECT
        document_id,
        unnest(['date', 'place', 'series_no', 'status']) AS field,
        unnest([date, place, series_no::VARCHAR, stage]) AS value
    FROM meeting_report
    WHERE meeting_id = $meeting
)
SELECT
    field,
    value,
    count(*)::INTEGER AS documents,
    count(*) FILTER (perspective = 'JP')::INTEGER AS jp_documents,
    count(*) FILTER (perspective = 'RU')::INTEGER AS ru_documents,
    count(*) FILTER (perspective NOT IN ('JP', 'RU'))::INTEGER AS other_documents,
    count(DISTINCT unit)::INTEGER AS origins
FROM told
JOIN chosen_document USING (document_id)
WHERE value <> ''
GROUP BY field, value
ORDER BY field, documents DESC, value;
