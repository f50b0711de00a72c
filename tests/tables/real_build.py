"""Builds of a few own texts with the project's own coding: what comes out end to end."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pipelines.tables.build import Inputs, open_build

SOURCES = """source_id,name,perspective
gaimusho,Japanese ministry,JP
tokyo_wire,Tokyo wire,JP
mid,Russian ministry,RU
moscow_wire,Moscow wire,RU
notebook,A notebook,third
"""
TEXTS = Path(__file__).parent / "texts"


class Text(NamedTuple):
    """A text with its metadata."""

    source_id: str
    language: str
    published_on: str
    text: str


def built(texts: Mapping[str, Text], folder: Path) -> Path:
    """The published file of a build of ``texts`` in ``folder``."""
    write(texts, folder / "raw")
    with open_build(Inputs(folder / "raw", folder / "warehouse", processes=1)) as build:
        build.upto("version")
    return folder / "warehouse" / "current.duckdb"


def write(texts: Mapping[str, Text], raw: Path) -> None:
    """Make ``raw`` hold exactly ``texts``, each in a file of its name."""
    raw.mkdir(parents=True, exist_ok=True)
    for path in raw.iterdir():
        path.unlink()
    (raw / "sources.csv").write_text(SOURCES, "utf-8")
    with (raw / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "source_id", "language", "published_on"])
        rows.writerows((f"{name}.txt", *text[:3]) for name, text in texts.items())
    for name, text in texts.items():
        (raw / f"{name}.txt").write_text(text.text, "utf-8")


def text(name: str) -> str:
    """An own text of the folder ``texts``."""
    return (TEXTS / f"{name}.txt").read_text("utf-8")
