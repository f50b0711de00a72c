"""Sensors that act when texts, the codebook or the corrections change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from pipelines.assets.resource import codebook_folder, corrections_file, folder
from pipelines.coding.codebook_files import SHIPPED
from pipelines.coding.corrections import beside
from pipelines.model import digest


def file_sensor(name: str, job: dg.UnresolvedAssetJobDefinition, description: str) -> dg.SensorDefinition:
    """A sensor on the files of the raw folder and the codebook and the corrections, for ``job``."""

    @dg.sensor(name=name, job=job, minimum_interval_seconds=60, description=description)
    def on_files(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        raw = folder("raw")
        seen = listing(raw, codebook_folder() or SHIPPED, corrections_file() or beside(raw))
        if seen == context.cursor:
            return dg.SkipReason("no file has changed")
        return dg.SensorResult([dg.RunRequest(run_key=seen)], cursor=seen)

    return on_files


def listing(*places: Path) -> str:
    """Hash of names, sizes and times: cheap, and good enough to ask for a build, which then looks at the
    bytes."""
    found = ((path, root) for root in places for path in (root, *sorted(root.rglob("*"))))
    return digest(*(part for path, root in found for part in _seen(path, root)))


def _seen(path: Path, root: Path) -> Iterator[str]:
    if path.is_file():
        status = path.stat()
        yield from (path.relative_to(root).as_posix(), str(status.st_size), str(status.st_mtime_ns))
