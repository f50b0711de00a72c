"""The words of coded documents as rows of ``sentence_word``, made when a document is coded and kept with it.

What belongs here: which sentences have their words kept. What does not: what a word is (``text.words``), and
adding words up (SQL).
"""

from __future__ import annotations

from collections.abc import Mapping

from pipelines.model import CodedDocument
from pipelines.tables.rows import Row
from pipelines.text.words import content_words

Stopwords = Mapping[str, frozenset[str]]
"""Words to leave out, by language."""


def word_rows(coded: CodedDocument, stopwords: Stopwords) -> list[Row]:
    """A row for every headline and body sentence that has content words."""
    language = coded.document.language
    left_out = stopwords.get(language, frozenset())
    words = (
        (sentence, list(content_words(sentence.text, language, left_out)))
        for sentence in coded.sentences
        if sentence.role != "boilerplate"
    )
    return [(sentence.document_id, sentence.sentence_no, found) for sentence, found in words if found]
