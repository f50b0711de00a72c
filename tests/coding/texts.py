"""Coding a text in one line, for tests that read like a specification."""

from __future__ import annotations

from functools import lru_cache

from pipelines.coding.codebook import load_codebook
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.coder import code_document
from pipelines.model import CodedDocument
from tests.coding.one_text import document


@lru_cache(maxsize=1)
def shipped() -> Codebook:
    """The shipped codebook, loaded once."""
    return load_codebook()


def coded(
    text: str, *, language: str = "en", published_on: str = "2017-03-22", perspective: str = "JP"
) -> CodedDocument:
    """``text`` as a document with these metadata, coded."""
    return code_document(document(text, language, published_on, perspective), shipped())


def issues_of_last(text: str, **metadata: str) -> set[str]:
    """Issues of the last sentence of ``text``."""
    result = coded(text, **metadata)
    last = result.sentences[-1].sentence_no
    return {mention.issue_id for mention in result.issue_mentions if mention.sentence_no == last}
