"""The per-document stage: unchanged documents are copied from the previous version, the others read and
coded.

What belongs here: which documents are which, and loading both. What does not: reading and coding
(``batches``).
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipelines.coding.corrections import Correction
from pipelines.corpus import Corpus
from pipelines.errors import CorpusError
from pipelines.tables.batches import STAGED, Coder, stage
from pipelines.tables.rows import arrow_table
from pipelines.tables.sql import attach, attach_empty_previous, read_database, statement

log = logging.getLogger("pipelines.build")


class Counters(NamedTuple):
    """Documents by what was done to them."""

    coded: int = 0
    copied: int = 0
    removed: int = 0


def attach_previous(connection: duckdb.DuckDBPyConnection, published: Path, *, valid: bool) -> None:
    """Attach the published version as ``previous``, or an empty one where there is none or it is no ``valid``
    cache."""
    if valid:
        attach(connection, published, alias="previous")
    else:
        attach_empty_previous(connection)


def code_documents(
    connection: duckdb.DuckDBPyConnection,
    corpus: Corpus,
    corrections: Sequence[Correction],
    coder: Coder,
    staging: Path,
    processes: int | None,
) -> None:
    """Read and code what is not known from ``previous``; the rows are left in ``staging``."""
    enter_corrections(connection, corrections)
    connection.execute(statement("load/unchanged_file"))
    unchanged = {path for (path,) in connection.table("unchanged_file").fetchall()}
    changed = corpus.part(file for file in corpus.files if file.path not in unchanged)
    log.info("reading and coding %s of %s files", f"{len(changed.files):,}", f"{len(corpus.files):,}")
    done = 0
    for finished in stage(
        changed, _known(connection), _by_document(corrections), coder, staging, processes=processes
    ):
        done += finished
        log.info("coding", extra={"done": done, "total": len(changed.files)})


def load_documents(connection: duckdb.DuckDBPyConnection, staging: Path) -> None:
    """Fill the tables of documents and their facts from ``staging`` and ``previous``, in the order of their
    keys.

    Raises:
        CorpusError: not one document could be used.
    """
    for table in ("kept", *(table for table in STAGED if table != "kept")):
        staged = {"staged": str(staging / "*" / f"{table}.parquet")}
        connection.execute(statement(f"load/{table}"), staged)
    connection.execute(statement("load/source"))
    if not connection.execute("SELECT count(*) FROM document").fetchall()[0][0]:
        raise _nothing_usable(connection)


def count_documents(connection: duckdb.DuckDBPyConnection, published: Path) -> Counters:
    """What was done to how many documents, against the ``published`` version, whether it served as cache or
    not."""
    total, copied = connection.execute(statement("load/counters")).fetchall()[0]
    return Counters(total - copied, copied, removed_since(connection, published))


def removed_since(connection: duckdb.DuckDBPyConnection, published: Path) -> int:
    """How many documents of the ``published`` version there are no longer."""
    if not published.exists():
        return 0
    with read_database(published) as other:
        connection.register(
            "published_document", other.table("document").select("document_id").to_arrow_table()
        )
    removed: int = connection.execute(statement("load/removed_documents")).fetchall()[0][0]
    connection.unregister("published_document")
    return removed


def enter_corrections(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
    """Make the temporary tables ``correction_entry`` and ``recorrected_document``, whose rows are no longer
    what ``previous`` has."""
    entries = arrow_table("correction", Correction._fields, corrections)
    connection.register("entries", entries)
    connection.execute(statement("load/correction_entry"))
    connection.unregister("entries")
    connection.execute(statement("load/recorrected_document"))


def _by_document(corrections: Sequence[Correction]) -> Mapping[str, Sequence[Correction]]:
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        if correction.kind != "meeting":
            found[correction.document_id].append(correction)
    return found


def _known(connection: duckdb.DuckDBPyConnection) -> Mapping[str, Mapping[str, str]]:
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for path, document_id, input_hash in connection.execute(statement("load/known_document")).fetchall():
        known[path][document_id] = input_hash
    return known


def _nothing_usable(connection: duckdb.DuckDBPyConnection) -> CorpusError:
    rows = connection.execute(statement("load/quarantined")).fetchall()
    listed = "; ".join(f"{path}: {reason} ({detail})" for path, reason, detail in rows)
    return CorpusError("not one text could be used", place=listed, remedy="mend these files or add others")
