"""What Dagster shows as out of date after an edit, and that a run makes it current."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.definitions.data_version import CachingStaleStatusResolver, StaleStatus
from dagster._core.loader import LoadingContextForTest
from fake_coding import FAKE
from tiny_build import TEXTS, write_texts

from pipelines.assets.lineage import GROUP_OF, SOURCES, source_of_file, sources_of
from pipelines.coding.codebook_files import list_files
from pipelines.definitions import defs
from pipelines.tables import build as build_module
from pipelines.tables.contract import CODEBOOK

GRAPH = defs.resolve_asset_graph()
TABLES = frozenset(GROUP_OF)
WORDS = "China = china\ntreaty = peace_treaty\n"
CSV = TEXTS["documents.csv"]
CORRECTION = """\
[[correction]]
kind = "meeting"
fact_id = "summit-2017-03-20"
action = "confirm"
reason = "It took place."
who = "A. Reader"
made_on = 2026-11-22
"""
OF_CODEBOOK = {*CODEBOOK, "codebook_file"}
OF_TEXTS = {"corpus_file", "source", "quarantine"}
ALL_BUT_CODEBOOK = TABLES - OF_CODEBOOK - {"software"}
OF_RULES = TABLES - OF_TEXTS - OF_CODEBOOK - {"software"} | {"rule", "codebook_file", "coder_reliability"}

EDITS: dict[str, tuple[str, str, frozenset[str]]] = {
    "nothing": ("raw/a.txt", TEXTS["a.txt"], frozenset()),
    "a text": ("raw/a.txt", TEXTS["a.txt"] + "More of China.\n", ALL_BUT_CODEBOOK),
    "a date": ("raw/documents.csv", CSV.replace("2017-03-22", "2017-03-23"), ALL_BUT_CODEBOOK),
    "a source": ("raw/sources.csv", TEXTS["sources.csv"].replace("One", "1"), ALL_BUT_CODEBOOK),
    "order of rows": ("raw/documents.csv", "\n".join([CSV.split()[0], *CSV.split()[:0:-1]]), frozenset()),
    "a correction": ("corrections.toml", CORRECTION, ALL_BUT_CODEBOOK - OF_TEXTS),
    "a rule": ("codebook/words.txt", WORDS + "sanctions = sanctions\n", OF_RULES),
}


@pytest.fixture(autouse=True)
def _tiny_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_module, "coding_room", lambda: FAKE)
    monkeypatch.setattr(build_module, "code_hash", lambda: "steady")


@pytest.fixture(scope="module")
def instance() -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral


def run(job: str, folder: Path, instance: dg.DagsterInstance) -> None:
    names = ("raw", "warehouse", "codebook")
    config = {"resources": {"build": {"config": {name: str(folder / name) for name in names}}}}
    quiet = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
    assert defs.resolve_job_def(job).execute_in_process(instance=instance, run_config=config | quiet).success


def out_of_date(instance: dg.DagsterInstance) -> set[str]:
    resolver = CachingStaleStatusResolver(instance, GRAPH, LoadingContextForTest(instance))
    return {table for table in TABLES if resolver.get_status(dg.AssetKey(table)) != StaleStatus.FRESH}


def data_versions(instance: dg.DagsterInstance) -> dict[str, str]:
    resolver = CachingStaleStatusResolver(instance, GRAPH, LoadingContextForTest(instance))
    return {table: resolver.get_current_data_version(dg.AssetKey(table)).value for table in TABLES}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_puts_out_of_date_what_it_bears_on_and_a_run_makes_that_current(
    tmp_path: Path, instance: dg.DagsterInstance, edit: str
) -> None:
    path, text, expected = EDITS[edit]
    write_texts(tmp_path / "raw", TEXTS)
    write_texts(tmp_path / "codebook", {"words.txt": WORDS})
    run("build", tmp_path, instance)
    assert out_of_date(instance) == set()
    before = data_versions(instance)
    (tmp_path / path).write_text(text, "utf-8")
    run("look", tmp_path, instance)
    assert out_of_date(instance) == expected
    run("build", tmp_path, instance)
    assert out_of_date(instance) == set()
    after = data_versions(instance)
    changed = {table for table in TABLES if before[table] != after[table]}
    assert changed <= expected


def test_nothing_is_out_of_date_that_was_never_made() -> None:
    with dg.DagsterInstance.ephemeral() as fresh:
        resolver = CachingStaleStatusResolver(fresh, GRAPH, LoadingContextForTest(fresh))
        assert {resolver.get_status(dg.AssetKey(table)) for table in TABLES} == {StaleStatus.MISSING}


def test_every_file_of_the_codebook_belongs_to_a_source_that_tables_are_made_of() -> None:
    sources = {source_of_file(file.path) for file in list_files(None)}
    assert sources == set(SOURCES) - {"text_file", "metadata_file", "correction_file"}
    assert set().union(*(sources_of(table) for table in TABLES)) == set(SOURCES)
