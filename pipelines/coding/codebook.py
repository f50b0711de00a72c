"""The codebook, loaded, checked and compiled: vocabulary, rules, actors and the matcher over all of it.

What belongs here: turning the files of ``codebooks/`` into one immutable object. What does not: what a
kind of file says (codebook_words.py, codebook_actors.py, codebook_rules.py), applying it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pipelines.coding import compiled
from pipelines.coding.codebook_actors import Actors
from pipelines.coding.codebook_collection import Collection
from pipelines.coding.codebook_files import LANGUAGES, SHIPPED, hash_files, read_entries, read_lines
from pipelines.coding.codebook_model import Codebook, EraRow, LabelRow, ReliabilityRow
from pipelines.coding.codebook_rows import GOLD_SETS, LABELS, era_row, label_row, reliability_row
from pipelines.coding.codebook_rules import (
    read_dates,
    read_issue_rules,
    read_leanings,
    read_logic,
    read_marks,
    read_places,
)
from pipelines.coding.codebook_words import Terms, Words
from pipelines.coding.match import Matcher
from pipelines.coding.syntax import read_syntax

ERA_KEYS = LABELS | {"definition", "first_day", "last_day"}
SERIES_KEYS = frozenset({"format", "parties", "series_no", "date", "place", "participants", "example"})


def load_codebook(folder: Path | None = None) -> Codebook:
    """Load and compile the codebook in ``folder`` (default: the shipped one), again only when a file changed.

    Raises CodebookError with file, place and remedy when a file is missing, malformed or refers to an unknown
    name.
    """
    return _load(folder or SHIPPED, hash_files(folder or SHIPPED))


@lru_cache(maxsize=2)
def _load(folder: Path, codebook_hash: str) -> Codebook:
    kept: Codebook | None = compiled.fetch(codebook_hash)
    if kept is not None:
        return kept
    codebook = _compile(folder)
    if codebook.hash == codebook_hash:
        compiled.keep(codebook_hash, codebook)
    return codebook


def _compile(folder: Path) -> Codebook:
    issues, frames = _labels(folder / "issues.toml"), _labels(folder / "frames.toml")
    acts = _labels(folder / "acts.toml", frozenset({"plover"}))
    _labels(folder / "formats.toml")
    issue_ids, frame_ids = [row.id for row in issues], [row.id for row in frames]
    collection = Collection(folder)
    words, terms, actors = Words(collection), Terms(collection), Actors(collection)
    for language in LANGUAGES:
        words.read(language, {"acts": [row.id for row in acts], "frames": frame_ids}, issue_ids)
    terms.read()
    actors.read()
    places = read_places(collection)
    read_logic(collection)
    rules, features = read_issue_rules(
        collection, words.topics, words.back_issues, actors.institution_of, issue_ids
    )
    date_rules = {language: read_dates(collection, language) for language in LANGUAGES}
    marks = read_marks(collection)
    return Codebook(
        hash=hash_files(folder),
        matcher=Matcher(collection.forms),
        actors=actors.actors,
        holders=actors.holders(),
        institution_of=actors.institution_of,
        office_labels={office: values["label_en"] for office, values in actors.offices.items()},
        adjectives=actors.adjectives,
        cues=words.cues,
        back_issues=words.back_issues,
        weights=words.weights,
        leanings=read_leanings(collection, frame_ids),
        variants=terms.variants,
        issue_rules=rules,
        features=features,
        marks=marks,
        cases=collection.cases,
        abbreviations={lang: read_lines(folder / lang / "abbreviations.txt") for lang in LANGUAGES},
        syntax={lang: read_syntax(folder / lang / "syntax.toml") for lang in LANGUAGES},
        date_rules=date_rules,
        places=places,
        series=[entry.values for entry in read_entries(folder / "series.toml", SERIES_KEYS)],
        issues=issue_ids,
        tables={
            "issue": issues,
            "frame": frames,
            "actor": actors.rows(),
            "actor_office": actors.office_rows(),
            "term": terms.rows,
            "concept": terms.concepts,
            "variant": terms.variant_rows,
            "rule": collection.rules,
            "era": _eras(folder),
            "coder_reliability": list(_reliability(folder)),
        },
    )


def _labels(path: Path, optional: frozenset[str] = frozenset()) -> list[LabelRow]:
    return [label_row(entry) for entry in read_entries(path, LABELS | {"definition"}, optional)]


def _eras(folder: Path) -> list[EraRow]:
    return [era_row(entry) for entry in read_entries(folder / "eras.toml", ERA_KEYS)]


def _reliability(folder: Path) -> Iterator[ReliabilityRow]:
    """What was measured on hand-coded texts; nothing where a codebook has not been measured."""
    path = folder / "reliability.toml"
    for entry in read_entries(path, frozenset(GOLD_SETS)) if path.is_file() else ():
        for gold_set in GOLD_SETS:
            yield reliability_row(entry, gold_set)
