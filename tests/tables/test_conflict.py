"""Contradictions between texts, each with both sentences: own texts, built end to end."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest
from real_build import Text, built, text

LATE = """The third "2+2" of Japan and Russia was held in Moscow on July 30, 2018.
Itsunori Onodera and Sergei Shoigu spoke of missile defence.
"""
TEXTS = {
    "release_en": Text("gaimusho", "en", "2018-08-01", text("release_en")),
    "release_ja": Text("gaimusho", "ja", "2018-08-01", text("release_ja")),
    "release_ru": Text("gaimusho", "ru", "2018-08-01", text("release_ru")),
    "readout_ru": Text("mid", "ru", "2018-08-01", text("other_readout_ru")),
    "late": Text("notebook", "en", "2018-08-02", LATE),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(built(TEXTS, tmp_path_factory.mktemp("conflict")), read_only=True) as connection:
        yield connection


def test_two_language_versions_that_name_different_places_for_the_next_session(
    published: duckdb.DuckDBPyConnection,
) -> None:
    (row,) = published.execute(
        "SELECT value_a, value_b, text_b, document_b, same_origin FROM conflict_readable "
        "WHERE field = 'place'"
    ).fetchall()
    wanted = "Министры договорились провести следующую встречу «2+2» в Москве."
    assert (*row[:2], row[2].strip(), *row[3:]) == ("Tokyo", "Moscow", wanted, "release_ru", True)


def test_a_day_that_one_text_tells_otherwise(published: duckdb.DuckDBPyConnection) -> None:
    rows = published.execute(
        "SELECT value_a, value_b, document_b FROM conflict_readable WHERE field = 'date'"
    ).fetchall()
    assert rows == [("2018-07-31", "2018-07-30", "late")]


def test_there_are_no_other_conflicts(published: duckdb.DuckDBPyConnection) -> None:
    assert published.execute("SELECT DISTINCT field FROM conflict ORDER BY field").fetchall() == [
        ("date",),
        ("place",),
    ]
