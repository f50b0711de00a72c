"""Mini warehouses (all texts, one side, none) and the dashboard on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import mini_warehouse
import pytest
from streamlit.testing.v1 import AppTest

from dashboards.views import View, labels
from dashboards.words import Words

APP = Path(__file__).parents[2] / "dashboards" / "app.py"
Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse folder with all texts."""
    file = tmp_path_factory.mktemp("all") / "current.duckdb"
    return mini_warehouse.build(file, mini_warehouse.everything(), conflicts=True).parent


@pytest.fixture(scope="session")
def one_sided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse folder with Japanese texts only."""
    file = tmp_path_factory.mktemp("one") / "current.duckdb"
    return mini_warehouse.build(file, dict.fromkeys(("h1", "h2", "h3"), "")).parent


@pytest.fixture(scope="session")
def no_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse folder without any text."""
    return mini_warehouse.build(tmp_path_factory.mktemp("none") / "current.duckdb", {}).parent


@pytest.fixture
def view(warehouse: Path) -> View:
    """All texts without filters."""
    file = warehouse / "current.duckdb"
    return View(file, Words("en", labels(View(file, Words("en")).ask("labels", language="en"))))


@pytest.fixture
def dashboard(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page of the dashboard on a warehouse folder, as a link with parameters would."""

    def run(folder: Path, page: str = "overview", **parameters: str | list[str]) -> AppTest:
        monkeypatch.setenv("TWOPLUSTWO_WAREHOUSE", str(folder))
        app = AppTest.from_file(APP, default_timeout=30)
        app.query_params.update(parameters)
        app.run()
        if page != "overview":
            app.switch_page(f"app_pages/{page}.py")
            app.query_params.update(parameters)
            app.run()
        return app

    return run
