-- Sources that documents name but sources.csv does not.
INSERT INTO source
SELECT DISTINCT source_id, '', '', '', '', '' FROM document ANTI JOIN source USING (source_id) ORDER BY source_id;
