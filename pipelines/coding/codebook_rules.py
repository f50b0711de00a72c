"""The codebook's files of rules: issues by their topics, dates, places, boilerplate, leanings of frames.

What belongs here: reading them, each with its rows of rules. What does not: applying them (issues.py,
dates.py, tone.py and their neighbours), words (codebook_words.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pipelines.coding import layers
from pipelines.coding.codebook_collection import Collection
from pipelines.coding.codebook_files import LANGUAGES, Entry, read_entries
from pipelines.coding.codebook_rows import check_reference
from pipelines.coding.date_rules import DateRule, read_date_rules
from pipelines.coding.forms import Pattern
from pipelines.coding.rules import Rule, compile_rules
from pipelines.errors import CodebookError
from pipelines.text.layout import Mark

LOGIC_KEYS = frozenset({"kind", "meaning", "example"})
ISSUE_KEYS = frozenset({"issue", "all", "example"})
PLACE_KEYS = frozenset({"name", "country", *LANGUAGES, "example"})
MARK_KEYS = frozenset({"where", "whole", "pattern", "example"})
TONES = frozenset({"none", "conflict", "cooperation", "neutral", "least", "alone"})
DERIVED = ("talks_cue",)
"""Features of a sentence that no word names by itself."""


def read_logic(collection: Collection) -> None:
    """``logic.toml``: rules that are code, so that facts can name them too."""
    for entry in read_entries(collection.folder / "logic.toml", LOGIC_KEYS):
        kind, meaning = entry.values["kind"], entry.values["meaning"]
        collection.add_rule(entry.name, kind, meaning, "logic.toml", entry)


def read_issue_rules(
    collection: Collection,
    topics: Iterable[str],
    back_issues: Iterable[str],
    countries: Iterable[str],
    issues: Sequence[str],
) -> tuple[list[Rule], dict[str, int]]:
    """``issue_rules.toml``, compiled, and the bit of each feature that a rule may ask for."""
    entries = read_entries(collection.folder / "issue_rules.toml", ISSUE_KEYS, frozenset({"none"}))
    recent = (f"recent.{name}" for name in topics)
    places = (f"@{country}" for country in countries if country)
    names = [*topics, *recent, *back_issues, *DERIVED, *places]
    features = {name: 1 << bit for bit, name in enumerate(dict.fromkeys(names))}
    for entry in entries:
        check_reference(entry, "issue_rules", None, issues)
        rule_id, example = f"issue_rules.{entry.name}", " / ".join(entry.values["example"].values())
        issue = entry.values["issue"]
        collection.rule(rule_id, "issue", issue, "issue_rules.toml", example, entry.values)
    return compile_rules(entries, features), features


def read_dates(collection: Collection, language: str) -> list[DateRule]:
    """``dates.toml`` of a language; the words that a rule starts from go to the matcher."""
    file = f"{language}/dates.toml"
    rules = read_date_rules(collection.folder / file)
    for rule in rules:
        rule_id = f"{language}.dates.{rule.rule_id}"
        collection.rule(rule_id, "date", rule.value, file, rule.example, rule)
        patterns = [Pattern(text.removeprefix("="), text.startswith("="), False) for text in rule.triggers]
        collection.add(patterns, layers.TIME, "time")
    return rules


def read_places(collection: Collection) -> dict[str, tuple[str, str]]:
    """``places.toml``: place code to (English name, country)."""
    places = {}
    for entry in read_entries(collection.folder / "places.toml", PLACE_KEYS):
        places[entry.name] = (entry.values["name"], entry.values["country"])
        for language in LANGUAGES:
            collection.add_texts(entry.values[language], language, layers.SITE, entry.name)
        collection.add_rule(f"places.{entry.name}", "place", entry.name, "places.toml", entry)
    return places


def read_leanings(collection: Collection, frames: Sequence[str]) -> dict[str, Mapping[str, float]]:
    """``framing.toml``: what words of tone and frame weigh for a sentence; what a language's file says is
    named after the language."""
    keys = frozenset({*TONES, *frames})
    own = {f"{language}.": collection.folder / language / "framing.toml" for language in LANGUAGES}
    files = {"": collection.folder / "framing.toml"} | {p: file for p, file in own.items() if file.is_file()}
    return {
        prefix + entry.name: entry.values
        for prefix, file in files.items()
        for entry in read_entries(file, frozenset(), keys)
    }


def read_marks(collection: Collection) -> list[Mark]:
    """``boilerplate.toml``: what is not the article."""
    entries = read_entries(collection.folder / "boilerplate.toml", MARK_KEYS)
    for entry in entries:
        where = entry.values["where"]
        collection.add_rule(f"boilerplate.{entry.name}", "boilerplate", where, "boilerplate.toml", entry)
    return [_mark(entry) for entry in entries]


def _mark(entry: Entry) -> Mark:
    values = entry.values
    try:
        pattern = re.compile(values["pattern"], re.IGNORECASE)
    except re.error as error:
        told = f"not a regular expression: {error}"
        raise CodebookError(told, place=entry.place, remedy="mend `pattern`") from error
    return Mark(entry.name, values["where"], values["whole"], pattern)
