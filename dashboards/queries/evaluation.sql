-- How well the coding agrees with hand-coded texts.
SELECT gold_set, kind, n, precision, recall, f1, note FROM evaluation ORDER BY gold_set, rowid;
