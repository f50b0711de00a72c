"""The versions of a warehouse folder: which there are, and which file holds one of them.

What belongs here: reading the ledger, the tags and the names of the files. What does not: what is in a
version, and which one the reader looks at (``version_choice``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

FILE = re.compile(r"(\d{4,})-([0-9a-f]{8})\.duckdb")
SHORTEST_HASH = 4


class Version(NamedTuple):
    """A version that was published. ``file`` is None where it was deleted since; ``day`` and ``message`` are
    empty where the ledger does not know them.
    """

    number: int
    content_hash: str
    file: Path | None
    day: str = ""
    message: str = ""
    tags: tuple[str, ...] = ()

    def is_called(self, name: str) -> bool:
        """Whether ``name`` is its number, a tag of it or the start of its hash."""
        if name.isdigit() and len(name) < 8:
            return self.number == int(name)
        return name in self.tags or (
            len(name) >= SHORTEST_HASH and self.content_hash.startswith(name.lower())
        )


def listed(folder: Path) -> list[Version]:
    """All versions, the newest first; none before the first build."""
    tags = _tags(folder / "tags.json")
    files = {int(match[1]): (match[2], file) for file, match in _files(folder / "versions")}
    known = {int(line["version_no"]): line for line in _ledger(folder / "ledger.jsonl")}
    return [
        _version(number, known.get(number, {}), files.get(number), tags.get(number, ()))
        for number in sorted(known.keys() | files.keys(), reverse=True)
    ]


def find(name: str, versions: Sequence[Version]) -> Version | None:
    """The newest version called ``name``."""
    return next((version for version in versions if version.is_called(name)), None)


def _version(
    number: int, line: dict[str, Any], kept: tuple[str, Path] | None, tags: tuple[str, ...]
) -> Version:
    short_hash, file = kept or ("", None)
    content_hash = str(line.get("content_hash", short_hash))
    return Version(
        number, content_hash, file, str(line.get("created_at", ""))[:10], str(line.get("message", "")), tags
    )


def _files(folder: Path) -> list[tuple[Path, re.Match[str]]]:
    found = [(file, FILE.fullmatch(file.name)) for file in folder.glob("*.duckdb")]
    return [(file, match) for file, match in found if match]


def _ledger(file: Path) -> list[dict[str, Any]]:
    """The lines that can be read: the files themselves are what counts."""
    lines = []
    for line in file.read_text("utf-8").splitlines() if file.exists() else []:
        try:
            lines.append(json.loads(line))
        except ValueError:
            continue
    return [line for line in lines if "version_no" in line]


def _tags(file: Path) -> dict[int, tuple[str, ...]]:
    """Number of a version to its tags."""
    try:
        named: dict[str, int] = json.loads(file.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    numbers = set(named.values())
    return {number: tuple(sorted(tag for tag, of in named.items() if of == number)) for number in numbers}
