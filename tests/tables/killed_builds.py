"""Builds killed at many points: ``python killed_builds.py FOLDER``.

A process of its own, because each build runs in a fork that is killed: before every step that the build
reports and, while it publishes, before every file operation in the warehouse (as Python's audit events tell).
What a reader finds after the kill, and what the next build makes of it, is written down as a line of JSON.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from tiny_build import TEXTS, publish, write_texts

from pipelines.tables.hashes import content_hash, content_hashes
from pipelines.tables.rows import LAYOUT, arrow_table
from pipelines.tables.sql import read_database
from pipelines.tables.versions import Warehouse
from pipelines.text.words import content_words

TOUCHING = {
    "open", "os.rename", "os.remove", "os.chmod", "os.symlink", "os.mkdir", "os.rmdir", "shutil.copyfile",
    "shutil.rmtree",
}  # fmt: skip


class Points:
    """Counts the points that a build comes by, and kills the process at one of them."""

    def __init__(self, warehouse: Path, deadly: int) -> None:
        self.warehouse, self.deadly, self.seen, self.publishing = str(warehouse), deadly, 0, False
        sys.addaudithook(self._audit)
        handler = logging.Handler()
        handler.emit = self._report  # type: ignore[method-assign]
        logging.getLogger("pipelines.build").addHandler(handler)
        logging.getLogger("pipelines.build").setLevel(logging.INFO)

    def _audit(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.publishing and event in TOUCHING and str(arguments[0]).startswith(self.warehouse):
            self._pass()

    def _report(self, record: logging.LogRecord) -> None:
        self.publishing = record.getMessage().startswith("finishing")
        self._pass()

    def _pass(self) -> None:
        self.seen += 1
        if self.seen == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)


def in_a_fork(work: Callable[[], object]) -> tuple[int, object]:
    """Signal that ended a child process that did ``work`` (0 for none), and what it returned."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with os.fdopen(writing, "w") as stream:
            json.dump(work(), stream)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        text = stream.read()
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status), json.loads(text) if text else None


def built(raw: Path, warehouse: Path, deadly: int = 0) -> dict[str, object]:
    points = Points(warehouse, deadly)
    version, _ = publish(raw, warehouse)
    return {"version": version.version_no, "content": version.content_hash, "points": points.seen}


def read(warehouse: Path) -> dict[str, object]:
    """What a reader finds: the version that the file says it holds, the hash of what it does hold."""
    current = Warehouse(warehouse).current()
    assert current
    with read_database(warehouse / "current.duckdb") as connection:
        found = content_hash(content_hashes(connection))
    return {"version": current.version_no, "said": current.content_hash, "found": found}


def files(warehouse: Path) -> list[str]:
    return sorted(str(path.relative_to(warehouse)) for path in warehouse.rglob("*") if not path.is_dir())


def load_what_every_build_loads() -> None:
    """Before the forks, so that none has to."""
    import pipelines.analysis.contrast
    import pipelines.analysis.frequency  # noqa: F401

    arrow_table("document", LAYOUT["document"], ())
    for language in ("en", "ja", "ru"):
        list(content_words("2+2", language, frozenset()))


def main(folder: Path) -> None:
    load_what_every_build_loads()
    raw, first = write_texts(folder / "raw", TEXTS), folder / "first"
    in_a_fork(lambda: built(raw, first))
    write_texts(raw, TEXTS | {"d.txt": "China."})
    deadly, points = 0, 1
    while deadly < points:
        warehouse = shutil.copytree(first, folder / "warehouse", symlinks=True)
        ended_by, done = in_a_fork(lambda here=warehouse, at=deadly: built(raw, here, at))
        points = done["points"] if isinstance(done, dict) else points
        _, after = in_a_fork(lambda here=warehouse: {"read": read(here), "next": built(raw, here)})
        assert isinstance(after, dict)
        found = {"at": deadly, "signal": ended_by, **after, "files": files(warehouse)}
        print(json.dumps(found), flush=True)
        shutil.rmtree(warehouse)
        deadly += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
