INSERT INTO b.change BY NAME FROM found;
