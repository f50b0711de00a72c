"""Names that people give to versions: ``tags.json``, a name to a number.

A version with a name keeps its file (``retention``). What belongs here: reading and writing names. What does
not: finding a version by any of its names (``versions``).
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from pipelines.errors import WarehouseError
from pipelines.tables.files import replace_text

_NAME = re.compile(r"(?!current$|previous$|[0-9a-fA-F]+$)[^\W\d_][\w.-]*")


def read_tags(folder: Path) -> dict[str, int]:
    """Number of the version by name.

    Raises:
        WarehouseError: the file is damaged.
    """
    file = _file(folder)
    try:
        return {str(name): int(number) for name, number in json.loads(file.read_text("utf-8")).items()}
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError, AttributeError):
        remedy = "restore the file from a backup, or delete it and give the names again"
        raise WarehouseError(
            "the names of the versions are damaged", place=str(file), remedy=remedy
        ) from None


def write_tag(folder: Path, name: str, version_no: int) -> None:
    """Call a version ``name``.

    Raises:
        WarehouseError: it is no name, or that of another version.
    """
    tags = read_tags(folder)
    if not _NAME.fullmatch(name):
        remedy = "begin with a letter, go on with letters, digits, . - or _; no number, no hash, not current"
        raise WarehouseError(f"{name!r} cannot be the name of a version", place="NAME", remedy=remedy)
    if tags.get(name, version_no) != version_no:
        remedy = f"choose another name, or take this one away first: twoplustwo versions untag {name}"
        problem = f"version {tags[name]} is called {name!r} already"
        raise WarehouseError(problem, place=str(_file(folder)), remedy=remedy)
    _write(folder, tags | {name: version_no})


def remove_tag(folder: Path, name: str) -> int:
    """Take a name away; the number of the version that it was given to.

    Raises:
        WarehouseError: no version is called so.
    """
    tags = read_tags(folder)
    if name not in tags:
        remedy = f"names given: {', '.join(sorted(tags)) or 'none'}"
        raise WarehouseError(f"no version is called {name!r}", place=str(_file(folder)), remedy=remedy)
    number = tags.pop(name)
    _write(folder, tags)
    return number


def _write(folder: Path, tags: dict[str, int]) -> None:
    replace_text(_file(folder), json.dumps(tags, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def _file(folder: Path) -> Path:
    return folder / "tags.json"
