-- What the version was made by, and from how much.
SELECT name, version FROM software ORDER BY name <> 'twoplustwo', name;
