"""What a loaded codebook is made of: actors with offices, cues, variants, and its rows for the warehouse.

What belongs here: records. What does not: how they come from the files (codebook.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Any, NamedTuple

from pipelines.coding.date_rules import DateRule
from pipelines.coding.match import Matcher
from pipelines.coding.rules import Rule
from pipelines.coding.syntax import Syntax
from pipelines.text.layout import Mark


class Office(NamedTuple):
    """A term of office; ``first`` and ``last`` are ISO dates (last is open as 9999-12-31)."""

    office: str
    country: str
    valid_from: str
    valid_to: str
    first: str
    last: str


class Actor(NamedTuple):
    """A person or an institution that can speak. ``kind`` is person, government, ministry, media, ..."""

    actor_id: str
    name: str
    name_ja: str
    name_ru: str
    side: str
    country: str
    kind: str
    sex: str = ""
    offices: tuple[Office, ...] = ()
    valid_from: str = ""
    valid_to: str = ""


class Cue(NamedTuple):
    """What an entry of acts.toml means: the act and the way in which it attributes."""

    act: str
    kind: str


class Variant(NamedTuple):
    """A name of a contested concept and whose name it is."""

    concept_id: str
    variant_id: str
    naming_side: str


class Codebook(NamedTuple):
    """Everything the coder knows. ``tables`` holds the codebook as rows of the warehouse tables."""

    hash: str
    matcher: Matcher
    actors: Mapping[str, Actor]
    holders: Mapping[tuple[str, str], Sequence[tuple[Office, str]]]
    institution_of: Mapping[str, Sequence[str]]
    office_labels: Mapping[str, str]
    adjectives: Mapping[str, str]
    cues: Mapping[str, Cue]
    back_issues: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, float]
    leanings: Mapping[str, Mapping[str, float]]
    variants: Mapping[str, Variant]
    issue_rules: Sequence[Rule]
    features: Mapping[str, int]
    marks: Sequence[Mark]
    abbreviations: Mapping[str, frozenset[str]]
    syntax: Mapping[str, Syntax]
    cases: Mapping[str, Set[str]]
    date_rules: Mapping[str, Sequence[DateRule]]
    places: Mapping[str, tuple[str, str]]
    series: Sequence[Mapping[str, Any]]
    issues: Sequence[str]
    tables: Mapping[str, Sequence[NamedTuple]]


class LabelRow(NamedTuple):
    """Row of the tables issue and frame, after the id: labels and definition."""

    id: str
    label_en: str
    label_ja: str
    label_ru: str
    definition: str


class EraRow(NamedTuple):
    """Row of the table era."""

    era_id: str
    label_en: str
    label_ja: str
    label_ru: str
    definition: str
    first_day: date
    last_day: date


class ReliabilityRow(NamedTuple):
    """Row of the table coder_reliability."""

    gold_set: str
    kind: str
    code: str
    hand_coded: int
    found: int
    agreed: int
    precision: float | None
    recall: float | None
    f1: float | None


class ActorRow(NamedTuple):
    """Row of the table actor."""

    actor_id: str
    name_en: str
    name_ja: str
    name_ru: str
    side: str
    country: str
    kind: str


class ActorOfficeRow(NamedTuple):
    """Row of the table actor_office."""

    actor_id: str
    office_id: str
    label_en: str
    label_ja: str
    label_ru: str
    country: str
    valid_from: str
    valid_to: str


class TermRow(NamedTuple):
    """Row of the table term: one entry of the vocabulary of contested terms."""

    term_id: str
    concept_id: str
    variant_id: str
    naming_side: str
    language: str
    form: str


class ConceptRow(NamedTuple):
    """Row of the table concept."""

    concept_id: str
    label_en: str
    label_ja: str
    label_ru: str


class VariantRow(NamedTuple):
    """Row of the table variant: one of the names of a concept, whatever the language."""

    concept_id: str
    variant_id: str
    naming_side: str
    label_en: str
    label_ja: str
    label_ru: str


class RuleRow(NamedTuple):
    """Row of the table rule: every rule of the codebook with an example that it must match."""

    rule_id: str
    kind: str
    code: str
    file: str
    example: str
    definition_hash: str
