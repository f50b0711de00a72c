-- Whose name for a contested thing each side's texts use, and in whose words.
SELECT d.perspective AS texts, u.concept_id, u.variant_id, u.naming_side, u.voice, count(*) AS uses
FROM term_use AS u
JOIN document AS d USING (document_id)
GROUP BY ALL
ORDER BY concept_id, texts, uses DESC;
