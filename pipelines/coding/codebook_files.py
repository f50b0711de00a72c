"""Reading the codebook's files, strictly: an unknown key stops the load with file, place and known keys.

What belongs here: files to plain tables. What does not: what the tables mean.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from pipelines.errors import CodebookError, known, no_folder

SHIPPED = Path(__file__).parent.parent / "codebooks"
LANGUAGES = ("en", "ja", "ru")
SUFFIXES = (".toml", ".csv", ".txt")
VERB_COLUMNS = ["verb", "past", "participle"]


class CodebookFile(NamedTuple):
    """A file of a codebook: posix path inside its folder, SHA-256 and number of its bytes."""

    path: str
    sha256: str
    bytes: int


class Entry(NamedTuple):
    """One table of a codebook file: its dotted name, its keys and values, and where it stands."""

    name: str
    values: Mapping[str, Any]
    place: str


def read_entries(path: Path, required: frozenset[str], optional: frozenset[str] = frozenset()) -> list[Entry]:
    """The leaf tables of a TOML file, named by their dotted path.

    A table is a leaf when it has a ``required`` key or a value that is no table. Raises CodebookError for a
    missing file, a syntax error, an unknown or a missing key.
    """
    entries = list(_leaves(_parsed(path), "", path, required | optional))
    for entry in entries:
        _check_keys(entry, required, optional)
    return entries


def read_irregular_verbs(path: Path) -> dict[str, tuple[str, ...]]:
    """``irregular_verbs.csv``: verb to its past and participle."""
    rows = csv.reader(_text(path).splitlines())
    header = next(rows, [])
    if header != VERB_COLUMNS:
        remedy = f"begin the file with {','.join(VERB_COLUMNS)}"
        raise CodebookError(f"unknown columns {','.join(header)!r}", place=f"{path}, line 1", remedy=remedy)
    verbs: dict[str, tuple[str, ...]] = {}
    for line, row in enumerate(rows, start=2):
        if len(row) != len(VERB_COLUMNS):
            raise CodebookError(
                f"{len(row)} values in a row",
                place=f"{path}, line {line}",
                remedy="give three: verb, past, participle",
            )
        verbs[row[0]] = (row[1], row[2])
    return verbs


def read_lines(path: Path) -> frozenset[str]:
    """The lines of a word list; empty where a language has none."""
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def list_files(folder: Path | None) -> list[CodebookFile]:
    """All files of the codebook in ``folder`` (None: the shipped one), sorted by path."""
    root = folder or SHIPPED
    if not root.is_dir():
        remedy = "name a folder like the shipped codebook"
        raise CodebookError(no_folder(root), place="--codebook", remedy=remedy)
    paths = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix in SUFFIXES)
    return [_listed(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths]


def hash_of(files: Iterable[CodebookFile]) -> str:
    """SHA-256 over names and bytes of codebook files: the hash that a codebook is known by."""
    total = sha256()
    for file in files:
        total.update(f"{file.path}\0".encode())
        total.update(bytes.fromhex(file.sha256))
    return total.hexdigest()


def hash_files(folder: Path) -> str:
    """``hash_of`` the files in ``folder``."""
    return hash_of(list_files(folder))


def _listed(path: str, content: bytes) -> CodebookFile:
    return CodebookFile(path, sha256(content).hexdigest(), len(content))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        remedy = "restore it from the shipped codebook"
        raise CodebookError(
            f"the codebook has no file {path.name}", place=str(path.parent), remedy=remedy
        ) from error
    except UnicodeDecodeError as error:
        raise CodebookError(
            f"not UTF-8: {error}", place=str(path), remedy="save the file as UTF-8"
        ) from error


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        remedy = (
            "mend the line that the message names; at the end of the document, close what was opened last"
        )
        raise CodebookError(f"not valid TOML: {error}", place=str(path), remedy=remedy) from error


def _leaves(table: Mapping[str, Any], name: str, path: Path, keys: frozenset[str]) -> Iterator[Entry]:
    nested = {key: value for key, value in table.items() if isinstance(value, dict) and key not in keys}
    own = {key: value for key, value in table.items() if key not in nested}
    if name and (own or not nested):
        yield Entry(name, own, f"{path}, table [{name}]")
    elif own:
        raise CodebookError(
            f"key {next(iter(own))!r} stands outside of a table",
            place=str(path),
            remedy="put it under a [table]",
        )
    for key, value in nested.items():
        yield from _leaves(value, f"{name}.{key}" if name else key, path, keys)


def _check_keys(entry: Entry, required: frozenset[str], optional: frozenset[str]) -> None:
    for key in entry.values:
        if key not in required | optional:
            raise CodebookError(
                f"unknown key {key!r}", place=entry.place, remedy=known(key, required | optional)
            )
    for key in sorted(required - set(entry.values)):
        raise CodebookError(
            f"key {key!r} is missing",
            place=entry.place,
            remedy=f"add it; a table has {', '.join(sorted(required))}",
        )
