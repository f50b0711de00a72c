"""Folders for builds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tiny_build import TEXTS, build, write_texts

from pipelines.tables import build as build_module


@pytest.fixture(scope="session", autouse=True)
def _steady_code() -> Iterator[None]:
    """An edit of the program while the tests run must not empty the cache of a build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build_module, "code_hash", lambda: "steady")
        yield


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A raw folder that a test may edit."""
    return write_texts(tmp_path / "raw", TEXTS)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """A folder for a warehouse, not there yet."""
    return tmp_path / "warehouse"


@pytest.fixture
def current(built: Path, warehouse: Path) -> Path:
    """A warehouse with version 1 of the texts in ``raw``, that a test may build on."""
    return shutil.copytree(built, warehouse, symlinks=True)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse that tests only read."""
    folder = tmp_path_factory.mktemp("built")
    build(write_texts(folder / "raw", TEXTS), folder / "warehouse")
    return folder / "warehouse"
