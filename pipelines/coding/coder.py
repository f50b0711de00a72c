"""The coder: one document in, all its facts with their evidence out.

What belongs here: the order of the steps and turning their results into rows. What does not: the steps.
"""

from __future__ import annotations

from pipelines.coding.codebook_model import Codebook
from pipelines.coding.continuing import with_continued
from pipelines.coding.framing import code_framing
from pipelines.coding.issues import CodedIssue, code_issues, without_unspoken
from pipelines.coding.meetings import code_meetings
from pipelines.coding.reading import DocumentView, SentenceView, read
from pipelines.coding.statements import code_statements
from pipelines.coding.terms import code_terms
from pipelines.model import CodedDocument, Document, FactIds, IssueMention, Notice, Sentence
from pipelines.text import layout


def code_document(document: Document, codebook: Codebook) -> CodedDocument:
    """Code one document. Pure: equal input gives equal output, whatever else was coded before."""
    view = read(document, codebook)
    ids = FactIds(document.document_id)
    issues = code_issues(view)
    statements = code_statements(view, issues, ids)
    issues = without_unspoken(issues, {s.sentence_no for s in statements})
    issues = with_continued(view, issues)
    framing = code_framing(view, issues, statements)
    meetings, mentions = code_meetings(view, ids)
    return CodedDocument(
        document=_completed(view),
        sentences=[
            _sentence_row(s, document, framing.get(s.number, ("", "", "none", ""))) for s in view.sentences
        ],
        issue_mentions=[row for s in view.article for row in _issue_rows(s, document, issues[s.number], ids)],
        term_uses=code_terms(view, statements, ids),
        statements=statements,
        meetings=meetings,
        meeting_mentions=mentions,
        notices=_notices(view),
    )


def _completed(view: DocumentView) -> Document:
    """The document with what its text tells where the metadata are silent."""
    document = view.document
    title = next((s.text for s in view.sentences if s.role == layout.HEADLINE), "")
    return document if document.title else document._replace(title=title[:300])


def _sentence_row(sentence: SentenceView, document: Document, framing: tuple[str, str, str, str]) -> Sentence:
    frame, frame_rule, orientation, orientation_rule = framing
    return Sentence(
        document.document_id,
        sentence.number,
        sentence.start,
        sentence.end,
        document.text[sentence.start : sentence.end],
        sentence.role,
        frame,
        frame_rule,
        "" if sentence.is_boilerplate else orientation,
        sentence.rule_id if sentence.is_boilerplate else orientation_rule,
    )


def _issue_rows(
    sentence: SentenceView, document: Document, issues: list[CodedIssue], ids: FactIds
) -> list[IssueMention]:
    rows = []
    for issue in issues:
        quote = document.text[issue.start : issue.end]
        mention_id = ids.next("issue", issue.issue_id, quote)
        rows.append(
            IssueMention(
                mention_id,
                document.document_id,
                sentence.number,
                issue.start,
                issue.end,
                quote,
                issue.rule_id,
                issue.issue_id,
                issue.term,
            )
        )
    return rows


def _notices(view: DocumentView) -> list[Notice]:
    document = view.document
    notices = [
        Notice(
            document.document_id,
            "unknown_holder",
            f"no holder of this office is known for the day: {m.speaker}",
            m.start,
            m.end,
        )
        for s in view.article
        for m in s.mentions
        if m.kind == "unknown_holder"
    ]
    if not document.title and any(s.role == layout.HEADLINE for s in view.sentences):
        notices.append(
            Notice(document.document_id, "title_inferred", "the title is the first headline of the text")
        )
    return notices
