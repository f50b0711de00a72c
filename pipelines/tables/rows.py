"""Records to Arrow columns to Parquet: how what the rooms return becomes rows of the tables.

The types come from schema.sql, so that they are written down once. What belongs here: the shape of rows. What
does not: which rows there are (``batches``, ``build``) and how they get into the tables (``load``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipelines import model
from pipelines.coding.correcting import Outcome
from pipelines.tables.contract import KEYS
from pipelines.tables.sql import create_tables
from pipelines.text.edtf import bounds

Row = tuple[object, ...]
Rows = dict[str, list[Row]]
"""Rows by table, in the column order of ``LAYOUT``."""

LAYOUT: Mapping[str, tuple[str, ...]] = {
    "document": (*model.Document._fields, "published_from", "published_to", "word_count", "sentence_count"),
    "sentence": model.Sentence._fields,
    "sentence_word": ("document_id", "sentence_no", "words"),
    "issue_mention": model.IssueMention._fields,
    "term_use": model.TermUse._fields,
    "statement": (*model.Statement._fields[:-2], "correction_id"),
    "statement_issue": ("statement_id", "issue_id"),
    "document_meeting": (*model.DocumentMeeting._fields[:-2], "correction_id"),
    "document_meeting_participant": (
        "document_meeting_id",
        "participant_no",
        "actor_id",
        "name",
        "side",
        "role",
    ),
    "meeting_mention": model.MeetingMention._fields,
    "notice": ("document_id", "file", "stage", "kind", "detail", "char_start", "char_end"),
    "quarantine": ("path", "file", "reason", "detail"),
    "correction_outcome": Outcome._fields,
}
"""Columns of the rows that come out of reading and coding documents."""

TYPED_AS = {"kept": "document", "meeting_of": "document_meeting", "correction_outcome": "correction"}
"""Parquet files without a table of their own, and the table that has their columns."""

_WORD = re.compile(r"[^\W_]+")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]")


def rows_of(coded: model.CodedDocument) -> Rows:
    """The rows of one coded document in every table that holds rows of documents."""
    statements, meetings = coded.statements, coded.meetings
    document_path = coded.document.path
    return {
        "document": [_document_row(coded)],
        "sentence": list(coded.sentences),
        "issue_mention": list(coded.issue_mentions),
        "term_use": list(coded.term_uses),
        "statement": [(*s[:-2], s.correction_id) for s in statements],
        "statement_issue": [(s.statement_id, issue) for s in statements for issue in s.issues],
        "document_meeting": [_meeting_row(meeting) for meeting in meetings],
        "document_meeting_participant": [row for meeting in meetings for row in _participant_rows(meeting)],
        "meeting_mention": list(coded.meeting_mentions),
        "notice": [notice_row(notice, document_path, "coding") for notice in coded.notices],
    }


def notice_row(notice: model.Notice, file: str, stage: str) -> Row:
    """A row of the table ``notice``."""
    return (notice.document_id, file, stage, notice.kind, notice.detail, notice.char_start, notice.char_end)


def dated(row: tuple[object, ...], fields: Sequence[str]) -> Row:
    """``row`` with ISO days of ``date_from`` and ``date_to`` as dates; empty ones become NULL."""
    return tuple(
        _day(value) if field in ("date_from", "date_to") else value
        for field, value in zip(fields, row, strict=True)
    )


def word_count(sentences: Iterable[model.Sentence]) -> int:
    """Words of ``sentences``: runs of letters and digits, and one for two Japanese characters."""
    japanese = words = 0
    for sentence in sentences:
        rest, characters = _JAPANESE.subn(" ", sentence.text)
        japanese += characters
        words += len(_WORD.findall(rest))
    return words + (japanese + 1) // 2


def write_rows(
    rows: Mapping[str, Sequence[Row]], folder: Path, layout: Mapping[str, Sequence[str]] = LAYOUT
) -> None:
    """One Parquet file for each table of ``layout``, also for those without rows."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, columns in layout.items():
        pq.write_table(arrow_table(table, columns, rows.get(table, ())), folder / f"{table}.parquet")


def arrow_table(table: str, columns: Sequence[str], rows: Sequence[Row]) -> pa.Table:
    """Rows transposed into columns of the table's types."""
    schema = pa.schema([_types()[table].field(column) for column in columns])
    transposed: Iterable[Sequence[object]] = zip(*rows, strict=True) if rows else ([] for _ in columns)
    arrays = [pa.array(values, field.type) for values, field in zip(transposed, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Add rows that have all columns of ``table``."""
    if rows:
        connection.from_arrow(arrow_table(table, _types()[table].names, rows)).insert_into(table)


@cache
def _types() -> dict[str, pa.Schema]:
    with duckdb.connect() as connection:
        create_tables(connection)
        schemas = {table: connection.table(table).to_arrow_table().schema for table in KEYS}
    return schemas | {name: schemas[table] for name, table in TYPED_AS.items()}


def _document_row(coded: model.CodedDocument) -> Row:
    first, last = bounds(coded.document.published_on) or (None, None)
    told = [sentence for sentence in coded.sentences if sentence.role != "boilerplate"]
    return (*coded.document, first, last, word_count(told), len(told))


def _meeting_row(meeting: model.DocumentMeeting) -> Row:
    return dated((*meeting[:-2], meeting.correction_id), LAYOUT["document_meeting"])


def _participant_rows(meeting: model.DocumentMeeting) -> list[Row]:
    return [(meeting.document_meeting_id, no, *who) for no, who in enumerate(meeting.participants, start=1)]


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
