-- One source of the whole version against all other texts, by one $dimension. Supported ones first, the largest first;
-- what neither the source nor any other text uses is left out.
SELECT * FROM source_contrast
WHERE source_id = $source AND dimension = $dimension AND count + rest_count > 0
ORDER BY supported DESC, abs(difference) DESC NULLS LAST, rest_count DESC, item;
