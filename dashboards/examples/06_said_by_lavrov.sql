-- What Sergei Lavrov said on missile defence, sentence by sentence.
SELECT d.published_on, d.source_id, s.act, t.text AS sentence
FROM statement AS s
JOIN statement_issue AS i USING (statement_id)
JOIN sentence AS t USING (document_id, sentence_no)
JOIN document AS d USING (document_id)
WHERE s.actor_id = 'lavrov' AND i.issue_id = 'missile_defence'
ORDER BY d.published_from;
