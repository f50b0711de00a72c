-- Whose name each variant of a contested concept is.
SELECT DISTINCT concept_id AS base, variant_id AS item, naming_side FROM term ORDER BY base, item;
