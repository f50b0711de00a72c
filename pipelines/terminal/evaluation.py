"""Scores against hand-coded files on the terminal."""

from __future__ import annotations

from collections.abc import Collection

from rich.console import Console

from pipelines.analysis.evaluation import KINDS, Difference, Score
from pipelines.errors import GoldError, known
from pipelines.tables.evaluation import Scored
from pipelines.terminal.listing import show, write


def require_kind(kind: str | None) -> None:
    """Refuse an unknown kind of fact.

    Raises:
        GoldError: with the kinds that there are.
    """
    if kind is not None and kind not in KINDS:
        raise GoldError(f"unknown kind {kind!r}", place="--kind", remedy=known(kind, KINDS))


def show_evaluation(
    console: Console, scored: Scored, which: Collection[str], kind: str | None, style: str
) -> None:
    """The scores and, of the kinds in ``which`` (miss, extra), every difference."""
    scores = [score for score in scored.evaluation.scores if kind in (None, score.kind)]
    differences = [d for d in scored.evaluation.differences if d.which in which and kind in (None, d.kind)]
    for file, reason in scored.left_out:
        Console(stderr=True).print(f"left out: {file}: {reason}", markup=False, highlight=False)
    if style != "text":
        write(style, console, *((Difference._fields, differences) if which else (Score._fields, scores)))
        return
    show(console, Score._fields, scores, title="Agreement with the hand-coded files")
    if which:
        show(console, Difference._fields, differences, title="Misses and extras")
