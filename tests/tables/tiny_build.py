"""Four small texts, and builds of them with the tiny coding room of ``fake_coding``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import tomlkit
from fake_coding import FAKE

from pipelines.tables.build import Build, Coding, Inputs, open_build
from pipelines.tables.contract import CONTENT, order
from pipelines.tables.publish import Published
from pipelines.tables.sql import read_database

TEXTS = {
    "a.txt": "# menu\nThe leaders met 2017-03-20 in Tokyo.\nChina rises!\nLavrov said the treaty waits.\n",
    "b.txt": "The Kurils.\nThey met 2017-03-20 and talked of sanctions.\nsanctions and China.\n",
    "c.jsonl": '{"text": "A treaty.", "url": "u1"}\n{"text": "China 日本", "url": "u2"}\n{"text": ""}\n',
    "documents.csv": "file,source_id,perspective,title,published_on\n"
    "a.txt,s1,JP,A,2017-03-22\nb.txt,s2,RU,,2017\n",
    "sources.csv": "source_id,name,perspective\ns1,One,JP\ns2,Two,RU\n",
}


def write_texts(folder: Path, texts: dict[str, str]) -> Path:
    """Make ``folder`` hold exactly ``texts``."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def correction(**entry: Any) -> dict[str, Any]:
    """An entry of the file of corrections, with reason, person and day."""
    return {"reason": "Because.", "who": "A. Reader", "made_on": date(2026, 11, 22)} | entry


def write_corrections(raw: Path, *entries: dict[str, Any]) -> None:
    """Make the file beside ``raw`` hold exactly these entries."""
    raw.with_name("corrections.toml").write_text(tomlkit.dumps({"correction": list(entries)}), "utf-8")


def build(
    raw: Path,
    warehouse: Path,
    *,
    coding: Coding = FAKE,
    codebook: Path | None = None,
    processes: int | None = 1,
    message: str = "",
    corrections: Path | None = None,
) -> Build:
    """A build from beginning to end."""
    inputs = Inputs(raw, warehouse, codebook, processes, message, "test", corrections)
    with open_build(inputs, coding) as done:
        done.upto("version")
        return done


def publish(raw: Path, warehouse: Path, **options: Any) -> Published:
    """The outcome of a build."""
    published = build(raw, warehouse, **options).published
    assert published is not None
    return published


def content(warehouse: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All content of the current version, table by table in the order of the keys."""
    with read_database(warehouse / "current.duckdb") as connection:
        return {table: connection.table(table).order(order(table)).fetchall() for table in CONTENT}


def query(warehouse: Path, sql: str) -> list[tuple[Any, ...]]:
    """Rows of a query on the current version."""
    with read_database(warehouse / "current.duckdb") as connection:
        return connection.execute(sql).fetchall()
