"""Across documents: meetings as single texts know them become meetings, and a ledger of who said what.

Always done anew, because one new text may settle the date of a meeting that others mention. What belongs
here: rows to the coding room and back. What does not: which meetings are the same (``coding.series``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from pipelines import model
from pipelines.coding.correcting import correct_meetings
from pipelines.coding.corrections import Correction
from pipelines.tables.rows import LAYOUT, Rows, dated, notice_row, write_rows
from pipelines.tables.sql import statement

if TYPE_CHECKING:
    from pipelines.coding.codebook_model import Codebook
    from pipelines.coding.series import Resolution

REPORTED_WITHIN = 31
"""Days before and after a meeting in which texts announce or report it; later ones recall it."""

Resolve = Callable[
    [Sequence[model.DocumentMeeting], Sequence[model.MeetingMention], Mapping[str, str], "Codebook"],
    "Resolution",
]

RESOLVED: Mapping[str, tuple[str, ...]] = {
    "meeting": model.Meeting._fields,
    "meeting_participant": model.MeetingParticipant._fields,
    "conflict": model.Conflict._fields,
    "meeting_of": ("document_meeting_id", "meeting_id"),
    "notice": LAYOUT["notice"],
    "correction_outcome": LAYOUT["correction_outcome"],
}


def resolve(
    connection: duckdb.DuckDBPyConnection,
    resolve_meetings: Resolve,
    codebook: Codebook,
    corrections: Sequence[Correction],
    staging: Path,
) -> None:
    """Fill ``meeting``, ``meeting_participant``, ``conflict`` and every ``meeting_id``; corrections of
    meetings are applied, and stale ones of any kind become warnings."""
    resolution = resolve_meetings(
        _document_meetings(connection),
        [model.MeetingMention(*row) for row in _rows(connection, "mentions")],
        dict(_rows(connection, "published_on")),
        codebook,
    )
    of_meetings = [correction for correction in corrections if correction.kind == "meeting"]
    meetings, outcomes = correct_meetings(resolution.meetings, of_meetings)
    rows = _resolved_rows(resolution._replace(meetings=meetings)) | {"correction_outcome": list(outcomes)}
    write_rows(rows, staging, RESOLVED)
    for table in ("meeting", "meeting_participant", "conflict"):
        connection.read_parquet(str(staging / f"{table}.parquet")).insert_into(table)
    for name, file in (("document_meeting", "meeting_of"), ("meeting_mention", "meeting_of"),
                       ("correction", "correction_outcome")):  # fmt: skip
        connection.execute(statement(f"meetings/{name}"), {"staged": str(staging / f"{file}.parquet")})
    connection.read_parquet(str(staging / "notice.parquet")).insert_into("notice")
    connection.execute(statement("meetings/stale_correction"))


def keep_ledger(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``meeting_report``, ``meeting_issue_sentence`` and ``meeting_issue``."""
    connection.execute(statement("ledger/meeting_report"), {"days": REPORTED_WITHIN})
    connection.execute(statement("ledger/meeting_issue_sentence"))
    connection.execute(statement("ledger/meeting_issue"))


def _document_meetings(connection: duckdb.DuckDBPyConnection) -> list[model.DocumentMeeting]:
    participants: defaultdict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for meeting_id, *who in _rows(connection, "participants"):
        participants[meeting_id].append(tuple(who))
    return [
        model.DocumentMeeting._make(
            (*row[:3], tuple(row[3]), *row[4:-1], tuple(participants[row[0]]), row[-1])
        )
        for row in _rows(connection, "document_meetings")
    ]


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[tuple[Any, ...]]:
    return connection.execute(statement(f"meetings/{name}")).fetchall()


def _resolved_rows(resolution: Resolution) -> Rows:
    return {
        "meeting": sorted(
            (dated(meeting, model.Meeting._fields) for meeting in resolution.meetings), key=str
        ),
        "meeting_participant": sorted(resolution.participants),
        "conflict": sorted(resolution.conflicts),
        "meeting_of": sorted(resolution.meeting_of.items()),
        "notice": sorted((notice_row(notice, "", "meetings") for notice in resolution.notices), key=str),
    }
