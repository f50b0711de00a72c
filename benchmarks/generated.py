"""Generated texts: 1,000 words each, made of the codebook's examples, of its vocabulary and of filler words.

A third of the sentences are examples of rules between invented words, so that statements and meetings
occur; the others mix terms, stop words and invented words, drawn unevenly as in real texts. Hits are
nearly as dense as in the shipped corpus (350 to 400 in 1,000 English words), and no sentence occurs
twice, so that no cache is flattered.
What belongs here: making texts. What does not: measuring.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

from pipelines.coding.codebook_files import SHIPPED
from pipelines.coding.codebook_model import Codebook
from pipelines.corpus.language import language_by_script
from pipelines.model import Document, digest
from pipelines.text.words import load_stopwords

WORDS = 1_000
SENTENCE = (12, 28)
JAPANESE_WORDS = 17  # of a sentence, which cannot be counted by spaces
PARAGRAPH = (3, 6)
INVENTED = 5_000
EXAMPLE_SHARE = 0.33
TERM_SHARE, STOPWORD_SHARE = 0.10, 0.45
SCRIPT = {
    "en": re.compile(r"[a-z][a-z' .-]+"),
    "ja": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+"),
    "ru": re.compile(r"[а-я][а-я .-]+"),
}
SYLLABLES: dict[str, Sequence[str]] = {
    "en": "ba con der el fi gra hol in jus ka lor men no or pla qui ren sta tur un ver win yel zo".split(),  # noqa: SIM905
    "ja": [*"山川田中木村林石井上野原小松本高橋谷口島"],
    "ru": "ба вен го дер ел жи зор ин ка лом мен но ор пла ре ста тур ув фи хол ча шен юр яв".split(),  # noqa: SIM905
}
JOINER = {"en": " ", "ja": "", "ru": " "}
STOP = {"en": ". ", "ja": "。", "ru": ". "}


class Words(NamedTuple):
    """What texts of one language are made of, and the cumulated weights of the invented words."""

    language: str
    examples: Sequence[str]
    terms: Sequence[str]
    stopwords: Sequence[str]
    invented: Sequence[str]
    weights: Sequence[float]


def documents(
    codebook: Codebook, language: str, count: int, seed: int = 2, words: int = WORDS
) -> list[Document]:
    """``count`` documents of ``words`` words, the same ones for the same codebook and seed."""
    random = Random(f"{language}{seed}")
    vocabulary = _words(codebook, language, random)
    return [_document(_text(vocabulary, random, words), language, number) for number in range(count)]


def terms(codebook: Codebook, language: str) -> list[str]:
    """The forms of the codebook's vocabulary that are written in the script of ``language``."""
    return sorted(text for text in codebook.matcher.texts if SCRIPT[language].fullmatch(text))


def _words(codebook: Codebook, language: str, random: Random) -> Words:
    syllables = SYLLABLES[language]
    invented = ["".join(random.choices(syllables, k=random.randint(2, 4))) for _ in range(INVENTED)]
    weights = list(accumulate(1 / rank for rank in range(1, INVENTED + 1)))
    stopwords = sorted(load_stopwords(SHIPPED, language))
    return Words(
        language, _examples(codebook, language), terms(codebook, language), stopwords, invented, weights
    )


def _examples(codebook: Codebook, language: str) -> list[str]:
    """Example sentences of that language, without the metadata of the date rules."""
    texts = {row.example.partition(" | ")[0] for row in codebook.tables["rule"] if row.kind != "boilerplate"}  # type: ignore[attr-defined]
    return sorted(text for text in texts if language_by_script(text) == language)


def _text(words: Words, random: Random, length: int) -> str:
    sentences = list(_sentences(words, random, length))
    paragraphs: list[str] = []
    while sentences:
        size = random.randint(*PARAGRAPH)
        paragraphs.append("".join(sentences[:size]).rstrip())
        del sentences[:size]
    return "\n\n".join(paragraphs)


def _sentences(words: Words, random: Random, length: int) -> Iterator[str]:
    left = length
    while left > 0:
        chosen = _example(words, random) if random.random() < EXAMPLE_SHARE else _mixture(words, random)
        left -= len(chosen) if words.language != "ja" else JAPANESE_WORDS
        text = JOINER[words.language].join(chosen)
        yield text[0].upper() + text[1:] + STOP[words.language]


def _example(words: Words, random: Random) -> list[str]:
    """An example with invented words put in where that leaves its phrases whole: in front and at the end."""
    example = random.choice(words.examples).rstrip(".。?？!！")
    return [_invented(words, random), *example.split(), _invented(words, random), _invented(words, random)]


def _mixture(words: Words, random: Random) -> list[str]:
    chosen: list[str] = []
    length = random.randint(*SENTENCE)
    while len(chosen) < length:
        chosen += _next(words, random).split()
    return chosen


def _next(words: Words, random: Random) -> str:
    draw = random.random()
    if draw < TERM_SHARE:
        return random.choice(words.terms)
    if draw < TERM_SHARE + STOPWORD_SHARE:
        return random.choice(words.stopwords)
    return _invented(words, random)


def _invented(words: Words, random: Random) -> str:
    return random.choices(words.invented, cum_weights=words.weights)[0]


def _document(text: str, language: str, number: int) -> Document:
    name = f"{language}-{number}"
    return Document(
        document_id=name, source_id="generated", path=f"{name}.txt", title="", authors=(),
        published_on="2017-03-22", language=language, perspective="JP", url="", licence="", note="",
        text=text, text_sha256=digest(text), file_sha256="", input_hash="", encoding="utf-8",
        media_type="text/plain",
    )  # fmt: skip
