"""The build that the assets of one run share, and the look at its inputs with which it begins.

Folders are configuration; what is left empty comes from the environment when a run starts, else from the
defaults.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from pathlib import Path

import dagster as dg
from pydantic import PrivateAttr

from pipelines.tables.build import Build, Inputs, Seen, look, open_build

DEFAULTS = {"raw": "raw", "warehouse": "warehouse"}


def folder(kind: str, given: str = "") -> Path:
    """The folder ``raw`` or ``warehouse``: as given, else by ``TWOPLUSTWO_RAW`` or ``TWOPLUSTWO_WAREHOUSE``,
    else the default."""
    return Path(given or os.environ.get(f"TWOPLUSTWO_{kind.upper()}", "") or DEFAULTS[kind])


def codebook_folder(given: str = "") -> Path | None:
    """The codebook as given, else by ``TWOPLUSTWO_CODEBOOK``, else None for the shipped one."""
    return _given("codebook", given)


def corrections_file(given: str = "") -> Path | None:
    """The corrections as given, else by ``TWOPLUSTWO_CORRECTIONS``, else None for those beside the raw
    folder."""
    return _given("corrections", given)


def _given(kind: str, given: str) -> Path | None:
    name = given or os.environ.get(f"TWOPLUSTWO_{kind.upper()}", "")
    return Path(name) if name else None


LOOK: ContextVar[Seen | None] = ContextVar("look", default=None)
"""What whoever starts a run in this process has seen of its inputs already: large folders are read once."""


class BuildResource(dg.ConfigurableResource["BuildResource"]):
    """Opens the build when the first asset asks for it and closes it with the run."""

    raw: str = ""
    warehouse: str = ""
    codebook: str = ""
    corrections: str = ""
    processes: int = 0
    message: str = ""

    _stack: ExitStack = PrivateAttr()
    _run_id: str = PrivateAttr(default="")
    _build: Build | None = PrivateAttr(default=None)
    _seen: Seen | None = PrivateAttr(default=None)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator[BuildResource]:
        """Dagster's hook around a run."""
        with ExitStack() as stack:
            self._stack, self._run_id = stack, context.run.run_id if context.run else ""
            yield self
            self._build = self._seen = None

    @property
    def seen(self) -> Seen:
        """The inputs as this run has found them."""
        if self._seen is None:
            self._seen = LOOK.get() or look(self.inputs())
        return self._seen

    @property
    def build(self) -> Build:
        """The build of this run."""
        if self._build is None:
            self._build = self._stack.enter_context(open_build(self.inputs(), seen=self.seen))
        return self._build

    def inputs(self) -> Inputs:
        """What the build is asked to do."""
        return Inputs(
            raw=folder("raw", self.raw),
            warehouse=folder("warehouse", self.warehouse),
            codebook=codebook_folder(self.codebook),
            processes=self.processes or None,
            message=self.message,
            run_id=self._run_id,
            corrections=corrections_file(self.corrections),
        )
