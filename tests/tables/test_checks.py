"""The checks: each fails when what it asserts is broken, and only then."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipelines.errors import CheckFailed
from pipelines.tables.build import TABLES_OF
from pipelines.tables.checks import assertion, checked_tables, require_passed, run_checks

BREAKS = [
    ("UPDATE issue_mention SET quote = 'Japan'", "evidence", "issue_mention"),
    ("UPDATE issue_mention SET char_start = char_start + 1", "evidence", "issue_mention"),
    ("UPDATE issue_mention SET sentence_no = 1, document_id = 'a'", "evidence", "issue_mention"),
    ("UPDATE term_use SET char_end = char_end + 1", "evidence", "term_use"),
    ("UPDATE statement SET quote = upper(quote)", "evidence", "statement"),
    ("UPDATE meeting_mention SET quote = ''", "evidence", "meeting_mention"),
    ("UPDATE sentence SET text = text || ' '", "evidence", "sentence"),
    ("UPDATE document SET text = reverse(text)", "evidence", "sentence"),
    ("INSERT INTO issue_mention SELECT * FROM issue_mention LIMIT 1", "keys", "issue_mention"),
    ("INSERT INTO document SELECT * FROM document LIMIT 1", "keys", "document"),
    ("INSERT INTO rule SELECT * FROM rule LIMIT 1", "keys", "rule"),
    ("INSERT INTO meeting SELECT * FROM meeting", "keys", "meeting"),
    ("INSERT INTO meeting_count SELECT * FROM meeting_count LIMIT 1", "keys", "meeting_count"),
    ("INSERT INTO document_issue SELECT * FROM document_issue LIMIT 1", "keys", "document_issue"),
    ("INSERT INTO corpus_file SELECT * FROM corpus_file LIMIT 1", "keys", "corpus_file"),
    ("DELETE FROM source WHERE source_id = 's1'", "references", "document"),
    ("DELETE FROM issue WHERE issue_id = 'china'", "references", "issue_mention"),
    ("DELETE FROM rule WHERE rule_id = 'names'", "references", "term_use"),
    ("DELETE FROM term", "references", "term_use"),
    ("DELETE FROM actor", "references", "statement"),
    ("DELETE FROM statement", "references", "statement_issue"),
    ("DELETE FROM meeting", "references", "meeting_mention"),
    ("UPDATE meeting_mention SET meeting_id = NULL", "references", "meeting_mention"),
    ("DELETE FROM concept", "references", "variant"),
    ("DELETE FROM variant", "references", "term"),
    ("DELETE FROM sentence WHERE document_id = 'b'", "reconcile", "document"),
    ("UPDATE document SET sentence_count = sentence_count + 1", "reconcile", "document"),
    ("DELETE FROM document WHERE path = 'a.txt'", "reconcile", "document"),
    ("UPDATE meeting SET document_count = 7", "reconcile", "meeting"),
    ("DELETE FROM meeting_mention", "reconcile", "document_meeting"),
    ("DELETE FROM meeting_count", "reconcile", "meeting_count"),
    ("UPDATE issue_frequency SET sentences = sentences + 1", "reconcile", "issue_frequency"),
    ("UPDATE document SET perspective = 'US'", "vocabulary", "document"),
    ("UPDATE sentence SET role = 'footer'", "vocabulary", "sentence"),
    ("UPDATE statement SET act = 'shout'", "vocabulary", "statement"),
    ("UPDATE term_use SET voice = 'US'", "vocabulary", "term_use"),
    ("UPDATE meeting SET status = 'postponed'", "vocabulary", "meeting"),
    ("UPDATE framing_contrast SET dimension = 'colour'", "vocabulary", "framing_contrast"),
    ("UPDATE framing_contrast SET reason = ''", "vocabulary", "framing_contrast"),
    ("UPDATE period_contrast SET period_kind = 'month'", "vocabulary", "period_contrast"),
    ("UPDATE source_contrast SET supported = NOT supported", "vocabulary", "source_contrast"),
    ("UPDATE period_contrast SET item = 'china', period = '2017'", "keys", "period_contrast"),
    ("INSERT INTO source_contrast SELECT * FROM source_contrast LIMIT 1", "keys", "source_contrast"),
    ("INSERT INTO term_contrast SELECT * FROM term_contrast LIMIT 1", "keys", "term_contrast"),
    ("INSERT INTO sentence_word SELECT * FROM sentence_word LIMIT 1", "keys", "sentence_word"),
    ("INSERT INTO coder_reliability SELECT * FROM coder_reliability", "keys", "coder_reliability"),
    ("INSERT INTO era SELECT * FROM era LIMIT 1", "keys", "era"),
    ("DELETE FROM era", "references", "period_contrast"),
    ("UPDATE sentence_word SET sentence_no = 99", "references", "sentence_word"),
    (
        "UPDATE framing_contrast SET jp_share = 2, jp_share_low = 0, jp_share_high = 1",
        "range",
        "framing_contrast",
    ),
    ("UPDATE period_contrast SET p_value = 0.1, q_value = 1.1", "range", "period_contrast"),
    ("UPDATE source_contrast SET log_odds_low = log_odds + 1, log_odds_high = 9", "range", "source_contrast"),
    ("UPDATE source_contrast SET rest_total = rest_total + 1", "reconcile", "source_contrast"),
    ("DELETE FROM term_contrast", "reconcile", "term_contrast"),
    ("DELETE FROM document", "required", "document"),
    ("DELETE FROM issue", "required", "issue"),
    ("UPDATE sentence SET role = 'boilerplate'", "boilerplate", "issue_mention"),
]


@pytest.fixture
def connection(built: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A writable copy of a sound version."""
    copy = shutil.copyfile(built / "current.duckdb", tmp_path / "copy.duckdb")
    with duckdb.connect(copy) as opened:
        yield opened


ROBUST = (
    "INSERT INTO contrast_robustness BY NAME SELECT 'issue' AS dimension, 'china' AS item, '' AS issue_id, "
)


@pytest.mark.parametrize(
    ("values", "check"),
    [
        (
            "0.1 AS difference, 0.2 AS lowest, 0.3 AS highest, true AS holds, false AS vanishes, '' AS loses",
            "reconcile",
        ),
        (
            "0.1 AS difference, 0.0 AS lowest, 0.3 AS highest, false AS holds, true AS vanishes, '' AS loses",
            "vocabulary",
        ),
    ],
)
def test_a_wrong_range_of_a_contrast_fails_its_check(
    connection: duckdb.DuckDBPyConnection, values: str, check: str
) -> None:
    rest = (
        "'' AS language, 'document' AS leave_out, 4 AS units, '' AS lowest_without, '' AS highest_without, "
    )
    connection.execute(f"{ROBUST}{rest}'' AS lost_without, 0 AS lost_units, {values}")
    assert failures(connection) == {(check, "contrast_robustness")}


def failures(connection: duckdb.DuckDBPyConnection) -> set[tuple[str, str]]:
    results = [result for stage in TABLES_OF for result in run_checks(connection, stage, TABLES_OF[stage])]
    return {(result.check_name, result.table_name) for result in results if not result.passed}


def test_a_sound_version_passes(connection: duckdb.DuckDBPyConnection) -> None:
    assert failures(connection) == set()


@pytest.mark.parametrize(("breaks", "check", "table"), BREAKS, ids=[b[0] for b in BREAKS])
def test_a_broken_table_fails_its_check(
    connection: duckdb.DuckDBPyConnection, breaks: str, check: str, table: str
) -> None:
    connection.execute(breaks)
    assert (check, table) in failures(connection)


def test_every_check_is_broken_by_some_test() -> None:
    checks = {result.check_name for results in checked_tables(TABLES_OF).values() for result in results}
    assert checks == {check for _, check, _ in BREAKS}


def test_every_check_says_what_it_asserts() -> None:
    for stage, results in checked_tables(TABLES_OF).items():
        for result in results:
            assert assertion(stage, result.check_name).endswith(".")


def test_a_failed_check_names_the_row(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("UPDATE document SET perspective = 'US' WHERE document_id = 'a'")
    with pytest.raises(CheckFailed, match=r"vocabulary of document: 1 wrong, e\.g\. a: perspective US"):
        require_passed(run_checks(connection, "documents", TABLES_OF["documents"]), "here")


def test_a_check_that_does_not_block_is_only_reported(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("UPDATE sentence SET role = 'boilerplate'")
    results = run_checks(connection, "documents", TABLES_OF["documents"])
    require_passed((result for result in results if result.check_name == "boilerplate"), "here")
