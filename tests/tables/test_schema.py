"""The tables: what the contract promises, documented column by column."""

from __future__ import annotations

import re

import duckdb
import pytest

from pipelines import model
from pipelines.tables.contract import CONTENT, KEYS
from pipelines.tables.rows import LAYOUT, TYPED_AS
from pipelines.tables.sql import create_tables, data_dictionary

PROMISED = {
    "source": "source_id name country perspective kind",
    "document": "document_id source_id path title authors published_on published_from published_to language "
    "perspective origin_id text text_sha256 word_count",
    "sentence": "document_id sentence_no char_start char_end text role frame orientation",
    "issue": "issue_id label_en label_ja label_ru definition",
    "frame": "frame_id label_en label_ja label_ru definition",
    "actor": "actor_id side",
    "actor_office": "actor_id valid_from valid_to",
    "term": "term_id naming_side",
    "rule": "rule_id",
    "issue_mention": "mention_id issue_id term",
    "term_use": "term_use_id concept_id variant_id naming_side voice in_quotes",
    "statement": "statement_id speaker actor_id side act target quoted reported_by",
    "statement_issue": "statement_id issue_id",
    "meeting": "meeting_id format parties series_no date date_from date_to place status document_count",
    "meeting_participant": "meeting_id actor_id side role",
    "meeting_mention": "mention_id meeting_id time_expression date status",
    "origin": "origin_id relation documents sources first_published",
    "origin_member": "origin_id document_id of_document_id relation similarity",
    "meeting_count": "source_id year format status meetings documents origins mentions",
    "issue_frequency": "source_id issue_id sentences documents origins sentences_total origins_total share "
    "share_low share_high per_1000_words",
    "framing_contrast": "dimension item issue_id language jp_count jp_total ru_count ru_total jp_share "
    "ru_share difference difference_low difference_high log_odds z q_value "
    "jp_documents ru_documents supported",
    "version": "version_no content_hash created_at parent_no run_id code_hash codebook_hash "
    "corpus_hash message counts",
    "quarantine": "path reason detail",
    "period_contrast": "dimension item period jp_count ru_count difference q_value supported",
    "source_contrast": "source_id dimension item count total share share_low share_high rest_share "
    "difference difference_low difference_high q_value supported",
    "term_contrast": "concept_id variant_id perspective voice in_quotes uses documents origins share "
    "share_low share_high",
    "contrast_robustness": "dimension item issue_id language difference leave_out units lowest highest "
    "lowest_without highest_without vanishes",
}
EVIDENCE = {"document_id", "sentence_no", "char_start", "char_end", "quote", "rule_id"}
DICTIONARY = data_dictionary()


def columns(table: str) -> list[str]:
    return [name for name, _, _ in DICTIONARY[table][1]]


@pytest.mark.parametrize("table", PROMISED)
def test_promised_columns_exist(table: str) -> None:
    assert set(PROMISED[table].split()) <= set(columns(table))


@pytest.mark.parametrize("table", ["issue_mention", "term_use", "statement", "meeting_mention"])
def test_facts_have_their_evidence(table: str) -> None:
    assert set(columns(table)) >= EVIDENCE


def test_every_table_view_and_column_is_commented() -> None:
    missing = [
        (table, column)
        for table, (meaning, listed) in DICTIONARY.items()
        for column, _, comment in listed
        if not (meaning and comment)
    ]
    assert missing == []


def test_every_table_has_its_key_in_the_contract_and_in_its_comment() -> None:
    with duckdb.connect() as connection:
        create_tables(connection)
        tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    stated = {table: re.search(r"Key: ([\w, ]+)\.", DICTIONARY[table][0]) for table in tables}
    assert {table: tuple(match[1].split(", ")) if match else () for table, match in stated.items()} == KEYS


@pytest.mark.parametrize(
    ("table", "record"),
    [
        ("source", model.Source),
        ("sentence", model.Sentence),
        ("issue_mention", model.IssueMention),
        ("term_use", model.TermUse),
        ("meeting", model.Meeting),
        ("meeting_participant", model.MeetingParticipant),
        ("conflict", model.Conflict),
    ],
)
def test_records_have_the_columns_of_their_table(table: str, record: type[model.Source]) -> None:
    assert columns(table) == list(record._fields)


@pytest.mark.parametrize("table", LAYOUT)
def test_staged_columns_are_columns_of_their_table(table: str) -> None:
    assert set(LAYOUT[table]) <= set(columns(TYPED_AS.get(table, table)))


def test_all_content_is_hashed() -> None:
    about_a_version = {
        "change",
        "codebook_file",
        "software",
        "content_table",
        "check_result",
        "evaluation",
        "evaluation_difference",
        "version",
    }
    assert set(KEYS) - set(CONTENT) == about_a_version


def test_views_answer_on_empty_tables() -> None:
    with duckdb.connect() as connection:
        create_tables(connection)
        views = connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        empty = {view: connection.table(view).fetchall() == [] for (view,) in views}
    assert {view for view, is_empty in empty.items() if not is_empty} == {"data_dictionary"}
