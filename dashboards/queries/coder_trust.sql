-- How far each code can be trusted, the weak ones first.
SELECT kind, code, hand_coded, f1, weak, decided_by FROM coder_trust ORDER BY weak DESC, f1 NULLS FIRST, kind, code;
