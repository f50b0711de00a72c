"""Texts of many documents in one file: JSON Lines, CSV and Parquet, read row by row.

Every reader yields one ``Member`` a row, so that a file of a million rows needs no more memory than a batch
of it.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from pipelines.corpus.encodings import decode, encoding_of
from pipelines.corpus.metadata import MEMBER_COLUMNS
from pipelines.corpus.unusable import Unusable

_BATCH = 1_000
_HEAD = 1024 * 1024
_ANY_SIZE = 2**31 - 1
"""The csv module would give up a whole file for one long value; a long document is left to the caller."""


class _Stream(Protocol):
    def readline(self, size: int, /) -> bytes: ...


class Member(NamedTuple):
    """One row of a data file: a text with the row's columns, or why there is none.

    ``content`` stands for the row where its identity is needed; ``place`` names the row for a person.
    """

    content: str
    place: str
    text: str = ""
    encoding: str = "utf-8"
    fields: Mapping[str, object] = {}
    problem: Unusable | None = None


def read_jsonl(path: Path, limit: int) -> Iterator[Member]:
    """One JSON object a line. ``limit`` is in bytes of a line."""
    opener = gzip.open if path.suffix.lower() == ".gz" else open
    with opener(path, "rb") as stream:
        try:
            for number, line in enumerate(_lines(stream, limit), 1):
                if line.strip():
                    yield _json_member(line, f"line {number}", limit)
        except (OSError, EOFError, zlib.error) as error:
            raise Unusable("malformed", f"cannot be read on: {error}") from None


def read_csv(path: Path, limit: int) -> Iterator[Member]:
    """A CSV with a header."""
    with path.open("rb") as head:
        encoding = encoding_of(head.read(_HEAD), cut=path.stat().st_size > _HEAD)
    csv.field_size_limit(_ANY_SIZE)
    with path.open(encoding=encoding, newline="") as stream:
        rows = csv.DictReader(stream, restkey="", restval="", strict=True)
        try:
            _require_text(list(rows.fieldnames or ()))
            for row in rows:
                yield Member(row["text"], f"line {rows.line_num}", row["text"], encoding, row)
        except UnicodeDecodeError as error:
            raise Unusable(
                "undecodable", f"after line {rows.line_num}: not valid {encoding}: {error.reason}"
            ) from None
        except csv.Error as error:
            raise Unusable("malformed", f"line {rows.line_num}: {error}") from None


def read_parquet(path: Path, limit: int) -> Iterator[Member]:
    """The column ``text`` and the metadata columns of a Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with path.open("rb") as stream:
        try:
            file = pq.ParquetFile(stream)
            names = file.schema_arrow.names
            _require_text(names)
            columns = [name for name in ("text", *MEMBER_COLUMNS) if name in names]
            batches = file.iter_batches(_BATCH, columns=columns)
            for number, row in enumerate((row for batch in batches for row in batch.to_pylist()), 1):
                yield _text_member(row, f"row {number}")
        except (pa.ArrowException, OSError) as error:
            raise Unusable("malformed", f"not a readable Parquet file: {error}") from None


Reader = Callable[[Path, int], Iterator[Member]]
READERS: dict[str, tuple[str, Reader]] = {
    ".jsonl": ("application/jsonl", read_jsonl),
    ".jsonl.gz": ("application/jsonl", read_jsonl),
    ".csv": ("text/csv", read_csv),
    ".parquet": ("application/vnd.apache.parquet", read_parquet),
}
"""Media type and reader by extension."""


def _lines(stream: _Stream, limit: int) -> Iterator[bytes]:
    """Lines of at most ``limit`` + 1 bytes: what a longer one has beyond that is skipped, never held."""
    while line := stream.readline(limit + 1):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(limit + 1)):
            pass
        yield line


def _json_member(line: bytes, place: str, limit: int) -> Member:
    content = line.decode("utf-8", "backslashreplace")
    if len(line) > limit:
        return Member(content, place, problem=Unusable("oversized", f"{place}: longer than {limit:,} bytes"))
    try:
        decoded, encoding = decode(line)
        record = json.loads(decoded)
    except Unusable as problem:
        return Member(content, place, problem=Unusable(problem.reason, f"{place}: {problem.detail}"))
    except (json.JSONDecodeError, RecursionError) as error:
        return Member(content, place, problem=Unusable("malformed", f"{place}: not JSON: {error}"))
    if not isinstance(record, dict):
        return Member(content, place, problem=Unusable("malformed", f"{place}: not a JSON object"))
    return _text_member(record, place, encoding)


def _text_member(record: dict[str, Any], place: str, encoding: str = "utf-8") -> Member:
    text = record.pop("text", None)
    if isinstance(text, str):
        return Member(text, place, text, encoding, record)
    problem = Unusable(
        "malformed", f"{place}: 'text' is {'missing' if text is None else type(text).__name__}"
    )
    return Member(json.dumps(record, default=str, sort_keys=True), place, fields=record, problem=problem)


def _require_text(names: list[str]) -> None:
    if "text" not in names:
        raise Unusable("malformed", f"no column 'text'; columns: {', '.join(names)}")
