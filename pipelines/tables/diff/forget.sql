-- What a copied file has from the version that it was.
DELETE FROM change;
