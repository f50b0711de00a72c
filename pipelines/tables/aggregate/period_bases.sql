SELECT * FROM base_sum WHERE period_kind IN ('year', 'decade', 'era') ORDER BY ALL;
