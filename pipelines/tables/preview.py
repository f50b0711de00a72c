"""What a build would change, without publishing anything.

The build runs in a folder of its own, whose pointer names the published file: that file is its cache and its
parent, and what is known to give the same stands beside it. Nothing of the warehouse is written or locked.
What belongs here: that folder. What does not: the build, and how versions are compared.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from pipelines.tables.build import Coding, Inputs, open_build
from pipelines.tables.diff import Difference, compare
from pipelines.tables.publish import CONFIRMED
from pipelines.tables.versions import Warehouse


def preview(inputs: Inputs, coding: Coding | None = None) -> Difference:
    """The difference that a build with ``inputs`` would make to the published version.

    Raises:
        WarehouseError: nothing has been published yet, or a check of the new version fails.
    """
    warehouse = Warehouse(inputs.warehouse)
    published = warehouse.require_current().resolve()
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        aside = Warehouse(Path(folder))
        _point(aside.pointer, published)
        with suppress(FileNotFoundError):
            shutil.copyfile(warehouse.folder / CONFIRMED, aside.folder / CONFIRMED)
        with open_build(inputs._replace(warehouse=aside.folder), coding) as build:
            build.upto("version")
        return compare(published, aside.require_current())


def _point(pointer: Path, published: Path) -> None:
    try:
        pointer.symlink_to(published)
    except OSError:  # no symlinks here
        shutil.copyfile(published, pointer)
