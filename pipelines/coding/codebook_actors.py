"""Offices, persons and institutions of the codebook: who can act, under which names, when in which office.

What belongs here: reading them, with every form of their names. What does not: the forms themselves
(names.py), whom a text means (actors.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipelines.coding import layers
from pipelines.coding.codebook_collection import Collection
from pipelines.coding.codebook_files import LANGUAGES, Entry, read_entries
from pipelines.coding.codebook_model import Actor, ActorOfficeRow, ActorRow, Office
from pipelines.coding.codebook_rows import LABELS, office_of, office_rows
from pipelines.coding.forms import expand
from pipelines.coding.names import institution_patterns, office_patterns, person_patterns

OFFICE_KEYS = LABELS | {*LANGUAGES, "ja_suffix", "example"}
NAMED = ("name", "name_ja", "name_ru", "side", "country")
"""What persons and institutions have in common."""
PERSON_KEYS = frozenset({*NAMED, *LANGUAGES, "sex", "indeclinable_ru", "family_alone", "offices", "example"})
INSTITUTION_KEYS = frozenset({*NAMED, *LANGUAGES, "kind", "example"})
INSTITUTION_OPTIONAL = frozenset(
    {f"{part}_{lang}" for part in ("country", "places", "adjective") for lang in LANGUAGES} | {"from", "to"}
)


class Actors:
    """Who can act: actors by id, institutions by country, and the adjective of a country."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.offices: dict[str, Mapping[str, Any]] = {}
        self.actors: dict[str, Actor] = {}
        self.institution_of: dict[str, list[str]] = {}
        self.adjectives: dict[str, str] = {}

    def read(self) -> None:
        """Read ``offices.toml``, ``actors.toml`` and ``institutions.toml``."""
        folder = self._collection.folder
        for entry in read_entries(folder / "offices.toml", OFFICE_KEYS):
            self._office(entry)
        for entry in read_entries(folder / "actors.toml", PERSON_KEYS):
            self._person(entry)
        for entry in read_entries(folder / "institutions.toml", INSTITUTION_KEYS, INSTITUTION_OPTIONAL):
            self._institution(entry)

    def holders(self) -> dict[tuple[str, str], list[tuple[Office, str]]]:
        """(office, country) to the terms of office and who held them, by date."""
        holders: dict[tuple[str, str], list[tuple[Office, str]]] = {}
        for actor in self.actors.values():
            for term in actor.offices:
                holders.setdefault((term.office, term.country), []).append((term, actor.actor_id))
        return {key: sorted(terms, key=lambda pair: pair[0].first) for key, terms in holders.items()}

    def rows(self) -> list[ActorRow]:
        """One row an actor."""
        return [ActorRow(*actor[:7]) for actor in self.actors.values()]

    def office_rows(self) -> list[ActorOfficeRow]:
        """One row a term of office."""
        return [row for actor in self.actors.values() for row in office_rows(actor, self.offices)]

    def _office(self, entry: Entry) -> None:
        office = entry.name.removeprefix("office.")
        self.offices[office] = entry.values
        for language in LANGUAGES:
            for pattern, plural in office_patterns(entry.values[language], language):
                code = f"{'offices' if plural else 'office'}:{office}"
                self._collection.add([pattern], layers.ACTOR, code)
        self._collection.add_rule(f"offices.{office}", "office", office, "offices.toml", entry)

    def _person(self, entry: Entry) -> None:
        person_id, values = entry.name.removeprefix("person."), entry.values
        terms = tuple(office_of(term, entry, self.offices) for term in values["offices"])
        self.actors[person_id] = Actor(
            actor_id=person_id, kind="person", sex=values["sex"], offices=terms, **_named(values)
        )
        for language in LANGUAGES:
            patterns = list(person_patterns(values, language, self.offices))
            self._collection.add(patterns, layers.ACTOR, f"person:{person_id}")
        self._collection.add_rule(f"actors.{person_id}", "person", person_id, "actors.toml", entry)

    def _institution(self, entry: Entry) -> None:
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
        rule_id, file = f"institutions.{institution_id}", "institutions.toml"
        self._collection.add_rule(rule_id, "institution", institution_id, file, entry)

    def _institution_forms(self, institution_id: str, values: Mapping[str, Any], language: str) -> None:
        named = {
            "inst": values[language],
            "country": values.get(f"country_{language}", []),
            "place": values.get(f"places_{language}", []),
        }
        for part, texts in named.items():
            patterns = list(institution_patterns(texts, language))
            self._collection.add(patterns, layers.ACTOR, f"{part}:{institution_id}")
        for text in values.get(f"adjective_{language}", []):
            patterns = expand(f"{text}/a" if language == "ru" else text, language, {})
            if language != "ja" or len(text) > 1:
                self._collection.add(patterns, layers.ACTOR, f"adj:{institution_id}")


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in NAMED}
