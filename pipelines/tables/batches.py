"""Documents to Parquet files, in batches that may run in other processes.

A batch names small files for its worker to read, or carries documents of a file that is too large for one
batch. The worker writes Parquet and returns counts, so no process ever holds more than a few batches of
texts. How documents fall into batches does not show in the result: loading orders the rows.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from joblib import Parallel, delayed

from pipelines.coding.correcting import correct
from pipelines.coding.corrections import Correction
from pipelines.corpus import Corpus, InputFile, read
from pipelines.model import CodedDocument, Document, Notice, Quarantined
from pipelines.tables.rows import LAYOUT, Rows, notice_row, rows_of, write_rows
from pipelines.tables.words import Stopwords, word_rows

if TYPE_CHECKING:
    from pipelines.coding.codebook_model import Codebook

Read = Document | Quarantined | Notice
Known = Mapping[str, Mapping[str, str]]
Corrections = Mapping[str, Sequence[Correction]]
"""Corrections by the document of their fact."""

BATCH_BYTES = 4 * 1024 * 1024
BATCH_DOCUMENTS = 500
WORTH_PROCESSES = 16 * 1024 * 1024
"""Bytes of input from which starting further processes pays."""
STAGED: Mapping[str, tuple[str, ...]] = {**LAYOUT, "kept": ("document_id",)}


class Coder(NamedTuple):
    """How a worker comes by its coder: functions and folder travel, the compiled codebook does not."""

    load_codebook: Callable[[Path | None], Codebook]
    code_document: Callable[[Document, Codebook], CodedDocument]
    load_stopwords: Callable[[Path | None], Stopwords]
    folder: Path | None
    codebook_hash: str


class Batch(NamedTuple):
    """Files to read, or items read already with the path of their file; ``known`` holds cached input
    hashes, ``corrections`` those of its documents, ``finished`` is the number of files that end with it."""

    number: int
    corpus: Corpus
    items: tuple[tuple[str, Read], ...]
    known: Mapping[str, str]
    corrections: Corrections
    finished: int


def stage(
    corpus: Corpus,
    known: Known,
    corrections: Corrections,
    coder: Coder,
    staging: Path,
    *,
    processes: int | None,
) -> Iterator[int]:
    """Read and code all files of ``corpus``; for each batch that is done, how many files end with it.

    Args:
        known: input hashes by path and document id; documents that still have theirs are only listed as kept.
        staging: folder for the Parquet files, one sub-folder a batch.
        processes: how many; by the amount of input where None.
    """
    batches = make_batches(corpus, known, corrections)
    workers = processes or _processes(corpus)
    if workers == 1:
        yield from (code_batch(batch, coder, staging) for batch in batches)
    else:
        yield from Parallel(n_jobs=workers, return_as="generator_unordered")(
            delayed(code_batch)(batch, coder, staging) for batch in batches
        )


def make_batches(corpus: Corpus, known: Known, corrections: Corrections) -> Iterator[Batch]:
    """At least one batch, so that there is something to load."""
    numbers = count()
    correction_of = _by_file(corrections)
    small = [file for file in corpus.files if file.size <= BATCH_BYTES]
    large = [file for file in corpus.files if file.size > BATCH_BYTES]
    for files in _by_size(small):
        hashes = {key: value for file in files for key, value in known.get(file.path, {}).items()}
        theirs = {key: value for file in files for key, value in correction_of(file).items()}
        yield Batch(next(numbers), corpus.part(files), (), hashes, theirs, len(files))
    for file in large:
        of_file = known.get(file.path, {})
        for items, is_last in _chunks(read(corpus, file), BATCH_DOCUMENTS):
            ids = {item.document_id for item in items if isinstance(item, Document)}
            here = {key: value for key, value in of_file.items() if key in ids}
            theirs = {key: value for key, value in correction_of(file).items() if key in ids}
            placed = tuple((file.path, item) for item in items)
            yield Batch(next(numbers), corpus.part(()), placed, here, theirs, int(is_last))


def code_batch(batch: Batch, coder: Coder, staging: Path) -> int:
    """Read and code one batch, write its rows to ``staging``; how many files end with it."""
    rows: Rows = defaultdict(list)
    for path, item in _items(batch):
        if isinstance(item, Quarantined):
            rows["quarantine"].append((item.path, path, item.reason, item.detail))
        elif isinstance(item, Notice):
            rows["notice"].append(notice_row(item, path, "read"))
        elif batch.known.get(item.document_id) == item.input_hash:
            rows["kept"].append((item.document_id,))
        else:
            coded, outcomes = correct(
                coder.code_document(item, _codebook(coder)), batch.corrections.get(item.document_id, ())
            )
            words = word_rows(coded, _stopwords(coder))
            _add(rows, rows_of(coded) | {"sentence_word": words, "correction_outcome": list(outcomes)})
    write_rows(rows, staging / f"{batch.number:06}", STAGED)
    return batch.finished


def _by_file(corrections: Corrections) -> Callable[[InputFile], Corrections]:
    """The corrections of a file's documents: of the one with its id, or of the members whose stem it is."""
    by_stem: defaultdict[str, dict[str, Sequence[Correction]]] = defaultdict(dict)
    for document_id, entries in corrections.items():
        for stem in {document_id, document_id.rpartition("#")[0]}:
            by_stem[stem][document_id] = entries
    return lambda file: by_stem.get(file.document_id, {})


def _items(batch: Batch) -> Iterator[tuple[str, Read]]:
    yield from batch.items
    for file in batch.corpus.files:
        for item in read(batch.corpus, file):
            yield file.path, item


def _add(rows: Rows, more: Rows) -> None:
    for table, new in more.items():
        rows[table].extend(new)


@lru_cache(maxsize=1)
def _codebook(coder: Coder) -> Codebook:
    """Once a process and codebook: the hash is part of the key, so an edited codebook is loaded again."""
    return coder.load_codebook(coder.folder)


@lru_cache(maxsize=1)
def _stopwords(coder: Coder) -> Stopwords:
    """Once a process and codebook, like the codebook."""
    return coder.load_stopwords(coder.folder)


def _processes(corpus: Corpus) -> int:
    size = sum(file.size for file in corpus.files)
    return (os.cpu_count() or 1) if size >= WORTH_PROCESSES else 1


def _by_size(files: Iterable[InputFile]) -> Iterator[list[InputFile]]:
    """Runs of files that stay below the size and the number of a batch; one empty run where there are
    none."""
    run: list[InputFile] = []
    size = 0
    for file in files:
        if run and (size + file.size > BATCH_BYTES or len(run) == BATCH_DOCUMENTS):
            yield run
            run, size = [], 0
        run.append(file)
        size += file.size
    yield run


def _chunks(items: Iterator[Read], length: int) -> Iterator[tuple[list[Read], bool]]:
    """Runs of ``items``, each with whether it is the last."""
    run = list(islice(items, length))
    while run:
        following = list(islice(items, length))
        yield run, not following
        run = following
