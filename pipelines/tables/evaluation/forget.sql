DELETE FROM evaluation WHERE gold_set = $gold_set;
