"""How well copies are found, and how long that takes, on generated texts whose copies are known.

Every tenth text is repeated in some way (``KINDS``); texts on the same subject share a formula of 40 words
and their vocabulary, so that there is something to be mistaken for copies. What belongs here: making such a
collection and scoring what is found in it. What does not: the search itself.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, combinations
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import duckdb
import pyarrow as pa

from pipelines.tables.origins import find_origins
from pipelines.tables.sql import create_tables

DOCUMENTS, WORDS, SUBJECTS, FORMULA, SENTENCE = 10_000, 400, 50, 40, 20
VOCABULARY = [f"word{number}" for number in range(20_000)]
WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(VOCABULARY) + 1)))

Text = list[str]


def drawn(random: Random, count: int) -> Text:
    """Words as uneven as those of real texts."""
    return random.choices(VOCABULARY, cum_weights=WEIGHTS, k=count)


def reworded(text: Text, share: float, random: Random) -> Text:
    """``text`` with a share of its words replaced, each by itself: editors change phrases."""
    return [drawn(random, 1)[0] if random.random() < share else word for word in text]


KINDS: Mapping[str, Callable[[Text, Random], Text]] = {
    "the same words": lambda text, random: list(text),
    "5 % of the words replaced": lambda text, random: reworded(text, 0.05, random),
    "10 % of the words replaced": lambda text, random: reworded(text, 0.10, random),
    "20 % of the words replaced": lambda text, random: reworded(text, 0.20, random),
    "a third of it": lambda text, random: text[: len(text) // 3],
    "a tenth of it": lambda text, random: text[: len(text) // 10],
    "inside a text of three times its length": lambda text, random: [
        *drawn(random, len(text)), *text, *drawn(random, len(text))
    ],
    "half of it, reworded, inside another": lambda text, random: [
        *drawn(random, len(text) // 3), *reworded(text[: len(text) // 2], 0.05, random)
    ],
}  # fmt: skip


def collection(count: int, random: Random) -> list[tuple[Text, int, str]]:
    """Texts, each with the number of the text that it comes from and how."""
    formulas = [drawn(random, FORMULA) for _ in range(SUBJECTS)]
    texts: list[tuple[Text, int, str]] = []
    while len(texts) < count:
        number, own = len(texts), drawn(random, WORDS)
        texts.append(([*own[: WORDS // 2], *random.choice(formulas), *own[WORDS // 2 :]], number, ""))
        if random.random() < 1 / 9:
            kind = random.choice(list(KINDS))
            texts.append((KINDS[kind](texts[number][0], random), number, kind))
    return texts


def tables(texts: Sequence[tuple[Text, int, str]]) -> duckdb.DuckDBPyConnection:
    """A database with the texts as documents in sentences of 20 words."""
    connection = duckdb.connect()
    create_tables(connection)
    empty: dict[str, Any] = dict.fromkeys(connection.table("document").columns, "")
    empty |= {"authors": [], "language": "en"}
    empty |= {"published_from": None, "published_to": None, "sentence_count": 1}
    names = [f"{number:06}" for number in range(len(texts))]
    rows = [
        empty | {"document_id": name, "origin_id": name, "text_sha256": name, "word_count": len(text)}
        for name, (text, *_) in zip(names, texts, strict=True)
    ]
    connection.from_arrow(pa.Table.from_pylist(rows)).insert_into("document")
    bare = dict.fromkeys(connection.table("sentence").columns, "") | {"char_start": 0, "char_end": 0}
    sentences = [
        bare
        | {"document_id": name, "sentence_no": at, "text": " ".join(text[at : at + SENTENCE]), "role": "body"}
        for name, (text, *_) in zip(names, texts, strict=True)
        for at in range(0, len(text), SENTENCE)
    ]
    connection.from_arrow(pa.Table.from_pylist(sentences)).insert_into("sentence")
    return connection


def score(found: Mapping[int, int], texts: Sequence[tuple[Text, int, str]]) -> list[tuple[str, int, float]]:
    """Recall for each kind of copy, and precision over all pairs of texts that were put together."""
    by_kind: defaultdict[str, list[bool]] = defaultdict(list)
    for number, (_, of, kind) in enumerate(texts):
        if kind:
            by_kind[kind].append(found[number] == found[of])
    rows = [
        (kind, len(by_kind[kind]), sum(by_kind[kind]) / len(by_kind[kind])) for kind in KINDS if by_kind[kind]
    ]
    families: defaultdict[int, list[int]] = defaultdict(list)
    for number, origin in found.items():
        families[origin].append(number)
    pairs = [pair for family in families.values() for pair in combinations(family, 2)]
    right = sum(texts[a][1] == texts[b][1] for a, b in pairs)
    return [*rows, ("precision of all pairs found", len(pairs), right / len(pairs))]


def main() -> None:
    """Measure and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    texts = collection(count, Random(2))
    connection = tables(texts)
    start = process_time()
    with tempfile.TemporaryDirectory() as folder:
        find_origins(connection, Path(folder))
    seconds = process_time() - start
    rows = connection.execute("SELECT document_id::INTEGER, origin_id::INTEGER FROM document").fetchall()
    size = f"{len(texts):,} texts of {WORDS + FORMULA} words"
    print(f"{size}: {seconds:.1f} s of processor time\n\n| kind | pairs | share found |\n|---|---:|---:|")
    for kind, pairs, share in score(dict(rows), texts):
        print(f"| {kind} | {pairs:,} | {share:.3f} |")


if __name__ == "__main__":
    main()
