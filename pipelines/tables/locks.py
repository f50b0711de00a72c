"""One build at a time: a lock on the warehouse that names its holder.

The operating system holds the lock and lets go of it when the process ends, however it ends; the file beside
it only says who holds it. What belongs here: exclusion. What does not: what is done under the lock.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from pipelines.errors import WarehouseError


@contextmanager
def build_lock(folder: Path) -> Iterator[None]:
    """Hold the lock ``folder/build.lock``.

    Raises:
        WarehouseError: another process holds it; the message names that process.
    """
    holder = folder / "build.holder.json"
    lock = FileLock(folder / "build.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise _held(holder) from None
    try:
        holder.write_text(json.dumps(_me()), "utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _me() -> dict[str, str | int]:
    started = datetime.now(UTC).isoformat(timespec="seconds")
    return {"pid": os.getpid(), "host": socket.gethostname(), "started": started}


def _held(holder: Path) -> WarehouseError:
    try:
        other = json.loads(holder.read_text("utf-8"))
        who = f"process {other['pid']} on {other['host']}, started {other['started']}"
    except (OSError, ValueError, KeyError):  # it is just being written or taken away
        who = "another process"
    return WarehouseError(
        f"a build is running already: {who}",
        place=str(holder.parent),
        remedy="wait until it has ended, then build again",
    )
