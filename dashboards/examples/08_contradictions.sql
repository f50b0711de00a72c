-- Where sources contradict each other on a meeting, with both sentences.
SELECT * FROM conflict_readable;
