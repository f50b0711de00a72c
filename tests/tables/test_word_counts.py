"""The words of coded documents."""

from __future__ import annotations

import pytest

from pipelines.tables.words import word_rows
from tests.coding.texts import coded

STOPWORDS = {"en": frozenset({"the", "in"}), "ru": frozenset({"в"})}


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The ministers met in Tokyo.", "en", ["ministers", "met", "tokyo"]),
        ("Министры встретились в Токио.", "ru", ["министр", "встретиться", "токио"]),
        ("外相が東京で会談した。", "ja", ["外相", "東京", "会談"]),
    ],
)
def test_a_sentence_has_its_content_words_in_their_order(text: str, language: str, words: list[str]) -> None:
    ((_, number, found),) = word_rows(coded(text, language=language), STOPWORDS)
    assert number == 1
    assert found[: len(words)] == words


def test_boilerplate_and_sentences_without_content_words_have_no_row() -> None:
    document = coded("The.\n\nTalks went on.")
    assert [words for *_, words in word_rows(document, STOPWORDS)] == [["talks", "went", "on"]]
    boilerplate = document._replace(sentences=[s._replace(role="boilerplate") for s in document.sentences])
    assert word_rows(boilerplate, STOPWORDS) == []
