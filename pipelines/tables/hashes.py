"""Two hashes: of what a version contains, and of the program that determines it.

The content is hashed column by column as Arrow hands it over, in the order of the keys: neither row order nor
chunk size nor the version of DuckDB shows. The program is hashed by its bytes, not by when they were written.
"""

from __future__ import annotations

import platform
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

import pipelines
from pipelines.tables.contract import CONTENT, order

ROOMS = ("model.py", "errors.py", "text", "corpus", "coding", "analysis", "tables")
"""Parts of the program that determine content. Codebooks have a hash of their own."""
LIBRARIES = (
    "ahocorasick-rs", "charset-normalizer", "joblib", "lxml", "lxml_html_clean", "numpy", "pandas",
    "pymorphy3", "pymorphy3-dicts-ru", "pypdf", "scipy", "sudachidict-core", "sudachipy", "trafilatura",
)  # fmt: skip
CHUNK_ROWS = 50_000

if TYPE_CHECKING:
    from hashlib import _Hash

    Streams = defaultdict[str, _Hash]


def content_hashes(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Hash of each content table."""
    return {table: table_hash(connection, table) for table in CONTENT}


def content_hash(tables: Mapping[str, str]) -> str:
    """Hash of a version from the hashes of its tables."""
    return _sha256(f"{table} {tables[table]}\n" for table in sorted(tables))


def table_hash(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    """Hash of a table's rows. Any difference in a value, a NULL or a column name changes it; row order does
    not."""
    reader = connection.table(table).order(order(table)).to_arrow_reader(CHUNK_ROWS)
    streams: Streams = defaultdict(sha256, {name: sha256() for name in reader.schema.names})
    for batch in reader:
        for name, column in zip(batch.schema.names, batch.columns, strict=True):
            _update(streams, name, column)
    return _sha256(f"{name} {streams[name].hexdigest()}\n" for name in sorted(streams))


def software() -> list[tuple[str, str]]:
    """The program, Python and the libraries that bear on content, each with its version."""
    about = [("python", platform.python_version()), ("unicode", unicodedata.unidata_version)]
    return [*about, *((name, _installed(name)) for name in ("twoplustwo", "dagster", "duckdb", *LIBRARIES))]


def code_hash(root: Path = Path(pipelines.__file__).parent) -> str:
    """Hash of the program files and library versions that determine content."""
    files = [path for room in ROOMS for path in _program_files(root / room)]
    lines = [
        f"{path.relative_to(root).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n" for path in files
    ]
    versions = [f"{name} {_installed(name)}\n" for name in LIBRARIES]
    return _sha256([*lines, *versions, f"unicode {unicodedata.unidata_version}\n"])


def _update(streams: Streams, name: str, column: pa.Array) -> None:
    """Add a chunk to the streams of a column: validity, lengths and values apart, so that chunks just
    concatenate."""
    streams[f"{name}?"].update(column.is_valid().cast(pa.int8()).to_numpy().tobytes())
    if pa.types.is_list(column.type):
        streams[f"{name}#"].update(_integers(pc.list_value_length(column)))
        _update(streams, f"{name}[]", column.flatten())
    elif pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        offsets, data = _characters(column)
        streams[f"{name}#"].update(np.diff(offsets).tobytes())
        streams[name].update(data)
    elif pa.types.is_floating(column.type):
        streams[name].update((column.fill_null(0.0).to_numpy() + 0.0).tobytes())  # -0.0 becomes 0.0
    else:
        streams[name].update(_integers(column))


def _integers(column: pa.Array) -> bytes:
    days = column.cast(pa.int32()) if pa.types.is_date32(column.type) else column
    data: bytes = days.cast(pa.int64()).fill_null(0).to_numpy().tobytes()
    return data


def _characters(column: pa.Array) -> tuple[np.ndarray, memoryview]:
    """Offsets and bytes of a string column, whatever slice of its buffers it is."""
    text = column.cast(pa.large_string()).fill_null("")
    _, positions, data = text.buffers()
    offsets = np.frombuffer(positions, np.int64)[text.offset : text.offset + len(text) + 1]
    return offsets, memoryview(data or b"")[offsets[0] : offsets[-1]]


def _program_files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.suffix in (".py", ".sql"))


def _installed(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "not installed"


def _sha256(lines: Iterable[str]) -> str:
    return sha256("".join(lines).encode()).hexdigest()
