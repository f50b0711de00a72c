"""The command line: ``twoplustwo build``, ``dashboard``, ``sql``, ``versions``, ``diff``, ``evaluate``.

Exit codes: 0 done (also when nothing changed), 1 failed with a message, 2 wrong usage. What belongs here:
commands and their options. What does not: rendering (``terminal``) and the work (``tables``). Imports are
late, so that help is quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pipelines.errors import TwoPlusTwoError

app = typer.Typer(
    help="What Japanese and Russian texts say of each other: meetings, issues, framing.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Warehouse = Annotated[
    Path, typer.Option("--warehouse", envvar="TWOPLUSTWO_WAREHOUSE", help="Folder of the published versions.")
]
Raw = Annotated[Path, typer.Option("--raw", envvar="TWOPLUSTWO_RAW", help="Folder with the texts.")]
Codebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook", envvar="TWOPLUSTWO_CODEBOOK", help="Folder of another codebook than the shipped one."
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        "--corrections",
        envvar="TWOPLUSTWO_CORRECTIONS",
        help="File of corrections by persons; corrections.toml beside the raw folder if not given.",
    ),
]
WAREHOUSE, RAW = Path("warehouse"), Path("raw")


class Style(StrEnum):
    """Forms of output."""

    text = "text"
    csv = "csv"
    json = "json"


Format = Annotated[Style, typer.Option("--format", help="Form of the output.")]


@app.command()
def build(
    raw: Raw = RAW,
    warehouse: Warehouse = WAREHOUSE,
    codebook: Codebook = None,
    corrections: Corrections = None,
    processes: Annotated[
        int | None, typer.Option(min=1, help="Processes for coding; by the amount of text if not given.")
    ] = None,
    message: Annotated[str, typer.Option(help="Remark kept with the version.")] = "",
) -> None:
    """Read the texts, code them, publish the tables. Only what changed is done again."""
    with messages():
        from pipelines.terminal.listing import terminal

        console = terminal()
        console.print("==> Starting", highlight=False)
        from pipelines.tables.build import Inputs
        from pipelines.tables.summary import summarise
        from pipelines.terminal.progress import shown
        from pipelines.terminal.run import run_build
        from pipelines.terminal.summary import show_summary

        with shown(console):
            outcome = run_build(Inputs(raw, warehouse, codebook, processes, message, corrections=corrections))
        show_summary(console, outcome, summarise(warehouse / "current.duckdb"), warehouse)


@app.command()
def dashboard(
    warehouse: Warehouse = WAREHOUSE,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the local web server.")] = 8501,
) -> None:
    """Show the published version in the browser."""
    with messages():
        from pipelines.terminal.dashboard import run_dashboard
        from pipelines.terminal.listing import terminal

        raise typer.Exit(run_dashboard(terminal(), warehouse, port))


@app.command()
def sql(
    warehouse: Warehouse = WAREHOUSE,
    command: Annotated[str | None, typer.Option("--command", "-c", help="Run this query and end.")] = None,
    style: Format = Style.text,
) -> None:
    """Ask the published version in SQL, read-only."""
    with messages():
        from pipelines.tables import versions as files
        from pipelines.terminal.listing import terminal
        from pipelines.terminal.shell import run_query, run_shell

        published = files.Warehouse(warehouse).require_current()
        if command is None:
            run_shell(terminal(), published)
        else:
            run_query(terminal(), published, command, style)


@app.command()
def versions(warehouse: Warehouse = WAREHOUSE, style: Format = Style.text) -> None:
    """List the published versions."""
    with messages():
        from pipelines.tables import versions as files
        from pipelines.terminal.history import COLUMNS, history
        from pipelines.terminal.listing import terminal, write

        house = files.Warehouse(warehouse)
        house.require_current()
        write(style, terminal(), COLUMNS, history(house.versions()))


@app.command()
def diff(
    before: Annotated[str, typer.Argument(help="Number, hash, current or previous.")],
    after: Annotated[str, typer.Argument(help="Number, hash, current or previous.")],
    warehouse: Warehouse = WAREHOUSE,
    facts: Annotated[bool, typer.Option("--facts", help="Every fact, not only their number.")] = False,
    style: Format = Style.text,
) -> None:
    """Compare two versions: what was added, removed or changed, and because of what."""
    with messages():
        from pipelines.tables import versions as files
        from pipelines.tables.diff import compare
        from pipelines.terminal.history import show_difference
        from pipelines.terminal.listing import terminal

        house = files.Warehouse(warehouse)
        house.require_current()
        a, b = house.find(before), house.find(after)
        show_difference(terminal(), compare(house.file(a), house.file(b)), every_fact=facts, style=style)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder with hand-coded files (*.json).")],
    warehouse: Warehouse = WAREHOUSE,
    misses: Annotated[
        bool, typer.Option("--misses", help="List the hand-coded facts that were not found.")
    ] = False,
    extras: Annotated[
        bool, typer.Option("--extras", help="List the facts that nobody coded by hand.")
    ] = False,
    kind: Annotated[str | None, typer.Option(help="Only this kind of fact.")] = None,
    style: Format = Style.text,
) -> None:
    """Score the published version against hand-coded files and keep the scores with it."""
    with messages():
        from pipelines.tables import versions as files
        from pipelines.tables.evaluation import evaluate as score
        from pipelines.tables.evaluation import store
        from pipelines.terminal.evaluation import require_kind, show_evaluation
        from pipelines.terminal.listing import terminal

        require_kind(kind)
        house = files.Warehouse(warehouse)
        scored = score(house.require_current(), gold)
        store(house, gold.resolve().name, scored.evaluation)
        wanted = [which for which, asked in (("miss", misses), ("extra", extras)) if asked]
        show_evaluation(terminal(), scored, wanted, kind, style)


@contextmanager
def messages() -> Iterator[None]:
    """Errors that are meant for the user become a message on standard error and exit code 1."""
    try:
        yield
    except TwoPlusTwoError as error:
        Console(stderr=True).print(f"error: {error}", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None


def main() -> None:
    """Entry point of the command ``twoplustwo``."""
    app()
