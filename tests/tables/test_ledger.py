"""What the sides say of one meeting, side by side and over time: own texts, built end to end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from real_build import Text, built, text

SESSION = "two_plus_two:JP-RU:2018-07-31"
PREVIEW = """Japan announced on Friday that the ministers will hold a "2+2" in Moscow on July 31.
Japan will ask for restraint in the military build-up on the islands.
"""
RECALLED = """At the "2+2" in Moscow on July 31, 2018, missile defence had divided the ministers.
Since then the price of fish has risen, and nobody talks about sanctions any more.
"""
REJECTED = """Lavrov rejected the demand of Japan on the Southern Kurils in May.
Japan demanded once more that the Northern Territories be returned.
"""
ELSEWHERE = """Prime Minister Abe and President Putin held a summit in Singapore on November 14, 2018.
They agreed to accelerate the talks on a peace treaty.
"""
TEXTS = {
    "preview": Text("tokyo_wire", "en", "2018-07-27", PREVIEW),
    "release": Text("gaimusho", "en", "2018-08-01", text("release_en")),
    "readout": Text("mid", "ru", "2018-08-01", text("other_readout_ru")),
    "recalled": Text("notebook", "en", "2019-02-11", RECALLED),
    "elsewhere": Text("tokyo_wire", "en", "2018-11-15", ELSEWHERE),
    "rejected": Text("moscow_wire", "en", "2020-05-02", REJECTED),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    database: Path = built(TEXTS, tmp_path_factory.mktemp("ledger"))
    with duckdb.connect(database, read_only=True) as connection:
        yield connection


def test_the_life_of_a_meeting_is_told_in_the_order_of_publication(
    published: duckdb.DuckDBPyConnection,
) -> None:
    rows = published.execute(
        "SELECT document_id, stage FROM meeting_life WHERE meeting_id = $1", [SESSION]
    ).fetchall()
    assert rows == [
        ("preview", "announced"),
        ("readout", "held"),
        ("release", "held"),
        ("recalled", "recalled"),
    ]


COVERAGE = [
    ("missile_defence", "both"),
    ("joint_economic_activities", "JP only"),
    ("transnational_threats", "RU only"),
    ("fisheries", "neither"),
    ("sanctions", "neither"),
]


@pytest.mark.parametrize(("issue", "coverage"), COVERAGE)
def test_readouts_side_by_side(published: duckdb.DuckDBPyConnection, issue: str, coverage: str) -> None:
    """Sanctions stand in a text that recalls the session, in a sentence that is not on it."""
    rows = published.execute(
        "SELECT coverage FROM meeting_issue WHERE meeting_id = $1 AND issue_id = $2", [SESSION, issue]
    ).fetchall()
    assert rows == [(coverage,)]


def test_a_side_without_texts_is_not_silent(published: duckdb.DuckDBPyConnection) -> None:
    rows = published.execute(
        "SELECT DISTINCT coverage FROM meeting_issue WHERE meeting_id = 'summit:JP-RU:2018-11-14'"
    ).fetchall()
    assert rows == [("no RU text",)]


def test_every_cell_opens_its_sentences(published: duckdb.DuckDBPyConnection) -> None:
    (sentence,) = published.execute(
        "SELECT sentence FROM meeting_issue_evidence "
        "WHERE meeting_id = $1 AND issue_id = 'transnational_threats' AND perspective = 'RU'",
        [SESSION],
    ).fetchall()
    assert "наркотрафиком" in sentence[0]


def test_positions_say_whose_texts_tell_them(published: duckdb.DuckDBPyConnection) -> None:
    rows = published.execute(
        "SELECT perspective, act, year, novelty FROM position "
        "WHERE side = 'JP' AND issue_id = 'territorial_dispute' ORDER BY ALL"
    ).fetchall()
    assert ("RU", "request", 2020, "first") in rows


def test_every_position_opens_its_statements(published: duckdb.DuckDBPyConnection) -> None:
    counted = published.execute("SELECT sum(statements), count(*) FROM position").fetchall()
    cells = "SELECT count(*) FROM position_evidence GROUP BY perspective, side, issue_id, act, year"
    assert counted == published.execute(f"SELECT sum(c), count(*) FROM ({cells}) AS t (c)").fetchall()
