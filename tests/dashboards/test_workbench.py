"""Questions in SQL: what is answered, what is refused, and what each connection cannot reach."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from dashboards import workbench
from dashboards.workbench import QuestionError


@pytest.fixture
def file(warehouse: Path) -> Path:
    return warehouse / "current.duckdb"


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("SELECT count(*) AS n FROM document", [(7,)]),
        ("FROM source SELECT source_id ORDER BY ALL LIMIT 1;", [("alpine",)]),
        ("WITH a AS (SELECT 1 AS x) SELECT x, x FROM a", [(1, 1)]),
        ("SELECT count(*) > 100 FROM data_dictionary", [(True,)]),
    ],
)
def test_a_question_is_answered(file: Path, question: str, rows: list[tuple[object, ...]]) -> None:
    answer = workbench.ask(file, question)
    assert [tuple(row) for row in answer.rows.to_numpy().tolist()] == rows
    assert not answer.cut


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ("", "none"),
        ("-- only a remark", "none"),
        ("SELECT 1; SELECT 2", "several"),
        ("DELETE FROM document", "no_select"),
        ("CREATE TABLE t AS SELECT 1", "no_select"),
        ("SET threads = 1", "no_select"),
        ("ATTACH 'other.duckdb'", "no_select"),
        ("COPY document TO 'out.csv'", "no_select"),
        ("INSTALL httpfs", "no_select"),
        ("PRAGMA database_list", "no_select"),
    ],
)
def test_only_one_select_is_a_question(file: Path, question: str, problem: str) -> None:
    with pytest.raises(QuestionError, match=f"^{problem}$"):
        workbench.ask(file, question)


def test_files_are_out_of_reach(file: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("word\nhidden\n", encoding="utf-8")
    for question in (f"FROM read_csv('{secret}')", f"FROM '{secret}'", f"FROM glob('{tmp_path}/*')"):
        with pytest.raises(duckdb.Error):
            workbench.ask(file, question)


@pytest.mark.parametrize(
    "statement",
    ["SET enable_external_access = true", "SET memory_limit = '90GB'", "ATTACH '/x.duckdb'", "LOAD httpfs"],
)
def test_the_locks_cannot_be_opened(file: Path, statement: str) -> None:
    with workbench.locked(file) as connection, pytest.raises(duckdb.Error):
        connection.execute(statement)


def test_more_rows_than_allowed_are_cut_and_said_so(file: Path) -> None:
    answer = workbench.ask(file, "FROM range(10)", rows=4)
    assert (len(answer.rows), answer.cut) == (4, True)
    assert not workbench.ask(file, "FROM range(4)", rows=4).cut


def test_a_question_that_takes_too_long_is_stopped(file: Path) -> None:
    with pytest.raises(QuestionError, match="too_long"):
        workbench.ask(file, "SELECT count(*) FROM range(10000000) AS a, range(10000000) AS b", seconds=0.2)


def test_a_repeated_column_is_numbered(file: Path) -> None:
    assert list(workbench.ask(file, "SELECT 1 AS x, 2 AS x").rows) == ["x", "x_2"]


def test_ten_examples_are_answered(file: Path) -> None:
    assert len(workbench.examples()) == 10
    for question in workbench.examples().values():
        assert question.startswith("-- ")
        assert list(workbench.ask(file, question).rows)
