SELECT column_name AS name, data_type AS type, meaning FROM data_dictionary WHERE table_name = $name;
