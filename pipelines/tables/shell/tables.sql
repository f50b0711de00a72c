SELECT table_name AS name, CASE WHEN is_view THEN 'view' ELSE 'table' END AS kind, any_value(table_meaning) AS meaning
FROM data_dictionary
GROUP BY table_name, is_view
ORDER BY is_view, table_name;
