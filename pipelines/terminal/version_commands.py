"""The commands on versions: ``versions`` with ``restore``, ``tag``, ``untag`` and ``prune``, and ``cite``.

What belongs here: commands and their options. What does not: rendering (``history``) and the work
(``tables``).
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipelines.terminal.options import VERSION, WAREHOUSE, Format, Style, Warehouse, messages

app = typer.Typer(help="List the published versions; restore, name or remove them.")

Other = Annotated[Path | None, typer.Option("--warehouse", help="Folder of the published versions.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of a version, for people.")]
Which = Annotated[str, typer.Argument(metavar="VERSION", help=VERSION)]


@app.callback(invoke_without_command=True)
def versions(context: typer.Context, warehouse: Warehouse = WAREHOUSE, style: Format = Style.text) -> None:
    """List the published versions; restore, name or remove them."""
    context.obj = warehouse
    if context.invoked_subcommand is None:
        with messages():
            from pipelines.tables.versions import Warehouse as House
            from pipelines.terminal.history import COLUMNS, history
            from pipelines.terminal.listing import terminal, write

            house = House(warehouse)
            house.require_current()
            write(style, terminal(), COLUMNS, history(house))


@app.command()
def restore(
    context: typer.Context,
    version: Which,
    warehouse: Other = None,
    message: Annotated[str, typer.Option(help="Remark kept with the new version.")] = "",
) -> None:
    """Publish the content of an earlier version again, as a new version."""
    with messages():
        from pipelines.tables.restore import restore as publish_again
        from pipelines.tables.versions import Warehouse as House
        from pipelines.terminal.history import show_restored
        from pipelines.terminal.listing import terminal

        house = House(warehouse or context.obj)
        house.require_current()
        old = house.find(version)
        show_restored(terminal(), old, publish_again(house, old, message))


@app.command()
def tag(context: typer.Context, version: Which, name: Name, warehouse: Other = None) -> None:
    """Give a version a name: it can be called by it, and its file is never removed."""
    with messages():
        from pipelines.tables.retention import file_of
        from pipelines.tables.tags import write_tag
        from pipelines.tables.versions import Warehouse as House
        from pipelines.terminal.listing import terminal

        house = House(warehouse or context.obj)
        found = house.find(version)
        file_of(house, found)
        write_tag(house.folder, name, found.version_no)
        terminal().print(f"Version {found.version_no} is called {name}.", markup=False, highlight=False)


@app.command()
def untag(context: typer.Context, name: Name, warehouse: Other = None) -> None:
    """Take a name away from its version."""
    with messages():
        from pipelines.tables.tags import remove_tag
        from pipelines.terminal.listing import terminal

        number = remove_tag(warehouse or context.obj, name)
        terminal().print(f"Version {number} is no longer called {name}.", markup=False, highlight=False)


@app.command()
def prune(
    context: typer.Context,
    keep: Annotated[int, typer.Option(min=1, help="How many of the last versions keep their file.")],
    warehouse: Other = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be removed.")] = False,
) -> None:
    """Remove the files of old versions: never the ledger, the current version, or one with a name."""
    with messages():
        from pipelines.tables import retention
        from pipelines.tables.versions import Warehouse as House
        from pipelines.terminal.history import show_removed
        from pipelines.terminal.listing import terminal

        house = House(warehouse or context.obj)
        house.require_current()
        files = retention.removable(house, keep) if dry_run else retention.prune(house, keep)
        show_removed(terminal(), files, dry_run=dry_run)


class Form(StrEnum):
    """Forms of a citation."""

    text = "text"
    json = "json"
    bibtex = "bibtex"


def cite(
    version: Annotated[str, typer.Argument(metavar="[VERSION]", help=VERSION)] = "current",
    warehouse: Warehouse = WAREHOUSE,
    form: Annotated[Form, typer.Option("--format", help="Form of the citation.")] = Form.text,
) -> None:
    """Print how to cite a version: number, date, content hash, and what it was made of."""
    with messages():
        from pipelines.tables.citation import FORMS, citation
        from pipelines.tables.versions import Warehouse as House

        house = House(warehouse)
        house.require_current()
        typer.echo(FORMS[form](citation(house.find(version), house.tags())))
