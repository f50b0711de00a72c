"""What Dagster sees: ``dagster dev`` and the command line run these very definitions."""

from __future__ import annotations

import dagster as dg

from pipelines.assets.lineage import GROUP_OF, SOURCES
from pipelines.assets.resource import BuildResource
from pipelines.assets.sensor import file_sensor
from pipelines.assets.sources import source_assets
from pipelines.assets.tables import table_assets

build_job = dg.define_asset_job(
    "build",
    selection=[*SOURCES, *GROUP_OF],
    description="From the raw folder to a published version.",
    executor_def=dg.in_process_executor,
)

look_job = dg.define_asset_job(
    "look",
    selection=[*SOURCES],
    description="Looks at texts and codebook, so that what is made of changed ones is shown as out of date.",
    executor_def=dg.in_process_executor,
)

defs = dg.Definitions(
    assets=[source_assets(), *table_assets()],
    jobs=[build_job, look_job],
    sensors=[
        file_sensor("raw_files", build_job, "Builds when a text or the codebook changes."),
        file_sensor(
            "changed_files", look_job, "Shows what is out of date when a text or the codebook changes."
        ),
    ],
    resources={"build": BuildResource()},
    executor=dg.in_process_executor,
)
