DELETE FROM evaluation_difference WHERE gold_set = $gold_set;
