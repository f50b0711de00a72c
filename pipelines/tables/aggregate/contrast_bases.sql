SELECT * EXCLUDE (period_kind, period) FROM base_sum WHERE period_kind = 'all' ORDER BY ALL;
