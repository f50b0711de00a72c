"""Builds with whatever DuckDB is first on the path: ``python other_duckdb.py RAW WAREHOUSE OTHER``.

Prints the version of DuckDB, the content hash of a build into OTHER, and how many rows all views of the
version in WAREHOUSE have together.
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
from tiny_build import publish, query


def main(raw: Path, warehouse: Path, other: Path) -> None:
    made = publish(raw, other).version.content_hash
    views = query(warehouse, "SELECT view_name FROM duckdb_views() WHERE NOT internal")
    rows = sum(len(query(warehouse, f"FROM {view}")) for (view,) in views)
    print(duckdb.__version__, made, rows)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
