-- How often each source raises each issue, with the 95 % interval of the share.
SELECT source_id, issue_id, sentences, sentences_total, share, share_low, share_high
FROM issue_frequency
ORDER BY issue_id, share DESC;
