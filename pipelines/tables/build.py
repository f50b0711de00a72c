"""One build: from the raw folder to a published version, stage by stage, in a private file.

The stages run in a fixed order, each once. The published version is the cache: where nothing that it was
made of has changed, it stands for the result of every stage; else rows of documents that are unchanged are
copied from it if code and codebook are the same, and everything across documents is made anew. What belongs
here: the order of things and what they share. What does not: how rows are made, checked or published.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipelines.coding.codebook_files import CodebookFile, hash_of, list_files
from pipelines.coding.corrections import Correction, corrections_file, hash_file, load_corrections
from pipelines.corpus import Corpus, scan
from pipelines.model import CodedDocument, Document
from pipelines.tables import aggregates, documents
from pipelines.tables.batches import Coder
from pipelines.tables.checks import CheckResult, require_passed, run_checks
from pipelines.tables.contract import CODEBOOK, CONTENT, order
from pipelines.tables.documents import Counters
from pipelines.tables.hashes import code_hash, software, table_hash
from pipelines.tables.meetings import Resolve, keep_ledger, resolve
from pipelines.tables.origins import find_origins
from pipelines.tables.publish import Made, MadeOf, Published, cache_is_valid, current_made_of, publish
from pipelines.tables.rows import Row, insert_rows, notice_row
from pipelines.tables.sql import attach
from pipelines.tables.versions import Warehouse
from pipelines.tables.words import Stopwords
from pipelines.tables.workspace import Workspace, storage_errors, workspace

if TYPE_CHECKING:
    from pipelines.coding.codebook_model import Codebook

log = logging.getLogger("pipelines.build")
"""Says what a build is doing; records on a long stage carry ``done`` and ``total``."""


class Coding(NamedTuple):
    """The functions of the coding room that a build calls; a folder of None is the shipped codebook."""

    list_codebook: Callable[[Path | None], list[CodebookFile]]
    load_codebook: Callable[[Path | None], Codebook]
    code_document: Callable[[Document, Codebook], CodedDocument]
    resolve_meetings: Resolve
    load_stopwords: Callable[[Path | None], Stopwords]


class Inputs(NamedTuple):
    """What a build is asked to do. ``codebook`` None is the shipped one, ``processes`` None chooses by
    amount, ``corrections`` None is the file beside the raw folder, if there is one."""

    raw: Path
    warehouse: Path
    codebook: Path | None = None
    processes: int | None = None
    message: str = ""
    run_id: str = ""
    corrections: Path | None = None


class Seen(NamedTuple):
    """The inputs of a build as they were when looked at."""

    corpus: Corpus
    codebook_files: list[CodebookFile]
    made_of: MadeOf


def look(inputs: Inputs, coding: Coding | None = None) -> Seen:
    """Look at the texts, the codebook, the corrections and the program, and change nothing.

    Raises:
        CorpusError: the raw folder or its metadata cannot be used.
        CorrectionError: the file of corrections cannot be read.
    """
    log.info("looking at the texts in %s", inputs.raw)
    corpus, files = scan(inputs.raw), (coding or coding_room()).list_codebook(inputs.codebook)
    corrections = corrections_file(inputs.raw, inputs.corrections)
    corrections_hash = hash_file(corrections) if corrections else ""
    return Seen(corpus, files, MadeOf(code_hash(), hash_of(files), corpus.hash, corrections_hash))


class Build:
    """The state of one build. ``upto`` runs what is still to be done."""

    def __init__(self, inputs: Inputs, work: Workspace, coding: Coding, seen: Seen) -> None:
        self.inputs, self.work, self.coding = inputs, work, coding
        self.corpus, self.codebook_files, self.made_of = seen
        self.connection = work.connection
        self.warehouse = Warehouse(inputs.warehouse)
        self.counters = Counters()
        self.checks: dict[str, list[CheckResult]] = {}
        self.published: Published | None = None
        self._hashes: dict[str, str] = {}

    def upto(self, last: str) -> None:
        """Run the stages up to ``last`` that have not run yet; none where the current version stands for
        them."""
        if not self.checks and self.made_of in self.known:
            with storage_errors(self.inputs.warehouse):
                self._take_over()
        names = list(STAGES)
        for name in names[: names.index(last) + 1]:
            if name not in self.checks:
                with storage_errors(self.inputs.warehouse):
                    STAGES[name].run(self)
                    self.checks[name] = run_checks(self.connection, name, STAGES[name].tables)

    @cached_property
    def codebook(self) -> Codebook:
        """The codebook as it was when first asked for."""
        log.info("loading the codebook")
        return self.coding.load_codebook(self.inputs.codebook)

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections by persons as they were when first asked for."""
        path = corrections_file(self.inputs.raw, self.inputs.corrections)
        return load_corrections(path, self.codebook) if path else ()

    @cached_property
    def known(self) -> Set[MadeOf]:
        """What is known to give the current version."""
        return current_made_of(self.warehouse)

    def table_hash(self, table: str) -> str:
        """Hash of a table that is final."""
        if table not in self._hashes:
            self._hashes[table] = table_hash(self.connection, table)
        return self._hashes[table]

    def require_checks(self) -> None:
        """Stop if a blocking check of a stage so far has failed.

        Raises:
            CheckFailed: names the check, the table and an example.
        """
        require_passed(chain(*self.checks.values()), str(self.inputs.warehouse))

    def _take_over(self) -> None:
        """Let the current version stand for the results of all stages: they would be the same."""
        self.published = Published(self.warehouse.history()[-1], is_new=False)
        log.info(
            "nothing has changed since version %s, there is nothing to make", self.published[0].version_no
        )
        attach(self.connection, self.warehouse.pointer, alias="published")
        self.connection.execute("USE published")
        self._hashes = dict(self.connection.table("content_table").select("table_name", "hash").fetchall())
        self.counters = Counters(copied=self.connection.table("document").count("*").fetchall()[0][0])
        self.checks = {stage: [] for stage in STAGES}
        for row in self.connection.table("check_result").order(order("check_result")).fetchall():
            result = CheckResult(*row)
            self.checks[result.stage].append(result)

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows that have all columns of ``table``."""
        insert_rows(self.connection, table, rows)


@contextmanager
def open_build(inputs: Inputs, coding: Coding | None = None, seen: Seen | None = None) -> Iterator[Build]:
    """A build with its private workspace, which goes when the build ends.

    Args:
        coding: of this project if None.
        seen: what a look at the inputs has shown already; they are looked at now if None.

    Raises:
        WarehouseError: another build is running, or the folder cannot be written.
    """
    with workspace(Warehouse(inputs.warehouse)) as work:
        coding = coding or coding_room()
        yield Build(inputs, work, coding, seen or look(inputs, coding))


def coding_room() -> Coding:
    """The coding of this project; imported late, because it compiles a lot."""
    from pipelines.coding.codebook import load_codebook
    from pipelines.coding.coder import code_document
    from pipelines.coding.series import resolve_meetings

    return Coding(list_files, load_codebook, code_document, resolve_meetings, load_stopwords)


def load_stopwords(folder: Path | None) -> Stopwords:
    """The stop lists of a codebook by language.

    Raises:
        CodebookError: a list is missing.
    """
    from pipelines.coding.codebook_files import LANGUAGES, SHIPPED
    from pipelines.text import words

    return {language: words.load_stopwords(folder or SHIPPED, language) for language in LANGUAGES}


def _list_corpus(build: Build) -> None:
    corpus = build.corpus
    rows = [(f.path, f.sha256, corpus.fingerprint(f), f.size, f.media_type) for f in corpus.files]
    build.insert("corpus_file", rows)
    build.insert("source", sorted(corpus.sources.values()))
    build.insert("notice", [notice_row(notice, "", "corpus") for notice in corpus.notices])


def _list_codebook(build: Build) -> None:
    build.insert("codebook_file", build.codebook_files)
    for table in CODEBOOK:
        build.insert(table, sorted(build.codebook.tables[table]))


def _code_documents(build: Build) -> None:
    connection, staging, published = build.connection, build.work.staging, build.warehouse.pointer
    coding, folder = build.coding, build.inputs.codebook
    functions = coding.load_codebook, coding.code_document, coding.load_stopwords
    coder = Coder(*functions, folder, build.codebook.hash)
    valid = cache_is_valid(build.known, build.made_of)
    documents.attach_previous(connection, published, valid=valid)
    documents.code_documents(
        connection, build.corpus, build.corrections, coder, staging, build.inputs.processes
    )
    log.info("writing the tables")
    documents.load_documents(connection, staging)
    log.info("looking for copies and translations")
    find_origins(connection, build.work.folder / "origins")
    build.counters = documents.count_documents(connection, published)


def _resolve_meetings(build: Build) -> None:
    log.info("bringing the meetings of all texts together")
    resolve(
        build.connection,
        build.coding.resolve_meetings,
        build.codebook,
        build.corrections,
        build.work.folder / "resolved",
    )


def _keep_ledger(build: Build) -> None:
    keep_ledger(build.connection)


def _tell_positions(build: Build) -> None:
    aggregates.tell_positions(build.connection)


def _count_meetings(build: Build) -> None:
    log.info("counting and comparing")
    aggregates.count_meetings(build.connection)


def _measure_issues(build: Build) -> None:
    aggregates.measure_issues(build.connection)


def _contrast_perspectives(build: Build) -> None:
    aggregates.contrast_perspectives(build.connection)


def _contrast_periods(build: Build) -> None:
    aggregates.contrast_periods(build.connection)


def _contrast_sources(build: Build) -> None:
    aggregates.contrast_sources(build.connection)


def _contrast_terms(build: Build) -> None:
    aggregates.contrast_terms(build.connection)


def _leave_one_out(build: Build) -> None:
    aggregates.leave_one_out(build.connection)


def _conclude_checks(build: Build) -> None:
    build.insert("check_result", sorted(chain(*build.checks.values())))
    build.require_checks()
    build.insert("software", sorted(software()))
    counted = [(table, build.table_hash(table), _rows(build, table)) for table in sorted(CONTENT)]
    build.insert("content_table", counted)


def _publish(build: Build) -> None:
    made = Made(build.inputs.run_id, *build.made_of, build.inputs.message, *build.counters)
    build.published = publish(build.work, build.warehouse, made)


def _rows(build: Build, table: str) -> int:
    number: int = build.connection.table(table).count("*").fetchall()[0][0]
    return number


class Stage(NamedTuple):
    """A step of the build and the tables that are final after it."""

    run: Callable[[Build], None]
    tables: tuple[str, ...]


STAGES: Mapping[str, Stage] = {
    "corpus": Stage(_list_corpus, ("corpus_file",)),
    "codebook": Stage(_list_codebook, (*CODEBOOK, "codebook_file")),
    "documents": Stage(
        _code_documents,
        ("source", "document", "sentence", "sentence_word", "issue_mention", "term_use", "statement",
         "statement_issue", "quarantine", "origin_member", "origin"),
    ),
    "meetings": Stage(
        _resolve_meetings,
        ("document_meeting", "document_meeting_participant", "meeting_mention", "meeting",
         "meeting_participant", "conflict", "correction", "notice"),
    ),
    "ledger": Stage(_keep_ledger, ("meeting_report", "meeting_issue_sentence", "meeting_issue")),
    "position": Stage(_tell_positions, ("position",)),
    "meeting_count": Stage(_count_meetings, ("meeting_count",)),
    "issue_frequency": Stage(_measure_issues, ("document_issue", "issue_frequency")),
    "framing_contrast": Stage(_contrast_perspectives, ("framing_contrast",)),
    "period_contrast": Stage(_contrast_periods, ("period_contrast",)),
    "source_contrast": Stage(_contrast_sources, ("source_contrast",)),
    "term_contrast": Stage(_contrast_terms, ("term_contrast",)),
    "contrast_robustness": Stage(_leave_one_out, ("contrast_robustness",)),
    "checks": Stage(_conclude_checks, ("check_result", "software", "content_table")),
    "version": Stage(_publish, ("version",)),
}  # fmt: skip
"""The stages in their order."""
TABLES_OF = {name: stage.tables for name, stage in STAGES.items()}
"""The tables that each stage makes."""
