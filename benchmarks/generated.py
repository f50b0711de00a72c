"""Generated texts: 1,000 words each, made of the vocabulary of the codebook and of filler words.

The filler is stop words and invented words, drawn unevenly as in real texts; no sentence occurs twice, so that no
cache is flattered. What belongs here: making texts. What does not: measuring.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

from pipelines.coding.codebook import Codebook
from pipelines.coding.codebook_files import SHIPPED
from pipelines.model import Document, digest
from pipelines.text.words import load_stopwords

WORDS = 1_000
SENTENCE = (12, 28)
PARAGRAPH = (3, 6)
INVENTED = 5_000
TERM_SHARE, STOPWORD_SHARE = 0.10, 0.45
SCRIPT = {
    "en": re.compile(r"[a-z][a-z' .-]+"),
    "ja": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+"),
    "ru": re.compile(r"[а-я][а-я .-]+"),
}
SYLLABLES = {
    "en": "ba con der el fi gra hol in jus ka lor men no or pla qui ren sta tur un ver win yel zo".split(),
    "ja": [*"山川田中木村林石井上野原小松本高橋谷口島"],
    "ru": "ба вен го дер ел жи зор ин ка лом мен но ор пла ре ста тур ув фи хол ча шен юр яв".split(),
}
JOINER = {"en": " ", "ja": "", "ru": " "}
STOP = {"en": ". ", "ja": "。", "ru": ". "}


class Words(NamedTuple):
    """What texts of one language are made of, and the cumulated weights of the invented words."""

    language: str
    terms: Sequence[str]
    stopwords: Sequence[str]
    invented: Sequence[str]
    weights: Sequence[float]


def documents(codebook: Codebook, language: str, count: int, seed: int = 2) -> list[Document]:
    """``count`` documents, the same ones for the same codebook and seed."""
    random = Random(f"{language}{seed}")
    words = _words(codebook, language, random)
    return [_document(_text(words, random), language, number) for number in range(count)]


def terms(codebook: Codebook, language: str) -> list[str]:
    """The forms of the codebook's vocabulary that are written in the script of ``language``."""
    return sorted(text for text in codebook.matcher.texts if SCRIPT[language].fullmatch(text))


def _words(codebook: Codebook, language: str, random: Random) -> Words:
    syllables = SYLLABLES[language]
    invented = ["".join(random.choices(syllables, k=random.randint(2, 4))) for _ in range(INVENTED)]
    weights = list(accumulate(1 / rank for rank in range(1, INVENTED + 1)))
    stopwords = sorted(load_stopwords(SHIPPED, language))
    return Words(language, terms(codebook, language), stopwords, invented, weights)


def _text(words: Words, random: Random) -> str:
    sentences = list(_sentences(words, random))
    paragraphs: list[str] = []
    while sentences:
        size = random.randint(*PARAGRAPH)
        paragraphs.append("".join(sentences[:size]).rstrip())
        del sentences[:size]
    return "\n\n".join(paragraphs)


def _sentences(words: Words, random: Random) -> Iterator[str]:
    left = WORDS
    while left > 0:
        length = min(left, random.randint(*SENTENCE))
        left -= length
        yield _sentence(words, length, random)


def _sentence(words: Words, length: int, random: Random) -> str:
    chosen: list[str] = []
    while len(chosen) < length:
        chosen += _next(words, random).split()
    text = JOINER[words.language].join(chosen)
    return text[0].upper() + text[1:] + STOP[words.language]


def _next(words: Words, random: Random) -> str:
    draw = random.random()
    if draw < TERM_SHARE:
        return random.choice(words.terms)
    if draw < TERM_SHARE + STOPWORD_SHARE:
        return random.choice(words.stopwords)
    return random.choices(words.invented, cum_weights=words.weights)[0]


def _document(text: str, language: str, number: int) -> Document:
    name = f"{language}-{number}"
    return Document(
        document_id=name, source_id="generated", path=f"{name}.txt", title="", authors=(), published_on="2017-03-22",
        language=language, perspective="JP", url="", licence="", note="", text=text, text_sha256=digest(text),
        file_sha256="", input_hash="", encoding="utf-8", media_type="text/plain",
    )  # fmt: skip
