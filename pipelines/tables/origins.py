"""The cross-document stage of origins: which texts are copies or translations of one text.

Texts are read one after the other and kept as fingerprints in files of the build; only pairs that share
fingerprints are read again and compared. Always done anew, so that an incremental build equals a rebuild.
What belongs here: texts to numbers, numbers to rows. What does not: when two texts are one
(``pipelines.analysis``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.analysis.copies import SAME_TEXT, coverage, is_long_enough
from pipelines.analysis.origins import COPY, TRANSLATION, Link, Member, members
from pipelines.analysis.translations import SAME_REPORT, Report, likeness
from pipelines.tables.sql import statement
from pipelines.text.shingles import Shingles, fingerprints, shingles

CROWD = 32
"""Documents with one fingerprint from which not all pairs of them are compared."""
LEAST = 0.2
"""Share of the fingerprints of the shorter text that a pair must have in common to be compared."""
TRANSLATED_WITHIN = 7
"""Days between the publication of two language versions."""
ANCHORS = 4
"""Rare things that two texts of different languages must have in common to be compared."""
CHUNK_DOCUMENTS, CHUNK_PAIRS, CHUNK_ROWS = 1_000, 1_000, 10_000

Numbered = tuple[int, str, Shingles]
MEASURES = pa.schema(
    {"document_no": pa.int32(), "tokens": pa.int32(), "whole": pa.string(), "fingerprints": pa.int32()}
)
FINGERPRINTS = pa.schema({"document_no": pa.int32(), "hash": pa.uint64()})
TAKEN = pa.schema(
    {"document_no": pa.int32(), "of_no": pa.int32(), "first_no": pa.int32(), "relation": pa.string(),
     "similarity": pa.float64()}
)  # fmt: skip


def find_origins(connection: duckdb.DuckDBPyConnection, staging: Path) -> None:
    """Fill ``origin``, ``origin_member`` and ``document.origin_id``.

    Args:
        staging: folder for the fingerprints.
    """
    staging.mkdir(parents=True, exist_ok=True)
    connection.execute(statement("origins/document_order"))
    measures, prints = staging / "text_measure.parquet", staging / "fingerprint.parquet"
    _measure_texts(_texts(_rows(connection, "bodies")), measures, prints)
    connection.execute(statement("origins/text_measure"), {"staged": str(measures)})
    connection.execute(statement("origins/equal_text"))
    copies = [*_equal(connection), *_copies(connection, prints)]
    connection.register("taken", _table(members(copies), TAKEN))
    translations = list(_translations(connection))
    connection.unregister("taken")
    _write(connection, members([*copies, *translations]))


def _measure_texts(texts: Iterator[Numbered], measures: Path, prints: Path) -> None:
    with (
        pq.ParquetWriter(measures, MEASURES) as of_texts,
        pq.ParquetWriter(prints, FINGERPRINTS) as of_prints,
    ):
        while chunk := list(islice(texts, CHUNK_DOCUMENTS)):
            chosen = [_chosen(text, language) for _, language, text in chunk]
            rows = [(n, t.tokens, t.whole, len(c)) for (n, _, t), c in zip(chunk, chosen, strict=True)]
            numbers = np.repeat([number for number, *_ in chunk], [len(hashes) for hashes in chosen])
            of_texts.write_table(_table(rows, MEASURES))
            of_prints.write_table(pa.table([numbers.astype(np.int32), np.concatenate(chosen)], FINGERPRINTS))


def _chosen(text: Shingles, language: str) -> np.ndarray:
    return fingerprints(text) if is_long_enough(text, language) else text.hashes[:0]


def _equal(connection: duckdb.DuckDBPyConnection) -> Iterator[Link]:
    for first, later in connection.table("equal_text").fetchall():
        yield Link(first, later, COPY, 1.0)


def _copies(connection: duckdb.DuckDBPyConnection, prints: Path) -> Iterator[Link]:
    given = {"staged": str(prints), "crowd": CROWD, "least": LEAST}
    for chunk in _pairs(connection, "candidates", given):
        texts = {number: text for number, _, text in _texts(_rows(connection, "bodies_of", _of(chunk)))}
        for earlier, later in chunk:
            share = coverage(texts[earlier], texts[later])
            if share >= SAME_TEXT:
                yield Link(earlier, later, COPY, share)


def _translations(connection: duckdb.DuckDBPyConnection) -> Iterator[Link]:
    connection.execute(statement("origins/reports"))
    given = {"crowd": CROWD, "days": TRANSLATED_WITHIN, "least": ANCHORS}
    for chunk in _pairs(connection, "translation_candidates", given):
        reports = _reports(connection, chunk)
        for earlier, later in chunk:
            similarity = likeness(reports[earlier], reports[later])
            if similarity >= SAME_REPORT:
                yield Link(earlier, later, TRANSLATION, similarity)


def _pairs(
    connection: duckdb.DuckDBPyConnection, name: str, given: dict[str, Any]
) -> Iterator[list[tuple[int, int]]]:
    """Chunks of pairs of numbers of documents."""
    pairs = connection.execute(statement(f"origins/{name}"), given).fetchall()
    return (pairs[start : start + CHUNK_PAIRS] for start in range(0, len(pairs), CHUNK_PAIRS))


def _of(pairs: Sequence[tuple[int, int]]) -> dict[str, Any]:
    return {"documents": sorted({number for pair in pairs for number in pair})}


def _reports(connection: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[int, int]]) -> dict[int, Report]:
    """What the sentences of the documents report, by number of the document."""
    reports: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
    for (number, _), rows in groupby(_rows(connection, "reports_of", _of(pairs)), key=itemgetter(0, 1)):
        reports[number].append(frozenset(element for *_, element in rows))
    return dict(reports)


def _texts(sentences: Iterable[tuple[Any, ...]]) -> Iterator[Numbered]:
    """Number, language and shingles of each document; ``sentences`` come document by document."""
    for (number, language), rows in groupby(sentences, key=itemgetter(0, 1)):
        yield number, language, shingles("\n".join(text for *_, text in rows), language)


def _write(connection: duckdb.DuckDBPyConnection, taken: Sequence[Member]) -> None:
    connection.register("taken", _table(taken, TAKEN))
    for table in ("origin_member", "document", "origin"):
        connection.execute(statement(f"origins/{table}"))
    connection.unregister("taken")


def _table(rows: Sequence[Sequence[object]], schema: pa.Schema) -> pa.Table:
    columns: Iterable[Sequence[object]] = zip(*rows, strict=True) if rows else ([] for _ in schema)
    return pa.table([pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)], schema)


def _rows(
    connection: duckdb.DuckDBPyConnection, name: str, given: dict[str, Any] | None = None
) -> Iterator[tuple[Any, ...]]:
    result = connection.execute(statement(f"origins/{name}"), given)
    while rows := result.fetchmany(CHUNK_ROWS):
        yield from rows
