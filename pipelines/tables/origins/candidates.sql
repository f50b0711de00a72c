-- Pairs of documents that share enough fingerprints to be compared. A fingerprint of a crowd of documents pairs each of
-- them with the first one and the one before it only, so that time grows with the number of documents.
WITH fingerprint AS (
    SELECT * FROM read_parquet($staged)
),
repeated AS (
    SELECT hash FROM fingerprint GROUP BY hash HAVING count(*) > 1
),
posting AS (
    SELECT f.hash, f.document_no, o.language,
        row_number() OVER (PARTITION BY f.hash ORDER BY f.document_no) AS place,
        count(*) OVER (PARTITION BY f.hash) AS documents
    FROM fingerprint AS f
    JOIN repeated AS r ON r.hash = f.hash
    JOIN document_order AS o ON o.document_no = f.document_no
    WHERE f.document_no NOT IN (SELECT document_no FROM equal_text)
)
SELECT a.document_no AS earlier, b.document_no AS later
FROM posting AS a
JOIN posting AS b ON b.hash = a.hash AND b.language = a.language AND b.document_no > a.document_no
JOIN text_measure AS m ON m.document_no = a.document_no
JOIN text_measure AS n ON n.document_no = b.document_no
WHERE a.documents <= $crowd OR a.place = 1 OR b.place = a.place + 1
GROUP BY a.document_no, b.document_no, m.fingerprints, n.fingerprints
HAVING count(*) >= $least * least(m.fingerprints, n.fingerprints)
ORDER BY earlier, later;
