-- Temp table share as it is.
SELECT * FROM share ORDER BY base, item, group_id;
