SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM kept_document);
