"""Words of a text, in the form in which texts of one language can be compared.

English words stand in lower case (acronyms excepted) without possessive, Russian ones in their dictionary
form, Japanese ones in the dictionary form of their longest reading as one word. Never the normalised
spelling: which of two spellings a text chooses can be the very thing that is asked.
What does not belong here: counting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from pipelines.errors import CodebookError

_ENGLISH = re.compile(r"(?:[A-Z]\.){2,}|[A-Za-zÀ-ɏ]+(?:['’\-][A-Za-zÀ-ɏ]+)*")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_RUSSIAN = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_JAPANESE_PIECE = re.compile(r".{1,12000}(?<=[。\n])|.{1,12000}", re.DOTALL)
"""SudachiPy takes 49,149 bytes a call; a character has four at most."""
_CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞", "副詞"})
_NUMERAL = "数詞"
_LETTER = re.compile(r"[^\W\d_]")


def content_words(text: str, language: str, stopwords: frozenset[str]) -> Iterator[str]:
    """The words of ``text`` that carry content, in their order.

    Args:
        text: any text of one language.
        language: ``en``, ``ja`` or ``ru``; there are no words in another.
        stopwords: words to leave out, in the form that this function gives (see ``load_stopwords``).
    """
    splitter = _SPLITTERS.get(language)
    if splitter is None:
        return
    for word in splitter(normalize("NFKC", text).replace("\u00ad", "")):
        if len(word) > 1 and word not in stopwords:
            yield word


def load_stopwords(folder: Path, language: str) -> frozenset[str]:
    """The stop list ``stopwords.<language>.txt`` of a codebook: words and, after ``#``, remarks.

    Raises:
        CodebookError: there is no such file.
    """
    path = folder / f"stopwords.{language}.txt"
    if not path.is_file():
        remedy = "copy the list from the shipped codebook, or make an empty file"
        raise CodebookError(f"no stop list for {language!r}", place=str(path), remedy=remedy)
    lines = path.read_text("utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


def _english_words(text: str) -> Iterator[str]:
    for line in text.splitlines():
        shouted = line.isupper()
        for match in _ENGLISH.finditer(line):
            word = match[0].replace(".", "").replace("’", "'")
            word = word.removesuffix("'s").removesuffix("'S")
            yield word if _ACRONYM.fullmatch(word) and not shouted else word.lower()


def _russian_words(text: str) -> Iterator[str]:
    for match in _RUSSIAN.finditer(text):
        yield _lemma(match[0].lower())


@lru_cache(maxsize=200_000)
def _lemma(word: str) -> str:
    """The dictionary form that is likeliest without context.

    A foreign name looks like many things to the analyser: it stays as it is rather than become an adjective.
    """
    likeliest, *others = _morphology().parse(word)
    name = not likeliest.is_known and likeliest.tag.POS != "NOUN"
    return word if name and any(parse.normal_form == word for parse in others) else str(likeliest.normal_form)


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _japanese_words(text: str) -> Iterator[str]:
    tokenizer, split_mode = _japanese_tokenizer()
    for piece in _JAPANESE_PIECE.findall(text):
        for morpheme in tokenizer.tokenize(piece, split_mode):
            kind, detail, *_ = morpheme.part_of_speech()
            word = morpheme.dictionary_form()
            if kind in _CONTENT and detail != _NUMERAL and _LETTER.search(word):
                yield word


@cache
def _japanese_tokenizer() -> tuple[Any, Any]:
    from sudachipy import SplitMode, dictionary

    return dictionary.Dictionary().tokenizer(), SplitMode.C


_SPLITTERS: dict[str, Callable[[str], Iterator[str]]] = {
    "en": _english_words,
    "ja": _japanese_words,
    "ru": _russian_words,
}
