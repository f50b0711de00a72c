"""``documents.csv`` and ``sources.csv``: what a person says about the texts, read strictly.

A malformed metadata file stops the build with an error, because whoever wrote it can mend it at once. The
same columns inside a data file come from elsewhere, often from a machine and by the
million: a bad value there is left out and reported, the text stays.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from pipelines.corpus.encodings import decode
from pipelines.corpus.unusable import Unusable
from pipelines.errors import CorpusError, known
from pipelines.model import Source
from pipelines.text.edtf import is_edtf

DOCUMENT_COLUMNS = (
    "file", "source_id", "perspective", "title", "authors", "published_on", "language", "url", "licence",
    "note",
)  # fmt: skip
SOURCE_COLUMNS = Source._fields
MEMBER_COLUMNS = DOCUMENT_COLUMNS[1:]
PERSPECTIVES = ("JP", "RU", "third")
LANGUAGES = ("en", "ja", "ru")
DATE_REMEDY = "write an EDTF date: 2017-03-22, 2017-03, 2017 or an interval 2017-03-20/2017-03-22"

_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*", re.ASCII)
_SPACE = re.compile(r"\s+")


class Place(NamedTuple):
    """A line of a metadata file, for messages."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"


class FileRow(NamedTuple):
    """One row of a ``documents.csv``: the file it names (relative to ``raw``) and its non-empty values."""

    file: str
    values: dict[str, str]
    place: Place


class BadValueError(ValueError):
    """A metadata value outside its vocabulary; ``remedy`` says what would be right."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.remedy = remedy


def read_documents(raw: Path, path: str) -> list[FileRow]:
    """The rows of the ``documents.csv`` at ``path``, a posix path relative to ``raw``.

    Raises:
        CorpusError: unknown column, ragged or duplicate row, value outside its vocabulary.
    """
    folder = path.rpartition("/")[0]
    rows: dict[str, FileRow] = {}
    for place, values in _rows(raw, path, DOCUMENT_COLUMNS, "file"):
        file = _relative_to_raw(folder, values.pop("file"))
        if file in rows:
            raise _duplicate(file, place, rows[file].place)
        rows[file] = FileRow(file, values, place)
    return list(rows.values())


def read_sources(raw: Path, path: str) -> list[tuple[Source, Place]]:
    """The rows of the ``sources.csv`` at ``path``.

    Raises:
        CorpusError: as for ``read_documents``.
    """
    rows: dict[str, tuple[Source, Place]] = {}
    for place, values in _rows(raw, path, SOURCE_COLUMNS, "source_id"):
        source_id = values["source_id"]
        if source_id in rows:
            raise _duplicate(source_id, place, rows[source_id][1])
        rows[source_id] = (Source(**values), place)
    return list(rows.values())


def match_files(rows: list[FileRow], files: set[str]) -> dict[str, dict[str, str]]:
    """Values by file. ``files`` are the files there are; names are compared in Unicode's composed form.

    Raises:
        CorpusError: a row names no file (the nearest name is the hint), or two tables name the same one.
    """
    composed = {normalize("NFC", file): file for file in files}
    found: dict[str, FileRow] = {}
    for row in rows:
        file = composed.get(row.file)
        if file is None:
            raise _no_such_file(row, composed)
        if file in found:
            raise _duplicate(file, row.place, found[file].place)
        found[file] = row
    return {file: row.values for file, row in found.items()}


def member_values(fields: Mapping[str, object]) -> tuple[dict[str, str], list[str]]:
    """Usable values of a record of a data file, and one message for each value that is left out."""
    values: dict[str, str] = {}
    problems: list[str] = []
    for column in MEMBER_COLUMNS:
        try:
            value = clean(column, _as_text(fields.get(column)))
        except BadValueError as bad:
            problems.append(f"{bad}; left empty; {bad.remedy}")
        else:
            if value:
                values[column] = value
    return values, problems


def clean(column: str, value: str) -> str:
    """``value`` in the one spelling that the warehouse uses; empty stays empty.

    Raises:
        BadValueError: not in the vocabulary of ``column``.
    """
    tidy = normalize("NFC", value).strip()
    if column != "file":  # the name of a file may hold two spaces
        tidy = _SPACE.sub(" ", tidy)
    return _CHECKS[column](tidy) if tidy and column in _CHECKS else tidy


def split_authors(authors: str) -> tuple[str, ...]:
    """The names in an ``authors`` value."""
    return tuple(name for part in authors.split(";") if (name := part.strip()))


def _perspective(value: str) -> str:
    return _one_of("perspective", {name.lower(): name for name in PERSPECTIVES}, value.lower(), value)


def _language(value: str) -> str:
    primary = re.split(r"[-_]", value.lower())[0]
    return _one_of("language", {name: name for name in LANGUAGES}, primary, value)


def _one_of(column: str, names: Mapping[str, str], key: str, value: str) -> str:
    if key not in names:
        raise BadValueError(f"unknown {column} {value!r}", known(value, names.values()))
    return names[key]


def _published_on(value: str) -> str:
    """EDTF; the day of a timestamp, as the timestamp itself counts it."""
    stamp = _TIMESTAMP.fullmatch(value)
    day = stamp[1] if stamp else value
    if not is_edtf(day):
        raise BadValueError(f"published_on {value!r} is no EDTF date", DATE_REMEDY)
    return day


_CHECKS: dict[str, Callable[[str], str]] = {
    "perspective": _perspective,
    "language": _language,
    "published_on": _published_on,
}


def _as_text(value: object) -> str:
    """A value of JSON or Parquet as the cell of a CSV would hold it."""
    if value is None or value != value:  # NaN is how data frames write a missing value
        return ""
    if isinstance(value, (list, tuple)):
        return ";".join(map(_as_text, value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _rows(raw: Path, path: str, columns: tuple[str, ...], key: str) -> Iterator[tuple[Place, dict[str, str]]]:
    """Checked rows: only non-empty values, the key always."""
    reader = csv.reader(io.StringIO(_text_of(raw, path), newline=""), strict=True)
    header: list[str] = []
    try:
        for cells in reader:
            place = Place(path, reader.line_num)
            if not any(cell.strip() for cell in cells):
                continue
            if header:
                yield place, _checked(dict(_zip(header, cells, place)), key, place)
            else:
                header = _header([cell.strip() for cell in cells], columns, key, place)
    except csv.Error as error:
        remedy = "close the quotation mark, or double it inside a quoted value"
        raise CorpusError(
            f"not a CSV: {error}", place=f"{path}, line {reader.line_num}", remedy=remedy
        ) from None


def _text_of(raw: Path, path: str) -> str:
    try:
        return decode((raw / path).read_bytes())[0]
    except Unusable as problem:
        raise CorpusError(problem.detail, place=path, remedy="save the file as UTF-8") from None


def _header(names: list[str], columns: tuple[str, ...], key: str, place: Place) -> list[str]:
    for name in names:
        if name not in columns:
            remedy = "separate columns by commas" if ";" in name or "\t" in name else known(name, columns)
            raise CorpusError(f"unknown column {name!r}", place=str(place), remedy=remedy)
    if len(set(names)) < len(names):
        raise CorpusError(f"a column occurs twice in {names}", place=str(place), remedy="keep one of them")
    if key not in names:
        raise CorpusError(f"no column {key!r}", place=str(place), remedy=known(key, columns))
    return names


def _zip(header: list[str], cells: list[str], place: Place) -> Iterator[tuple[str, str]]:
    if len(cells) != len(header):
        raise CorpusError(
            f"{len(cells)} values for {len(header)} columns, first value {cells[0]!r}",
            place=str(place),
            remedy="leave no column out; put values that hold a comma in quotation marks",
        )
    return zip(header, cells, strict=True)


def _checked(cells: dict[str, str], key: str, place: Place) -> dict[str, str]:
    try:
        values = {column: clean(column, cell) for column, cell in cells.items()}
    except BadValueError as bad:
        raise CorpusError(str(bad), place=f"{place} ({cells[key]})", remedy=bad.remedy) from None
    if not values[key]:
        raise CorpusError(f"empty {key!r}", place=str(place), remedy=f"fill in {key!r} or delete the row")
    return {column: value for column, value in values.items() if value}


def _relative_to_raw(folder: str, file: str) -> str:
    name = file.replace("\\", "/").removeprefix("./")
    return normalize("NFC", f"{folder}/{name}" if folder else name)


def _duplicate(value: str, place: Place, first: Place) -> CorpusError:
    return CorpusError(
        f"second row for {value!r}", place=str(place), remedy=f"keep one of the two; the first: {first}"
    )


def _no_such_file(row: FileRow, files: Mapping[str, str]) -> CorpusError:
    near = get_close_matches(row.file, files, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    remedy = f"{hint}correct the name or delete the row; names are relative to the folder of the table"
    return CorpusError(f"the row names no file: {row.file!r}", place=str(row.place), remedy=remedy)
