SELECT * FROM item_sum WHERE period_kind IN ('year', 'decade', 'era') ORDER BY ALL;
