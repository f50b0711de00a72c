"""Runs that the command line starts: none where there is nothing to make, and none that goes on for ever."""

from __future__ import annotations

import shutil
from pathlib import Path

import dagster as dg
import pytest
from fake_coding import FAKE
from tiny_build import TEXTS, write_texts

from pipelines.definitions import defs
from pipelines.tables import build as build_module
from pipelines.tables.build import Inputs
from pipelines.terminal.run import _end_killed_runs, run_build


@pytest.fixture(autouse=True)
def _tiny_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_module, "coding_room", lambda: FAKE)
    monkeypatch.setattr(build_module, "code_hash", lambda: "steady")


def recorded(warehouse: Path) -> tuple[int, int]:
    """Runs and results of checks that Dagster knows of."""
    with dg.DagsterInstance.from_config(str(warehouse / ".dagster")) as instance:
        checks = instance.event_log_storage.get_asset_check_summary_records(
            list(defs.resolve_asset_graph().asset_check_keys)
        )
        return len(instance.get_runs()), sum(
            record.last_check_execution_record is not None for record in checks.values()
        )


def test_a_run_is_started_only_where_there_is_something_to_make_or_to_record(tmp_path: Path) -> None:
    raw, warehouse = write_texts(tmp_path / "raw", TEXTS), tmp_path / "warehouse"
    inputs = Inputs(raw, warehouse, processes=1)
    assert run_build(inputs).is_new
    runs, checks = recorded(warehouse)
    assert (runs, checks > 50) == (1, True)

    standing = run_build(inputs)
    assert (standing.version_no, standing.is_new, standing.documents_copied) == (1, False, 4)
    assert recorded(warehouse) == (1, checks)

    shutil.rmtree(warehouse / ".dagster")
    assert run_build(inputs) == standing
    assert recorded(warehouse) == (1, checks)

    (raw / "d.txt").write_text("China.")
    assert run_build(inputs).version_no == 2
    assert recorded(warehouse) == (2, checks)


def test_the_run_of_a_killed_build_is_ended() -> None:
    with dg.DagsterInstance.ephemeral() as instance:
        build, look = (
            instance.create_run_for_job(defs.resolve_job_def(job), status=dg.DagsterRunStatus.STARTED)
            for job in ("build", "look")
        )
        _end_killed_runs(instance, own="another")
        status = {run.job_name: run.status for run in instance.get_runs()}
    assert (build.job_name, look.job_name) == ("build", "look")
    assert status == {"build": dg.DagsterRunStatus.FAILURE, "look": dg.DagsterRunStatus.STARTED}
