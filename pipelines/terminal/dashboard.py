"""Starts the dashboard as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console

from pipelines.errors import WarehouseError


def run_dashboard(console: Console, warehouse: Path, port: int, version: str) -> int:
    """Serve the dashboard on a ``version`` of ``warehouse`` until it is interrupted; its exit code."""
    console.print(f"==> Dashboard on http://localhost:{port} (Ctrl-C ends it)", highlight=False)
    asked = {"TWOPLUSTWO_WAREHOUSE": str(warehouse.absolute()), "TWOPLUSTWO_VERSION": version}
    environment = os.environ | asked
    try:
        return subprocess.run([*_command(port)], env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _command(port: int) -> list[str]:
    options = {
        "--server.port": str(port),
        "--server.headless": "true",
        "--browser.gatherUsageStats": "false",
    }
    flags = [part for option in options.items() for part in option]
    return [sys.executable, "-m", "streamlit", "run", str(_page()), *flags]


def _page() -> Path:
    """The router of the dashboard, wherever the package lies; nothing of it is imported."""
    spec = find_spec("dashboards")
    if spec is None or not spec.submodule_search_locations:
        raise WarehouseError(
            "the dashboard is not installed", place="package dashboards", remedy="pip install --editable ."
        )
    return Path(spec.submodule_search_locations[0]) / "app.py"
