-- What the build remarked: warnings and inputs that could not be used, by kind, with an example.
SELECT kind, stage, number, coalesce(example_document, '') AS document_id, example FROM warning ORDER BY number DESC, kind;
