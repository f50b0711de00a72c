-- Documents of the published version that are no longer there.
SELECT count(*) FROM published_document ANTI JOIN document USING (document_id);
