-- Languages in which words of the two sides can be compared.
SELECT DISTINCT language FROM framing_contrast WHERE dimension = 'word' AND supported ORDER BY language;
