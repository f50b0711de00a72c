"""Inflected forms of Russian words and phrases, generated when the codebook is compiled (pymorphy3).

A phrase declines as its first noun group does: adjectives, participles and numerals agree with the head noun in
case, number and gender; nouns that "и" joins to the head decline with it; what else follows (a genitive, a
prepositional phrase) stays as it is. What belongs here: Russian morphology. What does not: which words the codebook
holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pymorphy3

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
SECOND_CASES = ("gen2", "loc2")
NUMBERS = ("sing", "plur")
ADJECTIVES = ("ADJF", "PRTF")
VERBS = ("VERB", "INFN", "GRND", "PRTS")
FIXED = ("его", "её", "их", "и")
CYRILLIC = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)


class CaseForm(NamedTuple):
    """One form of a person's name with its case; "" where all cases have this form."""

    text: str
    case: str


@cache
def _analyzer() -> Any:
    return pymorphy3.MorphAnalyzer()


@cache
def _parses(word: str) -> tuple[Any, ...]:
    return tuple(_analyzer().parse(word))


@cache
def verb_forms(verb: str, *, participles: bool = False) -> list[str]:
    """Finite forms, infinitive, gerunds, short and active participles of the verb that ``verb`` is a form of.

    ``participles`` adds the passive ones in all cases (заявленный).
    """
    parse = next((p for p in _parses(verb) if p.tag.POS in VERBS), None)
    if parse is None:
        return [verb]
    forms = (form.word for form in parse.lexeme if participles or form.tag.POS in VERBS or "actv" in form.tag)
    return sorted({verb, *forms})


def noun_phrase_forms(phrase: str) -> list[str]:
    """All cases and both numbers of a noun phrase given in the nominative.

    >>> "северных территорий" in noun_phrase_forms("северные территории")
    True
    """
    words = phrase.split(" ")
    if len(words) > 1 and (numeral := _numeral(words[0])) is not None:
        return sorted({phrase, *_counted_forms(words, numeral)})
    head = _head(words, 0)
    if head is None:
        return [phrase]
    plural_only = "plur" in _noun(words[head]).tag
    numbers = ("plur",) if plural_only else NUMBERS
    forms = (_inflected(words, head, case, number) for case in CASES + SECOND_CASES for number in numbers)
    return sorted({phrase, *filter(None, forms)})


def word_forms(word: str) -> list[str]:
    """Every form of the likeliest lexeme of ``word``: for adjectives used alone."""
    return sorted({word, *(_like(word, form.word) for form in _parses(word)[0].lexeme)})


def person_forms(given: str, patronymic: str, family: str, sex: str, *, declines: bool) -> list[str]:
    """Family name alone, with given name, with initials, in all cases.

    ``declines`` is False for family names that keep one form (Коно, Шойгу).
    """
    return sorted({form.text for form in person_case_forms(given, patronymic, family, sex, declines=declines)})


def person_case_forms(
    given: str, patronymic: str, family: str, sex: str, *, declines: bool
) -> list[CaseForm]:
    """The forms of :func:`person_forms`, each with its case; forms that several cases share come once for each.

    A name of which no part declines has the case "".
    """
    families = _name_cases(family, "Surn", sex) if declines else [family] * len(CASES)
    givens = _name_cases(given, "Name", sex) if given else families
    patronymics = _name_cases(patronymic, "Patr", sex) if patronymic else [""] * len(CASES)
    initials = _initials(given, patronymic)
    rows = zip(CASES, families, givens, patronymics, strict=True)
    forms = [CaseForm(text, case) for case, f, g, p in rows for text in _name_orders(f, g, p, initials)]
    cases_of: dict[str, set[str]] = {}
    for form in forms:
        cases_of.setdefault(form.text, set()).add(form.case)
    return sorted({form._replace(case="") if len(cases_of[form.text]) == len(CASES) else form for form in forms})


def _name_orders(family: str, given: str, patronymic: str, initials: list[str]) -> list[str]:
    orders = [family, f"{given} {family}", f"{family} {given}"]
    orders += [f"{given} {patronymic} {family}", f"{given} {patronymic}"] if patronymic else []
    return orders + [f"{i}{space}{family}" for i in initials for space in ("", " ")]


def _initials(given: str, patronymic: str) -> list[str]:
    first = [f"{given[0]}."] if given else []
    return [*first, *(f"{first[0]}{space}{patronymic[0]}." for space in ("", " ") if patronymic and first)]


def _name_cases(name: str, mark: str, sex: str) -> list[str]:
    gender = "femn" if sex == "f" else "masc"
    parses = [p for p in _parses(name) if "nomn" in p.tag and "sing" in p.tag]
    best = next((p for p in parses if mark in p.tag and gender in p.tag), None) or (
        next((p for p in parses if p.tag.POS == "NOUN"), None)
    )
    if best is None:
        return [name] * len(CASES)
    forms = (best.inflect({case, "sing"}) for case in CASES)
    return [_like(name, form.word) if form else name for form in forms]


def _like(pattern: str, word: str) -> str:
    """``word`` with the capitals of ``pattern``, part by part of a hyphenated word."""
    capitals = [part[:1].isupper() for part in pattern.split("-")]
    parts = word.split("-")
    if len(parts) != len(capitals):
        return word
    pairs = zip(parts, capitals, strict=True)
    return "-".join(part[:1].upper() + part[1:] if capital else part for part, capital in pairs)


def _head(words: list[str], begin: int) -> int | None:
    """Index of the first noun from ``begin`` that only adjectives and adverbs precede."""
    for index in range(begin, len(words)):
        word = words[index]
        if not CYRILLIC.fullmatch(word) or (len(word) > 1 and word.isupper()):
            return None
        if index + 1 < len(words) and (_adjective(word) is not None or _unchanging(word)):
            continue
        return index if _noun(word) is not None else None
    return None


def _unchanging(word: str) -> bool:
    return word in FIXED or _parses(word)[0].tag.POS == "ADVB"


@cache
def _noun(word: str) -> Any:
    return next((p for p in _parses(word) if p.tag.POS == "NOUN" and "nomn" in p.tag and "Init" not in p.tag), None)


@cache
def _adjective(word: str) -> Any:
    """The nominative reading of an adjective, also of one used as a noun (военный)."""
    first = _parses(word)[0]
    if first.tag.POS not in ADJECTIVES:
        return None
    return next((p for p in _parses(word) if p.tag.POS in ADJECTIVES and "nomn" in p.tag), None)


def _numeral(word: str) -> Any:
    return next((p for p in _parses(word) if p.tag.POS == "NUMR" and "nomn" in p.tag), None)


def _inflected(words: list[str], head: int, case: str, number: str) -> str | None:
    form = _form(words[head], case, number)
    if form is None:
        return None
    plain = {"gen2": "gent", "loc2": "loct"}.get(case, case)
    agreement = _agreement(form.tag, plain, number)
    adjectives = [_agreeing(word, agreement) for word in words[:head]]
    return " ".join([*adjectives, _like(words[head], form.word), *_rest(words, head, plain)])


def _agreement(noun: Any, case: str, number: str) -> frozenset[str]:
    """What an adjective shares with a noun of that tag."""
    shared = {case, number} | ({noun.gender} if number == "sing" and noun.gender else set())
    if case == "accs" and noun.animacy and (number == "plur" or noun.gender == "masc"):
        shared.add(noun.animacy)
    return frozenset(shared)


@cache
def _form(noun: str, case: str, number: str) -> Any:
    """The form in that case; None where a second genitive or locative does not exist."""
    form = _noun(noun).inflect({case, number})
    return form if form is not None and (case in CASES or case in form.tag) else None


def _rest(words: list[str], head: int, case: str) -> list[str]:
    """What follows the head, with the nouns that "и" joins to it in the same case and in their own number."""
    rest = words[head + 1 :]
    if len(rest) < 2 or rest[0] != "и" or (second := _head(rest, 1)) is None:
        return rest
    number = "plur" if "plur" in _noun(rest[second]).tag else "sing"
    joined = _inflected(rest[1:], second - 1, case, number)
    return ["и", joined] if joined else rest


@cache
def _agreeing(word: str, agreement: frozenset[str]) -> str:
    adjective = _adjective(word)
    if adjective is None:
        return word
    form = adjective.inflect(agreement) or adjective.inflect(agreement - {"anim", "inan"})
    return _like(word, form.word) if form else word


def _counted_forms(words: list[str], numeral: Any) -> Iterator[str]:
    """четыре острова, четырёх островов, ...: in the oblique cases the numeral agrees, the noun is plural."""
    lemmas = [next((p for p in _parses(word) if "gent" in p.tag), None) for word in words[1:]]
    stop = next((i for i, p in enumerate(lemmas) if p is not None and p.tag.POS == "NOUN"), None)
    if stop is None:
        return
    for case in ("gent", "datv", "ablt", "loct"):
        counted = [_plural(word, lemma, case) for word, lemma in zip(words[1:], lemmas, strict=True)][: stop + 1]
        number = numeral.inflect({case})
        yield " ".join([number.word if number else words[0], *counted, *words[stop + 2 :]])


def _plural(word: str, parse: Any, case: str) -> str:
    form = parse.inflect({case, "plur"}) if parse is not None else None
    return _like(word, form.word) if form else word
