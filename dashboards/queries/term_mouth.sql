-- Where texts of the whole version put their own side's name for a thing into the mouth of the other side: uses of the
-- name out of all names for the thing in the other side's words, apart in quotation marks and out of them.
SELECT concept_id, variant_id, perspective, voice, in_quotes, uses, uses_total, documents, origins, origins_total, share,
    share_low, share_high, origins_total >= 3 AS supported
FROM term_contrast
WHERE other_mouth
ORDER BY uses DESC, concept_id, variant_id, perspective, in_quotes;
