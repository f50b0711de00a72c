"""The codebook, loaded, checked and compiled: vocabulary, rules, actors and the matcher over all of it.

What belongs here: turning the files of ``codebooks/`` into one immutable object. What does not: applying it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pipelines.coding import compiled, layers
from pipelines.coding.codebook_files import (
    LANGUAGES,
    SHIPPED,
    Entry,
    hash_files,
    read_entries,
    read_irregular_verbs,
    read_lines,
)
from pipelines.coding.codebook_model import (
    Actor,
    ActorOfficeRow,
    ActorRow,
    Codebook,
    ConceptRow,
    Cue,
    EraRow,
    LabelRow,
    Office,
    ReliabilityRow,
    RuleRow,
    TermRow,
    Variant,
    VariantRow,
)
from pipelines.coding.date_rules import DateRule, read_date_rules
from pipelines.coding.forms import Pattern, expand
from pipelines.coding.match import Form, Matcher
from pipelines.coding.names import institution_patterns, office_patterns, person_patterns
from pipelines.coding.rules import Rule, compile_rules
from pipelines.coding.syntax import read_syntax
from pipelines.errors import CodebookError, known
from pipelines.model import digest
from pipelines.text.edtf import bounds
from pipelines.text.fold import fold
from pipelines.text.layout import Mark

LABELS = frozenset({"label_en", "label_ja", "label_ru"})
OPTIONAL_KEYS = frozenset({"kind", "issues", "weight"})
PERSON_KEYS = frozenset(
    {
        "name",
        "name_ja",
        "name_ru",
        "side",
        "country",
        "sex",
        "en",
        "ja",
        "ru",
        "indeclinable_ru",
        "family_alone",
        "offices",
        "example",
    }
)
INSTITUTION_KEYS = frozenset(
    {"name", "name_ja", "name_ru", "side", "country", "kind", "en", "ja", "ru", "example"}
)
INSTITUTION_OPTIONAL = frozenset(
    {f"{part}_{lang}" for part in ("country", "places", "adjective") for lang in LANGUAGES} | {"from", "to"}
)


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
    codebook = _Loader(folder).load()
    if codebook.hash == codebook_hash:
        compiled.keep(codebook_hash, codebook)
    return codebook


class _Loader:
    """Collects forms and rule rows while the files are read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.irregular = read_irregular_verbs(folder / "irregular_verbs.csv")
        self.forms: list[Form] = []
        self.rules: list[RuleRow] = []
        self.cues: dict[str, Cue] = {}
        self.back_issues: dict[str, tuple[str, ...]] = {}
        self.weights: dict[str, float] = {}
        self.variants: dict[str, Variant] = {}
        self.actors: dict[str, Actor] = {}
        self.institution_of: dict[str, list[str]] = {}
        self.adjectives: dict[str, str] = {}
        self.terms: list[TermRow] = []
        self.variant_rows: list[VariantRow] = []
        self.topics: dict[str, None] = {}
        self.cases: dict[str, set[str]] = {}

    def load(self) -> Codebook:
        issues, frames = self._labels("issues.toml"), self._labels("frames.toml")
        acts = self._labels("acts.toml", frozenset({"plover"}))
        self._labels("formats.toml")
        for language in LANGUAGES:
            self._vocabulary(
                language, [row.id for row in acts], [row.id for row in issues], [row.id for row in frames]
            )
        concepts = self._contested_terms()
        offices = self._offices()
        self._persons(offices)
        self._institutions()
        places = self._places()
        for entry in read_entries(self.folder / "logic.toml", frozenset({"kind", "meaning", "example"})):
            self._rule(
                entry.name,
                entry.values["kind"],
                entry.values["meaning"],
                "logic.toml",
                entry.values["example"],
                entry.values,
            )
        rules, features = self._issue_rules([row.id for row in issues])
        date_rules = {language: self._date_rules(language) for language in LANGUAGES}
        return Codebook(
            hash=hash_files(self.folder),
            matcher=Matcher(self.forms),
            actors=self.actors,
            holders=_holders(self.actors),
            institution_of=self.institution_of,
            office_labels={office: values["label_en"] for office, values in offices.items()},
            adjectives=self.adjectives,
            cues=self.cues,
            back_issues=self.back_issues,
            weights=self.weights,
            leanings=self._leanings([row.id for row in frames]),
            variants=self.variants,
            issue_rules=rules,
            features=features,
            marks=self._marks(),
            cases=self.cases,
            abbreviations={lang: read_lines(self.folder / lang / "abbreviations.txt") for lang in LANGUAGES},
            syntax={lang: read_syntax(self.folder / lang / "syntax.toml") for lang in LANGUAGES},
            date_rules=date_rules,
            places=places,
            series=[entry.values for entry in read_entries(self.folder / "series.toml", SERIES_KEYS)],
            issues=[row.id for row in issues],
            tables=self._tables(issues, frames, concepts, offices),
        )

    def _labels(self, file: str, optional: frozenset[str] = frozenset()) -> list[LabelRow]:
        entries = read_entries(self.folder / file, LABELS | {"definition"}, optional)
        return [
            LabelRow(e.name, *(e.values[k] for k in ("label_en", "label_ja", "label_ru", "definition")))
            for e in entries
        ]

    def _eras(self) -> list[EraRow]:
        keys = LABELS | {"definition", "first_day", "last_day"}
        return [_era(entry) for entry in read_entries(self.folder / "eras.toml", keys)]

    def _reliability(self) -> Iterator[ReliabilityRow]:
        """What was measured on hand-coded texts; nothing where a codebook has not been measured."""
        path = self.folder / "reliability.toml"
        for entry in read_entries(path, frozenset(GOLD_SETS)) if path.is_file() else ():
            for gold_set in GOLD_SETS:
                yield _reliability(entry, gold_set)

    def _vocabulary(self, language: str, acts: list[str], issues: list[str], frames: list[str]) -> None:
        for stem, layer in layers.VOCABULARY_FILES.items():
            path = self.folder / language / f"{stem}.toml"
            for entry in read_entries(path, frozenset({"forms", "example"}), OPTIONAL_KEYS):
                self._word(entry, stem, layer, language)
                _check_reference(entry, stem, {"acts": acts, "frames": frames}.get(stem), issues)

    def _word(self, entry: Entry, stem: str, layer: int, language: str) -> None:
        head = entry.name.partition(".")[0]
        if stem == "acts":
            _agree(self.cues, entry, Cue(head, entry.values["kind"]))
            layer = layers.CONTENT if entry.values["kind"] == "content" else layer
        elif stem == "anaphora":
            _agree(self.back_issues, entry, tuple(entry.values["issues"]))
        elif stem == "meetings" and head in layers.STATUS_TABLES:
            layer = layers.STATUS
        elif stem == "meetings" and head in layers.MARK_TABLES:
            layer = layers.MARK
        elif stem == "topics":
            self.topics[entry.name] = None
        if stem in ("tone", "frames"):
            _agree(self.weights, entry, float(entry.values.get("weight", 1)), f"{stem}:{entry.name}")
        for text in entry.values["forms"]:
            self._add(
                expand(text, language, self.irregular),
                layer,
                entry.name if stem != "speakers" else f"word:{entry.name}",
            )
        self._rule(
            f"{language}.{stem}.{entry.name}",
            stem,
            head,
            f"{language}/{stem}.toml",
            entry.values["example"],
            entry.values,
        )

    def _add(self, patterns: Sequence[Pattern], layer: int, code: str) -> None:
        self.forms.extend(Form(p.text, layer, code, p.exact, p.negative) for p in patterns if p.text)
        for pattern in patterns if layer == layers.ACTOR else ():
            if pattern.cases:
                self.cases.setdefault(fold(pattern.text).text, set()).update(pattern.cases)

    def _rule(self, rule_id: str, kind: str, code: str, file: str, example: str, definition: object) -> None:
        self.rules.append(RuleRow(rule_id, kind, code, file, example, _hash(definition)))

    def _contested_terms(self) -> list[ConceptRow]:
        path = self.folder / "terms.toml"
        entries = read_entries(path, LABELS, frozenset({"naming_side", "en", "ja", "ru", "example"}))
        for entry in entries:
            if "naming_side" in entry.values:
                self._variant(entry)
        return [
            ConceptRow(e.name, e.values["label_en"], e.values["label_ja"], e.values["label_ru"])
            for e in entries
            if "naming_side" not in e.values
        ]

    def _variant(self, entry: Entry) -> None:
        concept, _, variant = entry.name.partition(".")
        side = entry.values["naming_side"]
        if side not in ("JP", "RU", "neutral"):
            raise CodebookError(
                f"unknown naming_side {side!r}",
                place=entry.place,
                remedy=known(side, ("JP", "RU", "neutral")),
            )
        self.variants[entry.name] = Variant(concept, variant, side)
        labels = [entry.values[f"label_{language}"] for language in LANGUAGES]
        self.variant_rows.append(VariantRow(concept, variant, side, *labels))
        for language in LANGUAGES:
            for number, text in enumerate(entry.values[language]):
                self._add(expand(text, language, self.irregular), layers.TERM, entry.name)
                if not text.startswith("!"):
                    self.terms.append(
                        TermRow(f"{entry.name}.{language}.{number}", concept, variant, side, language, text)
                    )
        self._rule(
            f"terms.{entry.name}", "term", entry.name, "terms.toml", entry.values["example"], entry.values
        )

    def _offices(self) -> dict[str, Mapping[str, Any]]:
        keys = LABELS | {"en", "ja", "ru", "ja_suffix", "example"}
        offices = {}
        for entry in read_entries(self.folder / "offices.toml", keys):
            office = entry.name.removeprefix("office.")
            offices[office] = entry.values
            for language in LANGUAGES:
                for pattern, plural in office_patterns(entry.values[language], language):
                    self._add([pattern], layers.ACTOR, f"{'offices' if plural else 'office'}:{office}")
            self._rule(
                f"offices.{office}", "office", office, "offices.toml", entry.values["example"], entry.values
            )
        return offices

    def _persons(self, offices: Mapping[str, Any]) -> None:
        for entry in read_entries(self.folder / "actors.toml", PERSON_KEYS, frozenset()):
            person_id, values = entry.name.removeprefix("person."), entry.values
            terms = tuple(_office(term, entry, offices) for term in values["offices"])
            self.actors[person_id] = Actor(
                actor_id=person_id, kind="person", sex=values["sex"], offices=terms, **_named(values)
            )
            for language in LANGUAGES:
                self._add(
                    list(person_patterns(values, language, offices)), layers.ACTOR, f"person:{person_id}"
                )
            self._rule(f"actors.{person_id}", "person", person_id, "actors.toml", values["example"], values)

    def _institutions(self) -> None:
        for entry in read_entries(self.folder / "institutions.toml", INSTITUTION_KEYS, INSTITUTION_OPTIONAL):
            institution_id, values = entry.name.removeprefix("institution."), entry.values
            self.actors[institution_id] = Actor(
                actor_id=institution_id,
                kind=values["kind"],
                valid_from=values.get("from", ""),
                valid_to=values.get("to", ""),
                **_named(values),
            )
            self.institution_of.setdefault(values["country"], []).append(institution_id)
            if values.get("adjective_en"):
                self.adjectives.setdefault(values["country"], values["adjective_en"][0])
            for language in LANGUAGES:
                self._institution_forms(institution_id, values, language)
            self._rule(
                f"institutions.{institution_id}",
                "institution",
                institution_id,
                "institutions.toml",
                values["example"],
                values,
            )

    def _institution_forms(self, institution_id: str, values: Mapping[str, Any], language: str) -> None:
        self._add(
            list(institution_patterns(values[language], language)), layers.ACTOR, f"inst:{institution_id}"
        )
        for part, key in (("country", "country"), ("place", "places")):
            texts = values.get(f"{key}_{language}", [])
            self._add(list(institution_patterns(texts, language)), layers.ACTOR, f"{part}:{institution_id}")
        for text in values.get(f"adjective_{language}", []):
            patterns = expand(f"{text}/a" if language == "ru" else text, language, {})
            if language != "ja" or len(text) > 1:
                self._add(patterns, layers.ACTOR, f"adj:{institution_id}")

    def _issue_rules(self, issues: list[str]) -> tuple[list[Rule], dict[str, int]]:
        keys = frozenset({"issue", "all", "example"})
        entries = read_entries(self.folder / "issue_rules.toml", keys, frozenset({"none"}))
        names = [
            *self.topics,
            *(f"recent.{name}" for name in self.topics),
            *self.back_issues,
            *DERIVED,
            *(f"@{country}" for country in self.institution_of if country),
        ]
        features = {name: 1 << bit for bit, name in enumerate(dict.fromkeys(names))}
        for entry in entries:
            _check_reference(entry, "issue_rules", None, issues)
            example = " / ".join(entry.values["example"].values())
            self._rule(
                f"issue_rules.{entry.name}",
                "issue",
                entry.values["issue"],
                "issue_rules.toml",
                example,
                entry.values,
            )
        return compile_rules(entries, features), features

    def _date_rules(self, language: str) -> list[DateRule]:
        rules = read_date_rules(self.folder / language / "dates.toml")
        for rule in rules:
            self._rule(
                f"{language}.dates.{rule.rule_id}",
                "date",
                rule.value,
                f"{language}/dates.toml",
                rule.example,
                rule,
            )
            patterns = [
                Pattern(text.removeprefix("="), text.startswith("="), False) for text in rule.triggers
            ]
            self._add(patterns, layers.TIME, "time")
        return rules

    def _places(self) -> dict[str, tuple[str, str]]:
        """Place code to (English name, country)."""
        places = {}
        for entry in read_entries(
            self.folder / "places.toml", frozenset({"name", "country", "en", "ja", "ru", "example"})
        ):
            places[entry.name] = (entry.values["name"], entry.values["country"])
            for language in LANGUAGES:
                for text in entry.values[language]:
                    self._add(expand(text, language, self.irregular), layers.SITE, entry.name)
            self._rule(
                f"places.{entry.name}",
                "place",
                entry.name,
                "places.toml",
                entry.values["example"],
                entry.values,
            )
        return places

    def _leanings(self, frames: list[str]) -> dict[str, Mapping[str, float]]:
        names = {*frames, "none", "conflict", "cooperation", "neutral", "least", "alone"}
        return {
            entry.name: entry.values
            for entry in read_entries(self.folder / "framing.toml", frozenset(), frozenset(names))
        }

    def _marks(self) -> list[Mark]:
        entries = read_entries(
            self.folder / "boilerplate.toml", frozenset({"where", "whole", "pattern", "example"})
        )
        marks = []
        for entry in entries:
            try:
                pattern = re.compile(entry.values["pattern"], re.IGNORECASE)
            except re.error as error:
                raise CodebookError(
                    f"not a regular expression: {error}", place=entry.place, remedy="mend `pattern`"
                ) from error
            marks.append(Mark(entry.name, entry.values["where"], entry.values["whole"], pattern))
            self._rule(
                f"boilerplate.{entry.name}",
                "boilerplate",
                entry.values["where"],
                "boilerplate.toml",
                entry.values["example"],
                entry.values,
            )
        return marks

    def _tables(
        self,
        issues: list[LabelRow],
        frames: list[LabelRow],
        concepts: list[ConceptRow],
        offices: Mapping[str, Mapping[str, Any]],
    ) -> dict[str, list[NamedTuple]]:
        actors = list(self.actors.values())
        return {
            "issue": list(issues),
            "frame": list(frames),
            "actor": [ActorRow(*actor[:7]) for actor in actors],
            "actor_office": [row for actor in actors for row in _office_rows(actor, offices)],
            "term": list(self.terms),
            "concept": list(concepts),
            "variant": list(self.variant_rows),
            "rule": list(self.rules),
            "era": list(self._eras()),
            "coder_reliability": list(self._reliability()),
        }


GOLD_SETS = ("development", "briefs")
DERIVED = ("talks_cue",)
SERIES_KEYS = frozenset({"format", "parties", "series_no", "date", "place", "participants", "example"})


def _reliability(entry: Entry, gold_set: str) -> ReliabilityRow:
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


def _era(entry: Entry) -> EraRow:
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


def _hash(definition: object) -> str:
    """Of everything that the codebook says of a rule."""
    return digest(json.dumps(definition, sort_keys=True, default=_as_data, ensure_ascii=False))


def _as_data(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else getattr(value, "pattern", str(value))


def _agree(known: dict[str, Any], entry: Entry, value: object, key: str = "") -> None:
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


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    """What persons and institutions have in common."""
    return {key: values[key] for key in ("name", "name_ja", "name_ru", "side", "country")}


def _office(term: Mapping[str, str], entry: Entry, offices: Mapping[str, Any]) -> Office:
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


def _office_rows(actor: Actor, offices: Mapping[str, Mapping[str, Any]]) -> Iterator[ActorOfficeRow]:
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


def _holders(actors: Mapping[str, Actor]) -> dict[tuple[str, str], list[tuple[Office, str]]]:
    """(office, country) to the terms of office and who held them, by date."""
    holders: dict[tuple[str, str], list[tuple[Office, str]]] = {}
    for actor in actors.values():
        for term in actor.offices:
            holders.setdefault((term.office, term.country), []).append((term, actor.actor_id))
    return {key: sorted(terms, key=lambda pair: pair[0].first) for key, terms in holders.items()}


def _check_reference(entry: Entry, stem: str, heads: list[str] | None, issues: list[str]) -> None:
    head = entry.name.partition(".")[0]
    if heads is not None and head not in heads:
        raise CodebookError(f"unknown {stem[:-1]} {head!r}", place=entry.place, remedy=known(head, heads))
    named = [entry.values["issue"]] if "issue" in entry.values else entry.values.get("issues", [])
    for issue in named:
        if issue not in issues:
            raise CodebookError(f"unknown issue {issue!r}", place=entry.place, remedy=known(issue, issues))
