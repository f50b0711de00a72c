"""Inflected forms of Russian words and phrases, generated when the codebook is compiled (pymorphy3).

A phrase declines as its first noun group does: adjectives, participles and numerals agree with the head noun
in case, number and gender; nouns that "и" joins to the head decline with it; what else follows (a genitive, a
prepositional phrase) stays as it is. What belongs here: Russian morphology. What does not: which words the
codebook holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

import pymorphy3

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
SECOND_CASES = ("gen2", "loc2")
SAME_CASE = {"gen2": "gent", "loc2": "loct"}
NUMBERS = ("sing", "plur")
ADJECTIVES = ("ADJF", "PRTF")
VERBS = ("VERB", "INFN", "GRND", "PRTS")
FIXED = ("его", "её", "их", "и")
CYRILLIC = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)


class CaseForm(NamedTuple):
    """A form with the case and the number it stands in, as "nomn sing"; "" where it stands in all of them."""

    text: str
    case: str


class VerbForm(NamedTuple):
    """What the form of a verb says of its subject. ``kind``: finite, first (person), infinitive, gerund,
    participle
    (active), passive or short (adjective); ``sex`` is m, f, n or empty."""

    kind: str
    plural: bool
    sex: str


class NameParts(NamedTuple):
    """A person's name taken apart: given and family name in the nominative, the family name in all cases.

    ``is_known`` tells whether the given name is in the dictionary; ``sex`` is m, f or empty.
    """

    given: str
    family: str
    sex: str
    is_known: bool
    family_forms: tuple[str, ...]


KINDS = {
    "INFN": "infinitive",
    "GRND": "gerund",
    "PRTF": "participle",
    "PRTS": "passive",
    "ADJS": "short",
    "VERB": "finite",
}
SEXES = {"masc": "m", "femn": "f", "neut": "n"}


@cache
def _analyzer() -> Any:
    """The morphology. Declining asks for a word's lexeme once for each form: the last lexemes are kept."""
    analyzer = pymorphy3.MorphAnalyzer()
    analyzer.get_lexeme = lru_cache(maxsize=256)(analyzer.get_lexeme)
    return analyzer


@cache
def _parses(word: str) -> tuple[Any, ...]:
    return tuple(_analyzer().parse(word))


@cache
def verb_form(word: str) -> VerbForm | None:
    """The likeliest reading of ``word`` as a verb or short adjective; None where there is none.

    >>> verb_form("заявила")
    VerbForm(kind='finite', plural=False, sex='f')
    """
    tag = next((p.tag for p in _parses(word) if p.tag.POS in KINDS and "impr" not in p.tag), None)
    if tag is None:
        return None
    kind = "first" if "1per" in tag else KINDS[tag.POS]
    return VerbForm(kind, "plur" in tag, SEXES.get(str(tag.gender), ""))


@cache
def is_future(word: str) -> bool:
    """Whether ``word`` can only be a verb in the future tense: «предложит», but not «исходит»."""
    tags = [p.tag for p in _parses(word) if p.tag.POS in KINDS and "impr" not in p.tag]
    return bool(tags) and all("futr" in tag for tag in tags)


@cache
def is_singular(word: str) -> bool:
    """Whether a Russian noun can only stand in the singular here: «премьера», but not «главы»."""
    nouns = [p for p in _parses(word) if p.tag.POS == "NOUN"]
    return bool(CYRILLIC.fullmatch(word)) and bool(nouns) and all("sing" in p.tag for p in nouns)


@cache
def is_noun(word: str) -> bool:
    """Whether ``word`` is most likely a noun."""
    return str(_parses(word)[0].tag.POS) == "NOUN"


@cache
def may_be_nominative(word: str) -> bool:
    """Whether any reading of ``word`` is in the nominative."""
    return any("nomn" in p.tag for p in _parses(word))


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
    return sorted({form.text for form in noun_phrase_case_forms(phrase)})


@cache
def noun_phrase_case_forms(phrase: str) -> tuple[CaseForm, ...]:
    """The forms of :func:`noun_phrase_forms`, once for each case and number that they stand in.

    >>> CaseForm("странами", "ablt plur") in noun_phrase_case_forms("страна")
    True
    """
    words = phrase.split(" ")
    if len(words) > 1 and (numeral := _numeral(words[0])) is not None:
        return tuple(_counted_forms(words, numeral))
    head = _head(words, 0)
    if head is None:
        return (CaseForm(phrase, ""),)
    numbers = ("plur",) if "plur" in _noun(words[head]).tag else NUMBERS
    forms = (
        CaseForm(text, f"{SAME_CASE.get(case, case)} {number}")
        for case in CASES + SECOND_CASES
        for number in numbers
        if (text := _inflected(words, head, case, number)) is not None and not _is_function_word(text)
    )
    return tuple(dict.fromkeys(forms)) or (CaseForm(phrase, ""),)


def cases_of(forms: Iterable[CaseForm]) -> dict[str, frozenset[str]]:
    """Each form once, in the order of first occurrence, with all cases that it stands in."""
    cases: dict[str, set[str]] = {}
    for form in forms:
        cases.setdefault(form.text, set()).update({form.case} - {""})
    return {text: frozenset(of_text) for text, of_text in cases.items()}


def word_forms(word: str) -> list[str]:
    """Every form of the likeliest lexeme of ``word``: for adjectives used alone."""
    return sorted({word, *(_like(word, form.word) for form in _parses(word)[0].lexeme)})


def person_forms(given: str, patronymic: str, family: str, sex: str, *, declines: bool) -> list[str]:
    """Family name alone, with given name, with initials, in all cases.

    ``declines`` is False for family names that keep one form (Коно, Шойгу).
    """
    return sorted(
        {form.text for form in person_case_forms(given, patronymic, family, sex, declines=declines)}
    )


def person_case_forms(
    given: str, patronymic: str, family: str, sex: str, *, declines: bool
) -> list[CaseForm]:
    """The forms of :func:`person_forms`, once for each case that they stand in."""
    families = _name_cases(family, "Surn", sex) if declines else [family] * len(CASES)
    givens = _name_cases(given, "Name", sex) if given else families
    patronymics = _name_cases(patronymic, "Patr", sex) if patronymic else [""] * len(CASES)
    initials = _initials(given, patronymic)
    rows = zip(CASES, families, givens, patronymics, strict=True)
    return sorted(
        {CaseForm(text, f"{case} sing") for case, f, g, p in rows for text in _name_orders(f, g, p, initials)}
    )


def name_parts(name: str) -> NameParts | None:
    """Take a name of two or three words in any case apart; None where the words are no name.

    >>> name_parts("Дмитрия Стрельцова").family
    'Стрельцов'
    """
    words = name.split(" ")
    given = next((p for p in _parses(words[0]) if "Name" in p.tag and "sing" in p.tag), None)
    if given is None and any(p.tag.POS not in ("NOUN", "ADJF") for p in (_parses(w)[0] for w in words)):
        return None
    gender = str(given.tag.gender) if given and given.tag.gender else ""
    family = _family(words[-1], gender or "masc")
    nominative = given.inflect({"nomn", "sing"}) if given else None
    return NameParts(
        _like(words[0], nominative.word) if nominative else words[0],
        family[0],
        SEXES.get(gender, ""),
        given is not None,
        tuple(dict.fromkeys([*family, words[-1]])),
    )


@cache
def name_cases(word: str) -> frozenset[str]:
    """The cases that a family name may stand in ("gent sing"); empty where it is in no dictionary."""
    tags = [p.tag for p in _parses(word) if "Surn" in p.tag and "sing" in p.tag and "Fixd" not in p.tag]
    return frozenset(f"{SAME_CASE.get(str(tag.case), tag.case)} sing" for tag in tags)


def _family(name: str, gender: str) -> list[str]:
    """The family name in all cases; as it stands where the dictionary does not know it as a name."""
    for parse in _parses(name):
        if "Surn" in parse.tag and str(parse.tag.gender) in (gender, "None") and "sing" in parse.tag:
            forms = {
                str(f.tag.case): f.word
                for f in parse.lexeme
                if "sing" in f.tag and str(f.tag.gender) == gender
            }
            return [_like(name, forms[case]) for case in CASES if case in forms] or [name]
    return [name]


def transliterated(name: str) -> str:
    """A Russian name in Latin letters, as the press writes it.

    >>> transliterated("Стрельцов"), transliterated("Юрий")
    ('Streltsov', 'Yury')
    """
    folded = re.sub(r"(?:ий|ый)$", "ы", name)
    latin = "".join(LATIN.get(char.lower(), char.lower()) for char in folded)
    return "-".join(part[:1].upper() + part[1:] for part in latin.split("-"))


LATIN = dict(zip("абвгдезийклмнопрстуфхцчшщъыьэюяё", [
    "a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
    "kh", "ts", "ch", "sh",
    "shch", "", "y", "", "e", "yu", "ya", "yo",
], strict=True)) | {"ж": "zh"}  # fmt: skip


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
    forms: dict[str, str] = {}
    for form in best.lexeme:
        if form.tag.number == "sing" and str(form.tag.gender) == str(best.tag.gender):
            forms.setdefault(form.tag.case, form.word)
    return [_like(name, forms.get(case, name)) for case in CASES]


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


@cache
def _is_function_word(text: str) -> bool:
    """Whether a form is rather a preposition or the like: «после» is seldom the locative of «посол»."""
    return " " not in text and _parses(text)[0].tag.POS in ("PREP", "CONJ", "PRCL")


def _unchanging(word: str) -> bool:
    return word in FIXED or _parses(word)[0].tag.POS == "ADVB"


@cache
def _noun(word: str) -> Any:
    """The nominative reading of a noun; of a compound the one whose first part stays («бизнес-миссия»)."""
    nouns = [p for p in _parses(word) if p.tag.POS == "NOUN" and "nomn" in p.tag and "Init" not in p.tag]
    if "-" in word:
        first = word.rpartition("-")[0].lower()
        nouns.sort(key=lambda noun: any(not form.word.startswith(first) for form in noun.lexeme))
    return next(iter(nouns), None)


@cache
def _adjective(word: str) -> Any:
    """The nominative reading of an adjective, also of one used as a noun (военный)."""
    first = _parses(word)[0]
    if first.tag.POS not in ADJECTIVES:
        return None
    return next((p for p in _parses(word) if p.tag.POS in ADJECTIVES and "nomn" in p.tag), None)


@cache
def _numeral(word: str) -> Any:
    return next((p for p in _parses(word) if p.tag.POS == "NUMR" and "nomn" in p.tag), None)


def _inflected(words: list[str], head: int, case: str, number: str) -> str | None:
    noun = _paradigm(words[head]).get(f"{case} {number}")
    if noun is None:
        return None
    plain = SAME_CASE.get(case, case)
    agreement = _agreement(noun.tag, plain, number)
    adjectives = [_agreeing(word, agreement) for word in words[:head]]
    return " ".join([*adjectives, _like(words[head], noun.word), *_rest(words, head, plain)])


@cache
def _paradigm(noun: str) -> dict[str, Any]:
    """The forms of a noun by case and number ("gent plur"); the first of several variants."""
    forms: dict[str, Any] = {}
    for form in _noun(noun).lexeme:
        forms.setdefault(f"{form.tag.case} {form.tag.number}", form)
    return forms


def _agreement(noun: Any, case: str, number: str) -> str:
    """What an adjective shares with a noun of that tag: case, number or gender, sometimes animacy."""
    gender = str(noun.gender or "masc") if number == "sing" else "plur"
    animate = case == "accs" and gender in ("plur", "masc")
    return f"{case} {gender} {noun.animacy or 'inan'}" if animate else f"{case} {gender}"


def _rest(words: list[str], head: int, case: str) -> list[str]:
    """What follows the head, with the nouns that "и" joins to it in the same case and in their own number."""
    rest = words[head + 1 :]
    if len(rest) < 2 or rest[0] != "и" or (second := _head(rest, 1)) is None:
        return rest
    number = "plur" if "plur" in _noun(rest[second]).tag else "sing"
    joined = _inflected(rest[1:], second - 1, case, number)
    return ["и", joined] if joined else rest


def _agreeing(word: str, agreement: str) -> str:
    return _adjective_paradigm(word).get(agreement, word) if _adjective(word) is not None else word


@cache
def _adjective_paradigm(word: str) -> dict[str, str]:
    """The forms of an adjective by agreement, as :func:`_agreement` writes it."""
    forms: dict[str, str] = {}
    for form in _adjective(word).lexeme:
        if _kind(form.tag) == _kind(_adjective(word).tag):
            key = f"{form.tag.case} {form.tag.gender or 'plur'}"
            forms.setdefault(f"{key} {form.tag.animacy}" if form.tag.animacy else key, _like(word, form.word))
    return forms


def _kind(tag: Any) -> tuple[str, str, str]:
    """What tells a verb's participles apart (размещённый, разместивший) and both from its adjective."""
    return str(tag.POS), str(tag.voice), str(tag.tense)


def _counted_forms(words: list[str], numeral: Any) -> Iterator[CaseForm]:
    """четыре острова, четырёх островов, ...: in the oblique cases the numeral agrees, the noun is plural."""
    yield CaseForm(" ".join(words), "nomn plur")
    lemmas = [next((p for p in _parses(word) if "gent" in p.tag), None) for word in words[1:]]
    stop = next((i for i, p in enumerate(lemmas) if p is not None and p.tag.POS == "NOUN"), None)
    if stop is None:
        return
    for case in CASES[1:]:
        counted = [_plural(word, lemma, case) for word, lemma in zip(words[1:], lemmas, strict=True)][
            : stop + 1
        ]
        number = numeral.inflect({case})
        text = " ".join([number.word if number else words[0], *counted, *words[stop + 2 :]])
        yield CaseForm(" ".join(words) if case == "accs" else text, f"{case} plur")


def _plural(word: str, parse: Any, case: str) -> str:
    form = parse.inflect({case, "plur"}) if parse is not None else None
    return _like(word, form.word) if form else word
