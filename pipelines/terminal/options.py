"""What the commands share: their options, and how errors become messages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pipelines.errors import TwoPlusTwoError

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
Facts = Annotated[bool, typer.Option("--facts", help="Every fact, not only their number.")]
VERSION = "Number, hash, name, current or previous."
Version = Annotated[
    str, typer.Option("--version", help=f"Version to read: {VERSION[0].lower()}{VERSION[1:]}")
]
WAREHOUSE, RAW = Path("warehouse"), Path("raw")


class Style(StrEnum):
    """Forms of output."""

    text = "text"
    csv = "csv"
    json = "json"


Format = Annotated[Style, typer.Option("--format", help="Form of the output.")]


@contextmanager
def messages() -> Iterator[None]:
    """Errors that are meant for the user become a message on standard error and exit code 1."""
    try:
        yield
    except TwoPlusTwoError as error:
        Console(stderr=True).print(f"error: {error}", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None
