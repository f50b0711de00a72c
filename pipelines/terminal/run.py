"""Runs the Dagster job in this process, with an instance that remembers under the warehouse folder.

No daemon and no server are needed; ``DAGSTER_HOME=<warehouse>/.dagster dagster dev`` shows the runs made
here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import dagster as dg
from sqlalchemy.exc import OperationalError

from pipelines.assets.resource import LOOK
from pipelines.errors import TwoPlusTwoError
from pipelines.model import digest
from pipelines.tables.build import Inputs, Seen, log, look
from pipelines.tables.files import replace_text
from pipelines.tables.publish import current_made_of
from pipelines.tables.versions import Warehouse
from pipelines.tables.workspace import disk_refuses, storage_errors

INSTANCE = """\
# Written by every build.
telemetry:
  enabled: false
compute_logs:
  module: dagster._core.storage.noop_compute_log_manager
  class: NoOpComputeLogManager
"""


class Outcome(NamedTuple):
    """What a run came to: the current version, whether this run made it, documents by what was done."""

    version_no: int
    content_hash: str
    is_new: bool
    documents_coded: int
    documents_copied: int
    documents_removed: int


def run_build(inputs: Inputs) -> Outcome:
    """Run the job ``build``, unless it would find nothing to make and Dagster knows that everything is made.

    Raises:
        TwoPlusTwoError: whatever stopped a stage.
    """
    seen = look(inputs)
    try:
        with _instance(inputs.warehouse) as instance:
            return _standing(inputs, seen, instance) or _run(inputs, seen, instance)
    except OperationalError as error:  # Dagster's records, which lie in the same folder
        raise disk_refuses(error.orig or error, inputs.warehouse) from None


def _standing(inputs: Inputs, seen: Seen, instance: dg.DagsterInstance) -> Outcome | None:
    """The current version, if it is made of what has been ``seen`` and Dagster's last run made or found it
    so."""
    warehouse = Warehouse(inputs.warehouse)
    current = warehouse.current() if seen.made_of in current_made_of(warehouse) else None
    if current is None or _last_made(instance) != (current.content_hash, digest(*seen.made_of)):
        return None
    log.info("nothing has changed since version %s, there is nothing to make", current.version_no)
    return Outcome(current.version_no, current.content_hash, False, 0, current.counts["document"], 0)


def _last_made(instance: dg.DagsterInstance) -> tuple[object, ...]:
    """Content hash of the version that the last run ended with, and what that run made it of."""
    event = instance.get_latest_materialization_event(dg.AssetKey("version"))
    runs = instance.get_runs(limit=1)
    if event is None or event.asset_materialization is None or [event.run_id] != [run.run_id for run in runs]:
        return ()
    metadata = event.asset_materialization.metadata
    return tuple(metadata[field].value for field in ("content_hash", "made_of") if field in metadata)


def _run(inputs: Inputs, seen: Seen, instance: dg.DagsterInstance) -> Outcome:
    from pipelines.definitions import defs

    token = LOOK.set(seen)
    try:
        job = defs.resolve_job_def("build")
        result = job.execute_in_process(instance=instance, run_config=_config(inputs))
        _end_killed_runs(instance, result.run_id)
    except dg.DagsterError as error:
        raise _cause(error) from None
    finally:
        LOOK.reset(token)
    metadata = result.asset_materializations_for_node("make_version")[-1].metadata
    return Outcome(*(metadata[field].value for field in Outcome._fields))  # type: ignore[arg-type]


def _end_killed_runs(instance: dg.DagsterInstance, own: str) -> None:
    """Runs of killed builds would be shown as going on for ever; this one had the lock, so none is."""
    going_on = dg.RunsFilter(job_name="build", statuses=[dg.DagsterRunStatus.STARTED])
    for run in instance.get_runs(going_on):
        if run.run_id != own:
            instance.report_run_failed(run, "The process ended before the build did.")


@contextmanager
def _instance(warehouse: Path) -> Iterator[dg.DagsterInstance]:
    home = warehouse.absolute() / ".dagster"
    with storage_errors(warehouse):
        home.mkdir(parents=True, exist_ok=True)
        replace_text(home / "dagster.yaml", INSTANCE)
    with dg.DagsterInstance.from_config(str(home)) as instance:
        yield instance


def _config(inputs: Inputs) -> dict[str, object]:
    given = {
        "raw": os.fspath(inputs.raw),
        "warehouse": os.fspath(inputs.warehouse),
        "codebook": os.fspath(inputs.codebook) if inputs.codebook else "",
        "corrections": os.fspath(inputs.corrections) if inputs.corrections else "",
        "processes": inputs.processes or 0,
        "message": inputs.message,
    }
    quiet = {"console": {"config": {"log_level": "CRITICAL"}}}
    return {"resources": {"build": {"config": given}}, "loggers": quiet}


def _cause(error: BaseException) -> BaseException:
    """The error with a message for the user that Dagster has wrapped, else what Dagster says."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, TwoPlusTwoError):
        cause = cause.__cause__ or cause.__context__
    return cause or error
