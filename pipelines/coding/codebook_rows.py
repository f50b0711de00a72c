"""Rows and records out of single entries of the codebook's files, checked.

What belongs here: from one entry to what it says, with a clear error where it says something impossible. What
does not: reading files (codebook_files.py), collecting (codebook_collection.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pipelines.coding.codebook_files import Entry
from pipelines.coding.codebook_model import Actor, ActorOfficeRow, EraRow, LabelRow, Office, ReliabilityRow
from pipelines.errors import CodebookError, known
from pipelines.model import digest
from pipelines.text.edtf import bounds

LABELS = frozenset({"label_en", "label_ja", "label_ru"})
GOLD_SETS = ("development", "briefs")


def label_row(entry: Entry) -> LabelRow:
    """The name and the definition of an issue, a frame, an act or a format."""
    keys = ("label_en", "label_ja", "label_ru", "definition")
    return LabelRow(entry.name, *(entry.values[key] for key in keys))


def reliability_row(entry: Entry, gold_set: str) -> ReliabilityRow:
    """How often the coder was right on a set of hand-coded texts: counts with precision, recall and F1."""
    counts = entry.values[gold_set]
    if not (isinstance(counts, list) and len(counts) == 3 and all(isinstance(n, int) for n in counts)):
        remedy = "give three whole numbers: coded by hand, found, agreed"
        raise CodebookError(f"no counts: {counts!r}", place=entry.place, remedy=remedy)
    hand_coded, found, agreed = counts
    kind, _, code = entry.name.partition(".")
    precision, recall = _ratio(agreed, found), _ratio(agreed, hand_coded)
    f1 = _ratio(2 * agreed, hand_coded + found)
    return ReliabilityRow(gold_set, kind, code, hand_coded, found, agreed, precision, recall, f1)


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def era_row(entry: Entry) -> EraRow:
    """A period of relations with its first and last day."""
    label_en, label_ja, label_ru, definition = (
        entry.values[key] for key in ("label_en", "label_ja", "label_ru", "definition")
    )
    days = _day(entry, "first_day", date.min), _day(entry, "last_day", date.max)
    return EraRow(entry.name, label_en, label_ja, label_ru, definition, *days)


def _day(entry: Entry, key: str, open_end: date) -> date:
    """A day of the codebook, ``open_end`` where it is empty."""
    value = entry.values[key]
    try:
        return date.fromisoformat(value) if value else open_end
    except (TypeError, ValueError):
        remedy = f"write {key} as 2012-12-26, or leave it empty"
        raise CodebookError(f"no date: {value!r}", place=entry.place, remedy=remedy) from None


def definition_hash(definition: object) -> str:
    """Of everything that the codebook says of a rule."""
    return digest(json.dumps(definition, sort_keys=True, default=_as_data, ensure_ascii=False))


def _as_data(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else getattr(value, "pattern", str(value))


def keep_agreed(known: dict[str, Any], entry: Entry, value: object, key: str = "") -> None:
    """Keep what a table says beside its forms: that holds for its name in every language.

    Raises:
        CodebookError: another language says otherwise under the same name.
    """
    name = key or entry.name
    if known.setdefault(name, value) != value:
        raise CodebookError(
            f"{value!r} where another language has {known[name]!r}",
            place=entry.place,
            remedy="give the table the same value in every language, or a name of its own",
        )


def office_of(term: Mapping[str, str], entry: Entry, offices: Mapping[str, Any]) -> Office:
    """A term of office, its days checked; an open end reaches as far as dates go."""
    if term["office"] not in offices:
        raise CodebookError(
            f"unknown office {term['office']!r}", place=entry.place, remedy=known(term["office"], offices)
        )
    first, last = bounds(term["from"]), bounds(term["to"])
    for key, covered in (("from", first), ("to", last)):
        if term[key] and covered is None:
            raise CodebookError(
                f"{term[key]!r} is no EDTF date",
                place=f"{entry.place}, offices",
                remedy="write 2012, 2012-12 or 2012-12-26",
            )
    return Office(
        term["office"],
        term["country"],
        term["from"],
        term["to"],
        first[0].isoformat() if first else "0001-01-01",
        last[1].isoformat() if last else "9999-12-31",
    )


def office_rows(actor: Actor, offices: Mapping[str, Mapping[str, Any]]) -> Iterator[ActorOfficeRow]:
    """One row a term of office of ``actor``."""
    for term in actor.offices:
        labels = offices[term.office]
        yield ActorOfficeRow(
            actor.actor_id,
            term.office,
            labels["label_en"],
            labels["label_ja"],
            labels["label_ru"],
            term.country,
            term.valid_from,
            term.valid_to,
        )


def check_reference(entry: Entry, stem: str, heads: Sequence[str] | None, issues: Sequence[str]) -> None:
    """Stop at a table whose name, or an issue that it names, is none of the codebook's.

    ``heads`` are the names that a table of the file ``stem`` may begin with; None where any may.

    Raises:
        CodebookError: with the place and the names that there are.
    """
    head = entry.name.partition(".")[0]
    if heads is not None and head not in heads:
        raise CodebookError(f"unknown {stem[:-1]} {head!r}", place=entry.place, remedy=known(head, heads))
    named = [entry.values["issue"]] if "issue" in entry.values else entry.values.get("issues", [])
    for issue in named:
        if issue not in issues:
            raise CodebookError(f"unknown issue {issue!r}", place=entry.place, remedy=known(issue, issues))
