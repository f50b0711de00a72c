"""What Dagster sees: ``dagster dev`` and the command line run these very definitions."""

from __future__ import annotations

import dagster as dg

from pipelines.assets.resource import BuildResource
from pipelines.assets.sensor import raw_sensor
from pipelines.assets.tables import table_assets

build_job = dg.define_asset_job(
    "build",
    selection=dg.AssetSelection.all(),
    description="From the raw folder to a published version.",
    executor_def=dg.in_process_executor,
)

defs = dg.Definitions(
    assets=table_assets(),
    jobs=[build_job],
    sensors=[raw_sensor(build_job)],
    resources={"build": BuildResource()},
    executor=dg.in_process_executor,
)
