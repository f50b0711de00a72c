-- What differs from the version before, by kind of fact, change and cause.
SELECT kind, change, cause, count(*)::INTEGER AS facts FROM change GROUP BY ALL ORDER BY facts DESC, kind, change, cause;
