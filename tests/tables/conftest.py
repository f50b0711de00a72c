"""Folders for builds."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_build import TEXTS, build, write_texts


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A raw folder that a test may edit."""
    return write_texts(tmp_path / "raw", TEXTS)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """A folder for a warehouse, not there yet."""
    return tmp_path / "warehouse"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse that tests only read."""
    folder = tmp_path_factory.mktemp("built")
    build(write_texts(folder / "raw", TEXTS), folder / "warehouse")
    return folder / "warehouse"
