"""What a build says of itself, shown while it runs: a line for each step, a bar for the long one."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


@contextmanager
def shown(console: Console) -> Iterator[None]:
    """Show the records of the logger ``pipelines.build`` on ``console``."""
    logger = logging.getLogger("pipelines.build")
    columns = (TextColumn("    {task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        handler = _Handler(bars)
        level, propagate = logger.level, logger.propagate
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False
        try:
            yield
        finally:
            logger.removeHandler(handler)
            logger.setLevel(level)
            logger.propagate = propagate


class _Handler(logging.Handler):
    def __init__(self, bars: Progress) -> None:
        super().__init__(logging.INFO)
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def emit(self, record: logging.LogRecord) -> None:
        total = getattr(record, "total", None)
        message = record.getMessage()
        if total is None:
            self._bars.console.print(f"==> {message[:1].upper()}{message[1:]}", markup=False, highlight=False)
        elif total:
            if message not in self._tasks:
                self._tasks[message] = self._bars.add_task(message, total=total)
            self._bars.update(self._tasks[message], completed=getattr(record, "done", 0))
