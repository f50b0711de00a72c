"""Compiled codebooks kept between runs, because declining the Russian vocabulary takes seconds.

It is kept in the user's cache folder under a name made of everything that determines it: the codebook's
files, the code that compiles them, the libraries. It can thus be absent but never stale; a damaged file is as
good as an absent one, and without a writable cache folder everything works, only slower. What belongs here:
keeping. What does not: compiling.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from pipelines.model import digest

ROOMS = ("model.py", "coding", "text")
LIBRARIES = ("ahocorasick-rs", "pymorphy3", "pymorphy3-dicts-ru")
KEPT = 6
"""Files in the cache folder, about 12 MB each; the oldest go first."""
DIGEST_SIZE = 32


def fetch(codebook_hash: str) -> Any | None:
    """The compiled codebook of that hash, or None where none is kept."""
    try:
        data = _file(codebook_hash).read_bytes()
    except OSError:
        return None
    told, payload = data[:DIGEST_SIZE], data[DIGEST_SIZE:]
    return pickle.loads(payload) if told == sha256(payload).digest() else None


def keep(codebook_hash: str, compiled: object) -> None:
    """Keep a compiled codebook; other processes see all of the file or nothing."""
    payload = pickle.dumps(compiled, protocol=5)
    with suppress(OSError):
        target = _file(codebook_hash)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, suffix=".partial", delete=False) as file:
            file.write(sha256(payload).digest() + payload)
        os.replace(file.name, target)
        _forget_oldest(target.parent)


def _file(codebook_hash: str) -> Path:
    return cache_folder() / f"{digest(codebook_hash, PROGRAM, length=32)}.codebook"


def cache_folder() -> Path:
    """``$XDG_CACHE_HOME/twoplustwo``, by default ``~/.cache/twoplustwo``."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path(os.path.expanduser("~/.cache"))) / "twoplustwo"


def _program() -> str:
    """Hash of the code and the libraries as they are now."""
    root = Path(__file__).parent.parent
    sources = sorted(
        path for room in ROOMS for path in (root / room, *(root / room).glob("*.py")) if path.is_file()
    )
    return digest(
        sys.version,
        *(version(library) for library in LIBRARIES),
        *(f"{path.relative_to(root)} {sha256(path.read_bytes()).hexdigest()}" for path in sources),
        length=32,
    )


PROGRAM = _program()
"""Taken when the code is loaded: a file that is edited later is not what this process runs."""


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[KEPT:]:
        path.unlink(missing_ok=True)
