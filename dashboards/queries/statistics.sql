-- The statistics of the warehouse as macros, so that filtered figures are those that a build of the filtered texts
-- would publish: Student's t for few documents and the ends of Wilson's interval (1927).
CREATE OR REPLACE TEMP MACRO t_quantile(degrees) AS
    CASE
        WHEN degrees < 1 THEN NULL
        WHEN degrees <= 30 THEN [
            12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
            2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
            2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230, 2.042272
        ][degrees::INTEGER]
        ELSE 1.959964 + 2.372271 / degrees + 2.822498 / degrees ** 2 + 2.555852 / degrees ** 3
    END;

CREATE OR REPLACE TEMP MACRO wilson_centre(share, weight) AS (share + weight / 2) / (1 + weight);

CREATE OR REPLACE TEMP MACRO wilson_half(share, weight) AS sqrt(weight * share * (1 - share) + weight * weight / 4) / (1 + weight);
