"""Writing and moving files such that no reader and no crash ever sees half of one.

What belongs here: single files. What does not: what they mean (``versions``).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def replace_text(path: Path, text: str) -> None:
    """Write ``path`` such that no reader and no crash ever sees half of it."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, "utf-8")
    sync(part)
    os.replace(part, path)


def point(pointer: Path, target: Path) -> None:
    """Let ``pointer`` name ``target``, atomically; a copy where the system has no symlinks."""
    part = pointer.with_name(pointer.name + ".part")
    part.unlink(missing_ok=True)
    try:
        part.symlink_to(target.relative_to(pointer.parent))
    except OSError:
        shutil.copyfile(target, part)
    os.replace(part, pointer)


def sync(path: Path) -> None:
    """Have the bytes of ``path`` on the disk before going on."""
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
