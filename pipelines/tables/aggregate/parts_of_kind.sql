SELECT DISTINCT part FROM part WHERE part_kind = $kind ORDER BY part;
