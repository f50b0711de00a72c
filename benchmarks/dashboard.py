"""Speed of the dashboard's pages on a generated warehouse: every page as a reader meets it, nothing cached.

The facts are made in SQL (``generated_warehouse.sql``), what a build counts of them is counted as a build
does it; of the shipped corpus only the codebook is taken. What is measured is what the server does: all
queries of a page's first view and drawing it, then the same page again with one filter set.

    python -m benchmarks.dashboard SHIPPED [DOCUMENTS]

SHIPPED is the file of a built warehouse.
"""

from __future__ import annotations

import os
import sys
import tempfile
from importlib.resources import files
from pathlib import Path
from time import perf_counter

import duckdb
import streamlit as st
from streamlit.testing.v1 import AppTest

from pipelines.tables import aggregates
from pipelines.tables.contract import CODEBOOK
from pipelines.tables.meetings import keep_ledger

ROOT = Path(__file__).parent.parent
DOCUMENTS = 100_000
AGGREGATES = (
    aggregates.measure_issues,
    aggregates.contrast_perspectives,
    aggregates.contrast_periods,
    aggregates.contrast_terms,
    aggregates.contrast_sources,
    aggregates.leave_one_out,
)
"""What the pages read of the tables that a build makes of the facts."""
FILTER = {"perspective": "JP"}


def generate(file: Path, shipped: Path, documents: int) -> None:
    """A warehouse of ``documents`` texts at ``file``, by the project's own schema without its constraints."""
    tables = files("pipelines.tables")
    rows = (Path(__file__).with_name("generated_warehouse.sql")).read_text("utf-8")
    with duckdb.connect(str(file)) as connection:
        connection.execute("ATTACH $file AS shipped (READ_ONLY)", {"file": str(shipped)})
        connection.execute((tables / "schema.sql").read_text("utf-8").replace(" NOT NULL", ""))
        connection.execute((tables / "views.sql").read_text("utf-8"))
        for table in CODEBOOK:
            connection.table(f"shipped.{table}").insert_into(table)
        for statement in connection.extract_statements(rows):
            named = {"documents": documents} if "documents" in statement.named_parameters else None
            connection.execute(statement, named)
        keep_ledger(connection)
        for publish in AGGREGATES:
            publish(connection)


def pages() -> list[str]:
    """The pages in the order of their files."""
    return sorted(file.stem for file in (ROOT / "dashboards" / "app_pages").glob("*.py"))


def seconds(page: str, parameters: dict[str, str]) -> float:
    """From a link to a drawn page, in a session of its own with nothing remembered."""
    st.cache_data.clear()
    app = AppTest.from_file(ROOT / "dashboards" / "app.py", default_timeout=600)
    app.query_params.update(parameters)
    if page != "overview":
        app.switch_page(f"app_pages/{page}.py")
    start = perf_counter()
    app.run()
    took = perf_counter() - start
    if app.exception:
        raise RuntimeError(f"{page}: {app.exception[0].value}")
    return took


def main() -> None:
    """Generate, measure, print."""
    shipped, documents = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else DOCUMENTS
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "current.duckdb"
        generate(file, shipped, documents)
        os.environ["TWOPLUSTWO_WAREHOUSE"] = folder
        print(f"{documents:,} texts, {file.stat().st_size / 1e6:,.0f} MB")
        seconds("issues", {})  # imports, charts among them
        for page in pages():
            first, filtered = seconds(page, {}), seconds(page, FILTER)
            print(f"{page:12} {first:6.2f} s   filtered {filtered:6.2f} s", flush=True)


if __name__ == "__main__":
    main()
