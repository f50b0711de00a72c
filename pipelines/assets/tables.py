"""The assets: every table of the warehouse, made by the stages of the build.

Each stage is one step that yields its tables, each with row count, columns, example rows and a
``DataVersion`` from its content, and the results of its checks. A failed blocking check stops the run before
anything is published.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import dagster as dg
import duckdb

from pipelines.assets.lineage import GROUP_OF, MADE_OF, sources_of
from pipelines.assets.resource import BuildResource
from pipelines.errors import WarehouseError
from pipelines.model import digest
from pipelines.tables.build import TABLES_OF, Build
from pipelines.tables.checks import CheckResult, assertion, checked_tables
from pipelines.tables.hashes import code_hash
from pipelines.tables.sql import data_dictionary

EXAMPLES = 3
"""Rows shown of each table."""
LONG = 80
"""Characters shown of a value."""

Events = Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]


def table_assets() -> list[dg.AssetsDefinition]:
    """One multi-asset for each stage, in the order of the stages."""
    version = code_hash()[:16]
    return [_stage_assets(stage, checks, version) for stage, checks in checked_tables(TABLES_OF).items()]


def _stage_assets(stage: str, checks: list[CheckResult], code_version: str) -> dg.AssetsDefinition:
    @dg.multi_asset(
        name=f"make_{stage}",
        specs=[_asset_spec(table, code_version) for table in TABLES_OF[stage]],
        check_specs=[_check_spec(stage, result) for result in checks],
    )
    def stage_assets(build: BuildResource) -> Events:
        yield from _make(build.build, stage)

    return stage_assets


def _make(build: Build, stage: str) -> Events:
    build.upto(stage)
    for table in TABLES_OF[stage]:
        yield _version(build) if table == "version" else _table(build, table)
    for result in build.checks[stage]:
        yield dg.AssetCheckResult(
            asset_key=result.table_name,
            check_name=result.check_name,
            passed=result.passed,
            severity=dg.AssetCheckSeverity.ERROR if result.blocking else dg.AssetCheckSeverity.WARN,
            metadata={"violations": result.violations, "example": result.example},
        )
    build.require_checks()


def _table(build: Build, table: str) -> dg.MaterializeResult[None]:
    rows = build.connection.table(table)
    metadata = {
        "dagster/row_count": rows.count("*").fetchall()[0][0],
        "dagster/column_schema": _schema(table),
        "examples": dg.MetadataValue.md(_markdown(rows.limit(EXAMPLES))),
        **_work(build, table),
    }
    return dg.MaterializeResult(
        asset_key=table, metadata=metadata, data_version=dg.DataVersion(build.table_hash(table))
    )


def _work(build: Build, table: str) -> dict[str, int]:
    """What the stage of ``table`` did: texts coded, copied and removed; texts' meetings brought together."""
    if table == "document":
        return {f"documents_{name}": number for name, number in build.counters._asdict().items()}
    if table == "meeting":
        return {
            "document_meetings_joined": build.connection.table("document_meeting").count("*").fetchall()[0][0]
        }
    return {}


def _version(build: Build) -> dg.MaterializeResult[None]:
    if build.published is None:
        raise WarehouseError(
            "the version stage has not run", place="pipelines.assets", remedy="run the job `build`"
        )
    version, is_new = build.published
    metadata = {
        "version_no": version.version_no,
        "is_new": is_new,
        "content_hash": version.content_hash,
        "made_of": digest(*build.made_of),
        **{f"documents_{name}": number for name, number in build.counters._asdict().items()},
        "path": dg.MetadataValue.path(str(build.warehouse.files / version.name)),
    }
    return dg.MaterializeResult(
        asset_key="version", metadata=metadata, data_version=dg.DataVersion(version.content_hash)
    )


def _asset_spec(table: str, code_version: str) -> dg.AssetSpec:
    meaning, _ = _dictionary()[table]
    return dg.AssetSpec(
        table,
        deps=[*MADE_OF.get(table, ()), *sorted(sources_of(table))],
        description=meaning,
        group_name=GROUP_OF[table],
        code_version=code_version,
        kinds={"duckdb"},
    )


def _check_spec(stage: str, result: CheckResult) -> dg.AssetCheckSpec:
    name, table = result.check_name, result.table_name
    return dg.AssetCheckSpec(name, asset=table, description=assertion(stage, name), blocking=result.blocking)


def _schema(table: str) -> dg.TableSchema:
    _, columns = _dictionary()[table]
    return dg.TableSchema(
        [dg.TableColumn(name, kind, description=meaning) for name, kind, meaning in columns]
    )


def _markdown(rows: duckdb.DuckDBPyRelation) -> str:
    lines = [rows.columns, ["---"] * len(rows.columns), *rows.fetchall()]
    return "\n".join("| " + " | ".join(_shown(value) for value in line) + " |" for line in lines)


def _shown(value: object) -> str:
    text = " ".join(str(value).split()).replace("|", "\\|")
    return text if len(text) <= LONG else text[: LONG - 1] + "…"


@cache
def _dictionary() -> dict[str, tuple[str, list[tuple[str, str, str]]]]:
    return data_dictionary()
