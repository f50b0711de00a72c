"""The command line: ``twoplustwo build``, ``dashboard``, ``sql``, ``versions`` and the others.

Exit codes: 0 done (also when nothing changed), 1 failed with a message, 2 wrong usage. What belongs here:
commands and their options. What does not: rendering (``terminal``) and the work (``tables``). Imports are
late, so that help is quick.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipelines.terminal import version_commands
from pipelines.terminal.options import (
    RAW,
    VERSION,
    WAREHOUSE,
    Codebook,
    Corrections,
    Facts,
    Format,
    Raw,
    Style,
    Version,
    Warehouse,
    messages,
)

app = typer.Typer(
    help="What Japanese and Russian texts say of each other: meetings, issues, framing.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.add_typer(version_commands.app, name="versions")
app.command()(version_commands.cite)


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
    version: Version = "current",
) -> None:
    """Show the published version, or an earlier one, in the browser."""
    with messages():
        from pipelines.terminal.dashboard import run_dashboard
        from pipelines.terminal.history import file_called
        from pipelines.terminal.listing import terminal

        if version != "current":
            file_called(warehouse, version)
        raise typer.Exit(run_dashboard(terminal(), warehouse, port, version))


@app.command()
def sql(
    warehouse: Warehouse = WAREHOUSE,
    command: Annotated[str | None, typer.Option("--command", "-c", help="Run this query and end.")] = None,
    version: Version = "current",
    style: Format = Style.text,
) -> None:
    """Ask the published version, or an earlier one, in SQL, read-only."""
    with messages():
        from pipelines.terminal.history import file_called
        from pipelines.terminal.listing import terminal
        from pipelines.terminal.shell import run_query, run_shell

        published = file_called(warehouse, version)
        if command is None:
            run_shell(terminal(), published)
        else:
            run_query(terminal(), published, command, style)


@app.command()
def diff(
    before: Annotated[str, typer.Argument(help=VERSION)],
    after: Annotated[str, typer.Argument(help=VERSION)],
    warehouse: Warehouse = WAREHOUSE,
    facts: Facts = False,
    style: Format = Style.text,
) -> None:
    """Compare two versions: what was added, removed or changed, and because of what."""
    with messages():
        from pipelines.tables import versions as files
        from pipelines.tables.diff import compare
        from pipelines.tables.retention import file_of
        from pipelines.terminal.history import show_difference
        from pipelines.terminal.listing import terminal

        house = files.Warehouse(warehouse)
        house.require_current()
        a, b = house.find(before), house.find(after)
        show_difference(
            terminal(), compare(file_of(house, a), file_of(house, b)), every_fact=facts, style=style
        )


@app.command()
def preview(
    raw: Raw = RAW,
    warehouse: Warehouse = WAREHOUSE,
    codebook: Codebook = None,
    corrections: Corrections = None,
    facts: Facts = False,
    style: Format = Style.text,
) -> None:
    """Show what a build with another codebook would change, and publish nothing."""
    with messages():
        from rich.console import Console

        from pipelines.tables.build import Inputs
        from pipelines.tables.preview import preview as compared
        from pipelines.terminal.history import show_difference
        from pipelines.terminal.listing import terminal
        from pipelines.terminal.progress import shown

        with shown(Console(stderr=True)):
            difference = compared(Inputs(raw, warehouse, codebook, corrections=corrections))
        show_difference(terminal(), difference, every_fact=facts, style=style)


@app.command()
def correct(
    fact: Annotated[
        str, typer.Argument(help="Id of the fact, or the beginning of it; none to add one.")
    ] = "",
    action: Annotated[str, typer.Option(help="confirm, reject, replace or add.")] = "replace",
    assignments: Annotated[
        list[str] | None, typer.Option("--set", help="column=value; may be given several times.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why; asked for if not given.")] = "",
    who: Annotated[
        str, typer.Option(envvar="TWOPLUSTWO_WHO", help="Your name; asked for if not given.")
    ] = "",
    kind: Annotated[str, typer.Option(help="Table of the fact; needed to add one.")] = "",
    document: Annotated[str, typer.Option(help="Document of a fact to add.")] = "",
    quote: Annotated[str, typer.Option(help="Words of a fact to add.")] = "",
    sentence_no: Annotated[int | None, typer.Option(help="Its sentence, if several have the words.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write without asking.")] = False,
    raw: Raw = RAW,
    warehouse: Warehouse = WAREHOUSE,
    codebook: Codebook = None,
    corrections: Corrections = None,
) -> None:
    """Correct a fact by hand: shows it with its sentence, then writes to the file of corrections."""
    with messages():
        from pipelines.coding.corrections import beside
        from pipelines.tables import versions as files
        from pipelines.tables.build import coding_room
        from pipelines.tables.found_facts import find_fact, find_passage
        from pipelines.terminal import correcting
        from pipelines.terminal.listing import terminal

        published = files.Warehouse(warehouse).require_current()
        found = (
            find_passage(published, kind, document, quote, sentence_no)
            if action == "add"
            else find_fact(published, fact, kind)
        )
        if not yes:
            reason, who = reason or typer.prompt("Reason"), who or typer.prompt("Your name")
        values = correcting.new_values(found.kind, assignments or [])
        entry = correcting.entry(found, action, values, reason, who)
        path = corrections or beside(raw)
        text = correcting.extended(path, entry, coding_room().load_codebook(codebook))
        correcting.show_correction(terminal(), found, entry)
        if yes or typer.confirm(f"Write this to {path}?"):
            correcting.write_correction(terminal(), path, text)


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
        store(house, gold.resolve().name, scored)
        wanted = [which for which, asked in (("miss", misses), ("extra", extras)) if asked]
        show_evaluation(terminal(), scored, wanted, kind, style)


def main() -> None:
    """Entry point of the command ``twoplustwo``."""
    app()
