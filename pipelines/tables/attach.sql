ATTACH '$path' AS $alias ($access);
