-- Pairs of texts in two languages, of one perspective and of about one day, that have enough in common to be compared:
-- figures with what the same sentence reports beside them, speakers with what they speak on.
WITH anchor AS (
    SELECT DISTINCT a.document_no, a.language, a.perspective, a.day, a.element || ', ' || b.element AS element
    FROM report AS a
    JOIN report AS b ON b.document_no = a.document_no AND b.sentence_no = a.sentence_no AND b.element > a.element
    WHERE a.element LIKE 'figure %' OR b.element LIKE 'figure %'
        OR (a.element LIKE 'issue %' AND b.element LIKE 'speaker %')
),
rare AS (
    SELECT *
    FROM anchor
    QUALIFY count(*) OVER (PARTITION BY element, perspective ORDER BY day
        RANGE BETWEEN to_days($days::INTEGER) PRECEDING AND to_days($days::INTEGER) FOLLOWING) <= $crowd
)
SELECT least(a.document_no, b.document_no) AS earlier, greatest(a.document_no, b.document_no) AS later
FROM rare AS a
JOIN rare AS b ON b.element = a.element AND b.perspective = a.perspective AND b.language > a.language
    AND b.day BETWEEN a.day - $days AND a.day + $days
GROUP BY a.document_no, b.document_no
HAVING count(*) >= $least
ORDER BY earlier, later;
