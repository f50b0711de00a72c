SELECT issue_id FROM issue ORDER BY issue_id;
