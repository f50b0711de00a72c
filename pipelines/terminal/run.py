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

from pipelines.definitions import defs
from pipelines.errors import TwoPlusTwoError
from pipelines.tables.build import Inputs
from pipelines.tables.versions import replace_text
from pipelines.tables.workspace import storage_errors

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
    """Run the job ``build``.

    Raises:
        TwoPlusTwoError: whatever stopped a stage.
    """
    try:
        with _instance(inputs.warehouse) as instance:
            result = defs.resolve_job_def("build").execute_in_process(
                instance=instance, run_config=_config(inputs)
            )
    except dg.DagsterError as error:
        raise _cause(error) from None
    metadata = result.asset_materializations_for_node("make_version")[-1].metadata
    return Outcome(*(metadata[field].value for field in Outcome._fields))  # type: ignore[arg-type]


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
