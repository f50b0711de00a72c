"""Versions and their differences on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console

from pipelines.tables.diff import Difference, FactChange
from pipelines.tables.versions import Version
from pipelines.terminal.listing import show, write

COLUMNS = (
    "version",
    "hash",
    "created",
    "documents",
    "coded",
    "copied",
    "removed",
    "facts",
    "meetings",
    "message",
)
FACT_TABLES = ("issue_mention", "term_use", "statement", "meeting_mention")


def history(versions: Sequence[Version]) -> list[tuple[Any, ...]]:
    """A row for each version, the newest first."""
    return [
        (
            version.version_no,
            version.content_hash[:8],
            version.created_at,
            version.counts.get("document", 0),
            version.documents_coded,
            version.documents_copied,
            version.documents_removed,
            sum(version.counts.get(table, 0) for table in FACT_TABLES),
            version.counts.get("meeting", 0),
            version.message,
        )
        for version in reversed(versions)
    ]


def show_difference(console: Console, difference: Difference, *, every_fact: bool, style: str) -> None:
    """The summary of a difference, or every fact of it."""
    if every_fact:
        write(style, console, FactChange._fields, difference.facts)
    elif style != "text":
        write(style, console, ("kind", "change", "cause", "facts"), difference.summary())
    elif not difference.documents and not difference.facts:
        console.print("The two versions have the same documents and facts.")
    else:
        show(console, ("cause", "document"), difference.documents, title="Documents")
        show(console, ("kind", "change", "cause", "facts"), difference.summary(), title="Facts")
