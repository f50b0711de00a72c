"""Sentences that name no issue but go on about the one before: "This conflict stems from their philosophies".

What belongs here: the issue of the sentence before, where a word points back and nothing newer is named. What
does not: phrases that stand for certain issues (issues.py); the pointing words (codebooks/*/syntax.toml).
"""

from __future__ import annotations

from pipelines.coding.issues import RESIDUAL, CodedIssue
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.syntax import Syntax
from pipelines.text import layout

CONTINUED = "issues.continued"
SHORTEST = 40


def with_continued(view: DocumentView, issues: dict[int, list[CodedIssue]]) -> dict[int, list[CodedIssue]]:
    """Issues by sentence number with those of sentences that go on; one sentence after another at most."""
    syntax = view.codebook.syntax.get(view.document.language)
    if syntax is None or not syntax.words("pointing"):
        return issues
    continued = {}
    for before, sentence in zip(view.article, view.article[1:], strict=False):
        found = [issue for issue in issues[before.number] if issue.issue_id != RESIDUAL]
        if found and not issues[sentence.number] and _goes_on(sentence):
            word = _pointer(sentence.text, syntax)
            if word:
                continued[sentence.number] = [_again(found[0], sentence, word)]
    return {**issues, **continued}


def _goes_on(sentence: SentenceView) -> bool:
    """Not a headline, a question or a few words."""
    is_question = sentence.text.rstrip().endswith(("?", "？"))
    return sentence.role != layout.HEADLINE and not is_question and len(sentence.text) >= SHORTEST


def _pointer(text: str, syntax: Syntax) -> tuple[int, int] | None:
    """Where the sentence begins with "it" or says "this" of something other than time and place."""
    subject = syntax.pattern("pointing_subject").match(text)
    apart = [match.span() for match in syntax.pattern("not_pointing").finditer(text)]
    words = (
        word
        for word in syntax.pattern("pointing").finditer(text)
        if not any(start <= word.start() < end for start, end in apart)
    )
    word = subject or next(words, None)
    return word.span() if word else None


def _again(issue: CodedIssue, sentence: SentenceView, word: tuple[int, int]) -> CodedIssue:
    start, end = (sentence.start + offset for offset in word)
    return CodedIssue(issue.issue_id, start, end, "continued", CONTINUED)
