-- Whose name each variant of a contested concept is.
SELECT concept_id AS base, variant_id AS item, naming_side FROM variant ORDER BY base, item;
