SELECT kind, number, coalesce(example_document, '') AS example_document, example FROM warning;
