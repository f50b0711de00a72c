-- What differs from the version before, by kind of fact, change, cause and what is behind it (rule or reason).
SELECT kind, change, cause, behind, facts FROM change_summary ORDER BY facts DESC, kind, change, cause, behind;
