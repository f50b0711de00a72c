"""A correction from the command line: what it would change is shown, then it is written to the file.

What belongs here: showing and writing. What does not: what a correction may say (``coding.corrections``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import tomlkit
from rich.console import Console

from pipelines.coding.codebook_model import Codebook
from pipelines.coding.corrections import KINDS, load_corrections, parse_corrections
from pipelines.errors import CorrectionError
from pipelines.tables.files import replace_text
from pipelines.tables.found_facts import FoundFact

HEADER = "Corrections by persons, applied by every build after the texts are coded. See the README."
TRUTHS = {"true": True, "false": False}


def new_values(kind: str, assignments: Sequence[str]) -> dict[str, Any]:
    """``column=value`` as the column takes it: lists are parted by commas.

    Raises:
        CorrectionError: there is no ``=``.
    """
    values: dict[str, Any] = {}
    for assignment in assignments:
        column, equals, text = assignment.partition("=")
        if not equals:
            raise CorrectionError(
                f"{assignment!r} sets nothing", place="--set", remedy="write --set column=value"
            )
        values[column.strip()] = _value(kind, column.strip(), text.strip())
    return values


def _value(kind: str, column: str, text: str) -> Any:
    takes = KINDS[kind].columns.get(column) if kind in KINDS else None
    if takes is None:
        return text
    if takes.many:
        return [part.strip() for part in text.split(",") if part.strip()]
    if takes.form == "number" and text.isdecimal():
        return int(text)
    return TRUTHS.get(text.lower(), text) if takes.form == "truth" else text


def entry(fact: FoundFact, action: str, values: Mapping[str, Any], reason: str, who: str) -> dict[str, Any]:
    """The entry of the file, without what is empty."""
    told = {
        "kind": fact.kind,
        "fact_id": fact.fact_id,
        "document_id": fact.document_id,
        "quote": fact.quote,
        "sentence": fact.sentence if action == "add" and fact.sentence != fact.quote else "",
        "action": action,
        "set": dict(values),
        "reason": reason,
        "who": who,
    }
    return {key: value for key, value in told.items() if value} | {"made_on": date.today()}


def extended(path: Path, new: Mapping[str, Any], codebook: Codebook) -> str:
    """The text of the file with one more entry; what stands in it, remarks included, stays as it is.

    Raises:
        CorrectionError: the entry, or the file, has a mistake.
    """
    if path.exists():
        load_corrections(path, codebook)
    content = tomlkit.parse(path.read_text("utf-8")) if path.exists() else _new_file()
    entries = content.setdefault("correction", tomlkit.aot())
    entries.append(_table(new))
    text = tomlkit.dumps(content)
    parse_corrections(text.encode(), path, codebook)
    return text


def show_correction(console: Console, fact: FoundFact, new: Mapping[str, Any]) -> None:
    """The sentence, the fact, and what becomes of it."""
    lines = {
        "Text": f"{fact.document_id}: {fact.title} ({fact.source_id}, {fact.published_on or 'undated'})"
        if fact.document_id
        else "",
        "Sentence": f"{fact.sentence_no}: {fact.sentence}" if fact.sentence else "",
        "Fact": f"{fact.kind} {fact.fact_id}".strip(),
        "Words": fact.quote if fact.quote != fact.sentence else "",
        "As coded": _listed(json.loads(fact.codes)),
        "Action": new["action"],
        "New": _listed(new.get("set", {})),
        "Reason": f"{new['reason']} ({new['who']})",
    }
    for name, text in lines.items():
        if text:
            console.print(f"{name:10}{text}", markup=False, highlight=False, soft_wrap=True)


def write_correction(console: Console, path: Path, text: str) -> None:
    """Write the file, and say what comes next."""
    replace_text(path, text)
    console.print(f"Written to {path}. The next `twoplustwo build` applies it.", highlight=False)


def _new_file() -> tomlkit.TOMLDocument:
    content = tomlkit.document()
    content.add(tomlkit.comment(HEADER))
    content.add(tomlkit.nl())
    return content


def _table(new: Mapping[str, Any]) -> tomlkit.items.Table:
    table = tomlkit.table()
    for key, value in new.items():
        if isinstance(value, dict):
            inline = tomlkit.inline_table()
            inline.update(value)
            table.add(key, inline)
        else:
            table.add(key, value)
    return table


def _listed(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{column} = {_shown(value)}" for column, value in values.items())


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "+".join(value) or "none"
    return "none" if value in ("", None) else str(value)
