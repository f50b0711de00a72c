"""The exceptions a user may meet. Each names the value, the place and the remedy.

    TwoPlusTwoError
    +-- CorpusError       the raw folder, a metadata file or a row of it
    +-- CodebookError     a codebook file: unknown key, malformed value, unknown reference
    +-- WarehouseError    the warehouse folder, a version of it, a lock
    |   +-- CheckFailed   a blocking check of a new version failed; nothing was published
    +-- CorrectionError   an entry of the file of corrections
    +-- GoldError         a hand-coded file for the evaluation

What belongs here: exception classes. What does not: warnings about single documents (they are rows).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import partial
from pathlib import Path


class TwoPlusTwoError(Exception):
    """Base of all errors with a message for the user.

    Args:
        problem: what is wrong, with the offending value.
        place: file, line, table or key where it was found.
        remedy: what the user can do.
    """

    def __init__(self, problem: str, *, place: str, remedy: str) -> None:
        super().__init__(f"{problem}\n  where: {place}\n  remedy: {remedy}")
        self.problem, self.place, self.remedy = problem, place, remedy

    def __reduce__(self) -> tuple[Callable[[str], TwoPlusTwoError], tuple[str]]:
        """Errors travel from worker processes, keyword arguments included."""
        return partial(type(self), place=self.place, remedy=self.remedy), (self.problem,)


class CorpusError(TwoPlusTwoError):
    """The raw folder or its metadata cannot be used."""


class CodebookError(TwoPlusTwoError):
    """A codebook file is malformed."""


class WarehouseError(TwoPlusTwoError):
    """The warehouse cannot be read or written."""


class CheckFailed(WarehouseError):  # noqa: N818 -- reads as what happened
    """A blocking check failed, so the version was not published."""


class CorrectionError(TwoPlusTwoError):
    """An entry of the file of corrections is malformed, or cannot be made."""


class GoldError(TwoPlusTwoError):
    """A hand-coded file cannot be used."""


def no_folder(path: Path) -> str:
    """What is wrong with a ``path`` that should be a folder and is none."""
    return f"{str(path)!r} is a file, not a folder" if path.exists() else f"no such folder: {str(path)!r}"


def known(value: str, values: Iterable[str]) -> str:
    """Remedy text for an unknown ``value``: the nearest known one first, then all of them."""
    names = sorted(values)
    near = get_close_matches(value, names, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    return f"{hint}known values: {', '.join(names)}"
