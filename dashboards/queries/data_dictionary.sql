-- Every table and view of the version with its columns, types and meanings.
SELECT table_name, table_meaning, column_name, data_type, meaning, is_view FROM data_dictionary;
