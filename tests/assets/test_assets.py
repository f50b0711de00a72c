"""What Dagster sees: one asset a table, its lineage and checks, and runs that publish or stop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from fake_coding import FAKE
from tiny_build import TEXTS, query, write_texts

from pipelines.assets.lineage import GROUP_OF, MADE_OF, SOURCES
from pipelines.assets.resource import codebook_folder, folder
from pipelines.assets.sensor import listing
from pipelines.definitions import defs
from pipelines.errors import CheckFailed
from pipelines.tables import build as build_module
from pipelines.tables.build import TABLES_OF
from pipelines.tables.checks import checked_tables
from pipelines.tables.contract import CONTENT, KEYS

GRAPH = defs.resolve_asset_graph()
BUILD = defs.resolve_job_def("build")
TABLES = sorted(set(KEYS) - {"change", "evaluation", "evaluation_difference"})


@pytest.fixture(autouse=True)
def _tiny_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_module, "coding_room", lambda: FAKE)
    monkeypatch.setattr(build_module, "code_hash", lambda: "steady")


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral


def materialise(folder: Path, instance: dg.DagsterInstance) -> dg.ExecuteInProcessResult:
    config = {"raw": str(folder / "raw"), "warehouse": str(folder / "warehouse")}
    return BUILD.execute_in_process(
        instance=instance,
        run_config={
            "resources": {"build": {"config": config}},
            "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
        },
    )


def data_versions(instance: dg.DagsterInstance) -> dict[str, str]:
    events = {table: instance.get_latest_materialization_event(dg.AssetKey(table)) for table in TABLES}
    return {
        table: event.asset_materialization.tags["dagster/data_version"]
        for table, event in events.items()
        if event and event.asset_materialization and event.asset_materialization.tags
    }


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_an_asset_with_group_meaning_and_version(table: str) -> None:
    node = GRAPH.get(dg.AssetKey(table))
    assert node.group_name == GROUP_OF[table]
    assert node.description
    assert node.code_version
    parents = {key.to_user_string() for key in node.parent_keys}
    assert parents - set(SOURCES) == set(MADE_OF.get(table, ()))


def test_every_check_is_an_asset_check_and_all_but_boilerplate_block() -> None:
    keys = {(key.name, key.asset_key.to_user_string()) for key in GRAPH.asset_check_keys}
    expected = {
        (r.check_name, r.table_name) for results in checked_tables(TABLES_OF).values() for r in results
    }
    assert keys == expected
    assert {key.name for key in GRAPH.asset_check_keys if not GRAPH.get(key).blocking} == {"boilerplate"}


def test_tables_are_made_by_the_stage_before_those_that_need_them() -> None:
    stage = {table: number for number, made in enumerate(TABLES_OF.values()) for table in made}
    later = [
        (table, parent)
        for table, made_of in MADE_OF.items()
        for parent in made_of
        if stage[parent] > stage[table]
    ]
    assert later == []


def test_a_run_publishes_and_describes_every_table(tmp_path: Path, instance: dg.DagsterInstance) -> None:
    write_texts(tmp_path / "raw", TEXTS)
    result = materialise(tmp_path, instance)
    assert result.success
    assert query(tmp_path / "warehouse", "SELECT count(*) FROM document") == [(4,)]
    document = next(
        m
        for m in result.asset_materializations_for_node("make_documents")
        if m.asset_key.path == ["document"]
    )
    assert document.metadata["dagster/row_count"].value == 4
    assert "| document_id |" in str(document.metadata["examples"].value)
    schema = document.metadata["dagster/column_schema"].value
    assert [column.name for column in schema.columns][:2] == ["document_id", "source_id"]
    version = result.asset_materializations_for_node("make_version")[0]
    counters = [version.metadata[f"documents_{name}"].value for name in ("coded", "copied", "removed")]
    assert counters == [4, 0, 0]


def test_data_versions_follow_the_content(tmp_path: Path, instance: dg.DagsterInstance) -> None:
    raw = write_texts(tmp_path / "raw", TEXTS)
    materialise(tmp_path, instance)
    before = data_versions(instance)
    assert set(before) == set(TABLES)
    materialise(tmp_path, instance)
    assert data_versions(instance) == before
    write_texts(raw, TEXTS | {"b.txt": TEXTS["b.txt"].replace("The Kurils.", "The Isles..")})
    materialise(tmp_path, instance)
    after = data_versions(instance)
    changed = {table for table in CONTENT if before[table] != after[table]}
    assert changed == {
        *("corpus_file", "document", "sentence", "sentence_word", "term_use"),
        *("framing_contrast", "period_contrast", "source_contrast", "term_contrast"),
    }


def test_a_failed_check_stops_the_run_and_is_recorded(
    tmp_path: Path, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def misquoting(document: object, codebook: object) -> object:
        coded = FAKE.code_document(document, codebook)  # type: ignore[arg-type]
        return coded._replace(term_uses=[use._replace(quote="Japan") for use in coded.term_uses])

    write_texts(tmp_path / "raw", TEXTS)
    monkeypatch.setattr(build_module, "coding_room", lambda: FAKE._replace(code_document=misquoting))  # type: ignore[arg-type]
    with pytest.raises(CheckFailed, match="evidence of term_use"):
        materialise(tmp_path, instance)
    assert not (tmp_path / "warehouse" / "current.duckdb").exists()
    failed = instance.event_log_storage.get_asset_check_execution_history(
        dg.AssetCheckKey(dg.AssetKey("term_use"), "evidence"), limit=1
    )
    assert [record.status.value for record in failed] == ["FAILED"]


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [("", None, "raw"), ("", "from_env", "from_env"), ("given", "from_env", "given")],
)
def test_folders_come_from_the_option_the_environment_or_the_default(
    monkeypatch: pytest.MonkeyPatch, given: str, environment: str | None, expected: str
) -> None:
    monkeypatch.delenv("TWOPLUSTWO_RAW", raising=False)
    if environment:
        monkeypatch.setenv("TWOPLUSTWO_RAW", environment)
    assert folder("raw", given) == Path(expected)


def test_the_codebook_is_the_shipped_one_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWOPLUSTWO_CODEBOOK", raising=False)
    assert codebook_folder() is None
    monkeypatch.setenv("TWOPLUSTWO_CODEBOOK", "mine")
    assert codebook_folder() == Path("mine")


@pytest.mark.parametrize("name", ["raw_files", "changed_files"])
@pytest.mark.parametrize("edit", ["raw/a.txt", "raw/new.txt", "codebook/words.txt"])
def test_a_sensor_asks_for_a_run_when_files_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edit: str, name: str
) -> None:
    folders = write_texts(tmp_path / "raw", TEXTS), write_texts(tmp_path / "codebook", {"words.txt": ""})
    monkeypatch.setenv("TWOPLUSTWO_RAW", str(folders[0]))
    monkeypatch.setenv("TWOPLUSTWO_CODEBOOK", str(folders[1]))
    sensor = defs.resolve_sensor_def(name)
    seen = listing(*folders)
    quiet = sensor.evaluate_tick(dg.build_sensor_context(cursor=seen))
    (tmp_path / edit).write_text("New text.")
    asked = sensor.evaluate_tick(dg.build_sensor_context(cursor=seen))
    assert (len(quiet.run_requests), len(asked.run_requests)) == (0, 1)
    assert asked.cursor == listing(*folders)
