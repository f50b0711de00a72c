SELECT format, status, count(*) AS meetings, sum(document_count)::BIGINT AS documents
FROM meeting
GROUP BY format, status
ORDER BY meetings DESC, format, status;
