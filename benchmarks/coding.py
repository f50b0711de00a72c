"""Speed and memory of the coding stage, against spaCy's PhraseMatcher over the same English terms.

Every measurement runs in a process of its own, so that its peak memory is its own, on one core. spaCy's
figures are for looking the terms up alone (tokens, then matcher); its counterpart is the row "matcher",
while "coding" does everything: sentences, actors, dates, issues, statements, meetings, terms, framing.

    python -m benchmarks.coding [DOCUMENTS]
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import process_time
from typing import NamedTuple

from benchmarks.generated import documents, terms
from pipelines.coding.codebook import load_codebook
from pipelines.coding.coder import code_document
from pipelines.model import Document

DOCUMENTS = 200
WARM_UP = 5
BASE = "spaCy PhraseMatcher"


class Measured(NamedTuple):
    """One row: how long the vocabulary took to load and how fast the texts went through."""

    name: str
    language: str
    load_seconds: float
    documents_per_second: float
    megabytes_per_second: float
    peak_megabytes: float


def coding(language: str, count: int) -> Measured:
    """The whole coding stage."""
    start = process_time()
    codebook = load_codebook()
    load = process_time() - start
    texts = documents(codebook, language, count)
    return _measured("coding", language, load, texts, lambda document: code_document(document, codebook))


def matcher(language: str, count: int) -> Measured:
    """Looking up the vocabulary alone."""
    start = process_time()
    find = load_codebook().matcher.find
    load = process_time() - start
    return _measured(
        "matcher", language, load, documents(load_codebook(), language, count), lambda d: find(d.text)
    )


def phrase_matcher(language: str, count: int) -> Measured:
    """spaCy's PhraseMatcher on lower-case tokens, over the terms of the codebook in that language."""
    import spacy
    from spacy.matcher import PhraseMatcher

    codebook = load_codebook()
    vocabulary, texts = terms(codebook, language), documents(codebook, language, count)
    start = process_time()
    nlp = spacy.blank(language)
    phrases = PhraseMatcher(nlp.vocab, attr="LOWER")
    phrases.add("terms", [nlp.make_doc(term) for term in vocabulary])
    load = process_time() - start
    return _measured(BASE, language, load, texts, lambda document: phrases(nlp.make_doc(document.text)))


Measure = Callable[[str, int], Measured]
ROWS: tuple[tuple[Measure, str], ...] = (
    (phrase_matcher, "en"),
    (matcher, "en"), (matcher, "ja"), (matcher, "ru"),
    (coding, "en"), (coding, "ja"), (coding, "ru"),
)  # fmt: skip


def _measured(
    name: str, language: str, load: float, texts: list[Document], work: Callable[[Document], object]
) -> Measured:
    for document in texts[:WARM_UP]:
        work(document)
    start = process_time()
    for document in texts:
        work(document)
    seconds = process_time() - start
    size = sum(len(document.text.encode()) for document in texts) / 1e6
    return Measured(name, language, load, len(texts) / seconds, size / seconds, _peak_megabytes())


def _peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def _in_own_process(measure: Measure, language: str, count: int) -> Measured:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, language, count).result()


def table(rows: Iterable[Measured]) -> str:
    """The rows as a Markdown table, with the ratio to spaCy's documents per second."""
    measured = list(rows)
    base = next(row.documents_per_second for row in measured if row.name == BASE)
    lines = [
        "| what | language | load, s | documents/s | MB/s | peak MB | ratio to spaCy |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {row.name} | {row.language} | {row.load_seconds:.1f} | {row.documents_per_second:,.0f} | "
        f"{row.megabytes_per_second:.2f} | {row.peak_megabytes:,.0f} | "
        f"{row.documents_per_second / base:.2f} |"
        for row in measured
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    print(f"{count} generated documents of 1,000 words a row, one core", flush=True)
    load_codebook()  # fills the cache of the compiled codebook, so that the loads below are warm ones
    print(table(_in_own_process(measure, language, count) for measure, language in ROWS))


if __name__ == "__main__":
    main()
