"""All the ways in which persons, offices and institutions are written, from their codebook tables.

What belongs here: generating written forms of names. What does not: who is meant (see actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product
from typing import Any

from pipelines.coding.forms import Pattern
from pipelines.text import russian

FAMILY_FIRST = frozenset({"JP", "CN", "KR", "KP", "VN"})
FULL_NAME_VARIANTS = 2
TITLES_JA = ("氏", "さん")
COURTESY = ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "madam", "dr", "dr.")
# «глава японского правительства»: the country stands inside of a Russian office.
INSERTED = {
    "японского": "JP", "российского": "RU", "советского": "RU", "американского": "US", "китайского": "CN",
    "южнокорейского": "KR", "украинского": "UA",
}  # fmt: skip
SEAT = re.compile(
    r"((?:замглавы|заместитель главы|глава|руководитель|шеф|генеральный секретарь|генсек|пресс-секретарь"
    r"|официальный представитель|представитель|спикер) )(?=(?:МИД|Минобороны|правительств|кабинет|кабмин"
    r"|государств|министерств|внешнеполитическ|дипломатическ|дипведомств|оборонн|военн|президента|премьер))"
)
INVARIABLE = re.compile(r"зам(?!еститель)[а-я]+")


def person_patterns(
    person: Mapping[str, Any], language: str, offices: Mapping[str, Mapping[str, Any]]
) -> Iterator[Pattern]:
    """Written forms of one person of actors.toml in ``language``; ``offices`` are those of offices.toml."""
    names = person[language]
    maker = {"en": _english, "ja": _japanese, "ru": _russian}[language]
    yield from maker(person, names)
    if language == "ja":
        yield from _with_titles(person, names, offices)
    if language == "en":
        yield from _after_titles(person, names, offices)


def _after_titles(
    person: Mapping[str, Any], names: Mapping[str, Any], offices: Mapping[str, Mapping[str, Any]]
) -> Iterator[Pattern]:
    """English family names after "Mr"; those that mean little alone ("Kan") after their offices too."""
    terms = [] if person["family_alone"] else person["offices"]
    held = [title for term in terms for title in offices[term["office"]]["en"]]
    titles = dict.fromkeys((*COURTESY, *held, *(t.replace("defence", "defense") for t in held)))
    yield from (Pattern(f"{title} {name}", False, False) for name in names["family"] for title in titles)


def _with_titles(
    person: Mapping[str, Any], names: Mapping[str, Any], offices: Mapping[str, Mapping[str, Any]]
) -> Iterator[Pattern]:
    """Japanese family names with 氏; those that mean little alone (森, 田中) also with the titles of their
    offices."""
    titles = [
        title for term in person["offices"] for title in offices[term["office"]]["ja"] if len(title) > 1
    ]
    for family in names["family"]:
        own = titles if not person["family_alone"] or len(family) < 2 else []
        yield from (Pattern(f"{family}{title}", False, False) for title in dict.fromkeys((*TITLES_JA, *own)))


def _english(person: Mapping[str, Any], names: Mapping[str, Any]) -> Iterator[Pattern]:
    for given, family in product(names["given"], names["family"]):
        yield Pattern(f"{given} {family}", False, False)
        if given:
            yield Pattern(f"{given[0]}. {family}", True, False)
            yield Pattern(f"{given[0]}.{family}", True, False)
        if person["country"] in FAMILY_FIRST:
            yield Pattern(f"{family} {given}", False, False)
            yield Pattern(f"{family}, {given}", False, False)
    if person["family_alone"]:
        for family in names["family"]:
            yield Pattern(family, True, False)
            yield Pattern(family.upper(), True, False)


def _japanese(person: Mapping[str, Any], names: Mapping[str, Any]) -> Iterator[Pattern]:
    for given, family in product(names["given"], names["family"]):
        kanji = person["country"] in ("JP", "CN") or not _kana(family)
        orders = (
            (f"{family}{given}", f"{family} {given}")
            if kanji
            else (f"{given}・{family}", f"{given}{family}", f"{given}={family}")
        )
        yield from (Pattern(order, False, False) for order in orders)
    for family in names["family"]:
        if person["family_alone"] and len(family) > 1:
            yield Pattern(family, False, False)


def _kana(name: str) -> bool:
    return any("\u3040" <= char <= "\u30ff" for char in name)


def _russian(person: Mapping[str, Any], names: Mapping[str, Any]) -> Iterator[Pattern]:
    declines = not person["indeclinable_ru"]
    patronymic = names.get("patronymic", "")
    givens = names["given"][:FULL_NAME_VARIANTS] or [""]
    forms: set[russian.CaseForm] = set()
    for index, family in enumerate(names["family"]):
        for given in givens if index < FULL_NAME_VARIANTS else givens[:1]:
            forms.update(
                russian.person_case_forms(given, patronymic, family, person["sex"], declines=declines)
            )
    for form, cases in russian.cases_of(sorted(forms)).items():
        alone = " " not in form and "." not in form
        if not alone or person["family_alone"]:
            yield Pattern(form, alone, False, cases)


def office_patterns(forms: Sequence[str], language: str) -> Iterator[tuple[Pattern, bool]]:
    """Written forms of an office and whether each is plural."""
    for form in forms:
        if language == "en":
            for text in {form, form.replace("defence", "defense").replace("defense", "defense")}:
                exact = len(text) <= 3
                yield Pattern(text.upper() if exact else text, exact, False), False
                if not exact:
                    yield Pattern(f"the {text}", False, False), False
                    yield Pattern(_plural(text), False, False), True
        elif language == "ru":
            for full in (form, *(SEAT.sub(rf"\1{word} ", form) for word in INSERTED if SEAT.match(form))):
                cases_of = _office_cases(full)
                yield from (
                    (Pattern(text, False, False, cases), _only_plural(cases))
                    for text, cases in cases_of.items()
                )
        elif len(form) > 1:  # 相 alone is part of too many words
            yield Pattern(form, False, False), False


def _office_cases(office: str) -> dict[str, frozenset[str]]:
    """The Russian forms of an office with their cases; «замминистра» has one form for all."""
    if INVARIABLE.match(office):
        return {office: frozenset()}
    return russian.cases_of(russian.noun_phrase_case_forms(office))


def country_within(office: str) -> str:
    """The country that stands inside of a Russian office, as ISO code; empty where none does."""
    return next((country for word, country in INSERTED.items() if f" {word} " in office.lower()), "")


def _plural(office: str) -> str:
    words = office.split(" ")
    for index, word in enumerate(words):
        if word in (
            "minister",
            "secretary",
            "president",
            "leader",
            "ambassador",
            "head",
            "chief",
            "premier",
            "governor",
        ):
            words[index] = word[:-1] + "ies" if word.endswith("y") else word + "s"
            return " ".join(words)
    return office + "s"


def _only_plural(cases: Set[str]) -> bool:
    return bool(cases) and all(case.endswith("plur") for case in cases)


def institution_patterns(forms: Sequence[str], language: str) -> Iterator[Pattern]:
    """Written forms of an institution; short names with capitals (RT, UN) and those after "=" must match in
    case."""
    for form in forms:
        if form.startswith("="):
            yield Pattern(form[1:], True, False)
            continue
        if language == "ja" and len(form) < 2:
            continue
        exact = (
            language != "ja"
            and len(form) <= 5
            and (form.isupper() if language == "ru" else not form.islower())
        )
        declined = (
            russian.noun_phrase_case_forms(form)
            if language == "ru" and not exact
            else [russian.CaseForm(form, "")]
        )
        yield from (Pattern(text, exact, False, cases) for text, cases in russian.cases_of(declined).items())
