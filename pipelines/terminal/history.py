"""Versions and their differences on the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from pipelines.tables.citation import citation
from pipelines.tables.diff import Difference, FactChange
from pipelines.tables.publish import Published
from pipelines.tables.retention import Removable, file_of
from pipelines.tables.versions import Version, Warehouse
from pipelines.terminal.listing import show, write

COLUMNS = ("version", "hash", "created", "documents", "coded", "copied", "removed", "facts", "meetings",
           "changed", "name", "file", "message")  # fmt: skip


def history(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    """A row for each version, the newest first."""
    versions, kept, tags = warehouse.versions(), warehouse.kept(), warehouse.tags()
    return [_row(version, versions, kept, tags) for version in reversed(versions)]


def _row(
    version: Version, versions: Sequence[Version], kept: Sequence[Version], tags: Mapping[str, int]
) -> tuple[Any, ...]:
    cited = citation(version, tags)
    return (
        version.version_no,
        version.content_hash[:8],
        version.created_at,
        cited.documents,
        version.documents_coded,
        version.documents_copied,
        version.documents_removed,
        cited.facts,
        version.counts.get("meeting", 0),
        what_changed(version, versions),
        ", ".join(cited.names),
        "kept" if version in kept else "removed",
        version.message,
    )


def what_changed(version: Version, versions: Sequence[Version]) -> str:
    """What is other than in the parent, in a few words, as far as the ledger tells."""
    parent = next((other for other in versions if other.version_no == version.parent_no), None)
    if parent is None:
        return "all is new"
    earlier = [other for other in versions if other.version_no < version.version_no]
    same = [other.version_no for other in earlier if other.content_hash == version.content_hash]
    if same:
        return f"content of version {same[-1]}"
    vocabulary = version.codebook_hash != parent.codebook_hash
    program = version.code_hash != parent.code_hash
    words = _texts_changed(version, parent, all_coded=vocabulary or program)
    corrections = version.corrections_hash != parent.corrections_hash
    causes = (("codebook", vocabulary), ("program", program), ("corrections", corrections))
    words += [word for word, other in causes if other]
    return ", ".join(words) or "metadata"


def _texts_changed(version: Version, parent: Version, *, all_coded: bool) -> list[str]:
    """Texts that came, went or were edited; where all were coded again, how many were edited cannot be
    told."""
    removed = version.documents_removed
    added = version.counts["document"] - parent.counts["document"] + removed
    edited = 0 if all_coded else version.documents_coded - added
    counted = ((added, "added"), (removed, "removed"), (edited, "edited"))
    told = [f"{_count(number, 'text')} {how}" for number, how in counted if number > 0]
    return told or (["texts"] if all_coded and version.corpus_hash != parent.corpus_hash else [])


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def file_called(folder: Path, name: str) -> Path:
    """The file of the version called ``name`` in the warehouse ``folder``.

    Raises:
        WarehouseError: there is no such version, or its file is gone.
    """
    warehouse = Warehouse(folder)
    current = warehouse.require_current()
    return current if name == "current" else file_of(warehouse, warehouse.find(name))


def show_restored(console: Console, old: Version, published: Published) -> None:
    """What came of restoring a version."""
    version, is_new = published
    what = f"published with the content of version {old.version_no}" if is_new else "has this content already"
    line = f"Version {version.version_no} {what}. Content hash {version.content_hash}"
    console.print(line, highlight=False, soft_wrap=True)


def show_removed(console: Console, files: Sequence[Removable], *, dry_run: bool) -> None:
    """Which files went, or would go."""
    rows = [(version.version_no, path.name, bytes_) for version, path, bytes_ in files]
    if rows:
        show(console, ("version", "file", "bytes"), rows)
    what = "would be removed" if dry_run else "removed; the ledger still lists all versions"
    console.print(f"{_count(len(rows), 'file')} {what}.", highlight=False)


def show_difference(console: Console, difference: Difference, *, every_fact: bool, style: str) -> None:
    """The summary of a difference, or every fact of it."""
    if every_fact:
        write(style, console, FactChange._fields, difference.facts)
    elif style != "text":
        write(style, console, ("kind", "change", "cause", "because of", "facts"), difference.summary())
    elif not difference.documents and not difference.facts:
        console.print("The two versions have the same documents and facts.")
    else:
        show(console, ("cause", "document", "same text as"), difference.documents, title="Documents")
        show(console, ("kind", "change", "cause", "because of", "facts"), difference.summary(), title="Facts")
