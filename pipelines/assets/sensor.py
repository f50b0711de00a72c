"""The sensor that starts a build when files in the raw folder come, go or change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from pipelines.assets.resource import folder
from pipelines.model import digest


def raw_sensor(job: dg.UnresolvedAssetJobDefinition) -> dg.SensorDefinition:
    """A sensor on the raw folder for ``job``."""

    @dg.sensor(
        name="raw_files",
        job=job,
        minimum_interval_seconds=60,
        description="Builds when a file in raw/ changes.",
    )
    def raw_files(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        seen = listing(folder("raw"))
        if seen == context.cursor:
            return dg.SkipReason("no file has changed")
        return dg.SensorResult([dg.RunRequest(run_key=seen)], cursor=seen)

    return raw_files


def listing(raw: Path) -> str:
    """Hash of names, sizes and times: cheap, and good enough to ask for a build, which then looks at the
    bytes."""
    return digest(*(part for path in sorted(raw.rglob("*")) for part in _seen(path, raw)))


def _seen(path: Path, raw: Path) -> Iterator[str]:
    if path.is_file():
        status = path.stat()
        yield from (path.relative_to(raw).as_posix(), str(status.st_size), str(status.st_mtime_ns))
