-- Of the sentences of each language that are part of an article: how many carry a code, by kind of fact, and how many none.
WITH body AS (
    SELECT document_id, sentence_no, language, frame <> '' AS framed
    FROM sentence
    JOIN document USING (document_id)
    WHERE role <> 'boilerplate'
),
coded AS (
    SELECT
        language,
        framed,
        EXISTS (SELECT 1 FROM issue_mention AS i WHERE i.document_id = b.document_id AND i.sentence_no = b.sentence_no)
            AS has_issue,
        EXISTS (SELECT 1 FROM statement AS s WHERE s.document_id = b.document_id AND s.sentence_no = b.sentence_no)
            AS has_statement,
        EXISTS (SELECT 1 FROM meeting_mention AS m WHERE m.document_id = b.document_id AND m.sentence_no = b.sentence_no)
            AS has_meeting,
        EXISTS (SELECT 1 FROM term_use AS t WHERE t.document_id = b.document_id AND t.sentence_no = b.sentence_no)
            AS has_term
    FROM body AS b
)
SELECT
    language,
    count(*)::INTEGER AS sentences,
    count_if(has_issue)::INTEGER AS issue,
    count_if(has_statement)::INTEGER AS statement,
    count_if(has_meeting)::INTEGER AS meeting,
    count_if(has_term)::INTEGER AS term,
    count_if(framed)::INTEGER AS frame,
    count_if(NOT (has_issue OR has_statement OR has_meeting OR has_term OR framed))::INTEGER AS nothing
FROM coded
GROUP BY language
ORDER BY sentences DESC, language;
