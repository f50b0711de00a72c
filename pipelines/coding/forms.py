"""The notation of the vocabulary files, expanded into the strings to find.

    {a,b}            one of a, b
    (the )           optional
    word/n  word/v   English noun with its plural; English or Russian verb in all forms
    /a               Russian adjective in all forms
    /p               Russian verb in all forms, with its participles
    /s               Japanese verb with する in all forms in which somebody acts, courteous ones included,
                     or its noun alone at the end of a sentence
    /1  /5           Japanese verb in -る (述べる/1), in -う, -す and so on (誓う/5) in the forms that act
    /c               Japanese predicate that closes what is said: before と, 旨, 考え, a comma or the end
    =US              only in this spelling (capitals matter)
    !phrase          keeps shorter forms from matching inside it, and means nothing itself
    ~phrase          Russian: exactly this form, not declined

Russian entries without a mark are noun phrases and are declined; Japanese entries are taken as they stand.
What belongs here: the notation. What does not: what the entries mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from pipelines.text import english, russian
from pipelines.text.russian import CaseForm

CHOICE = re.compile(r"\{([^{}]*)\}")
OPTION = re.compile(r"\(([^()]*)\)")
BRITISH = re.compile(
    r"\b(defence|offence|programme|neighbour|favour|honour|labour|harbour|centre|criticis|normalis|recognis|"
    r"emphasis|militaris|stabilis|utilis|realis|demilitaris|finalis|organis|apologis|legalis)"
)
AMERICAN = {
    "defence": "defense",
    "offence": "offense",
    "programme": "program",
    "neighbour": "neighbor",
    "favour": "favor",
    "honour": "honor",
    "labour": "labor",
    "harbour": "harbor",
    "centre": "center",
}

# What stands behind the noun of a Japanese verb with する where somebody acts, said plainly or with courtesy.
ACTED = (
    *("した", "し、", "しつつ", "しながら", "して", "しており", "しておる", "しておら", "しておっ", "したい"),
    *("しまし", "します", "する", "すると", "いたし", "致し", "なさ", "され", "せられ", "し合"),
)
SURU = (*(object_ + form for object_ in ("", "を", "をも") for form in ACTED), "。")
ICHIDAN = ("た", "、", "て", "つつ", "ながら", "まし", "ます", "る", "合っ", "合う")
GODAN = ("、", "つつ", "ながら", "まし", "ます", "合っ", "合う")
# Final letter of a verb in -u: that of its stem, and how it sounds before た.
STEMS = {
    "う": ("い", "った"),
    "つ": ("ち", "った"),
    "る": ("り", "った"),
    "む": ("み", "んだ"),
    "ぶ": ("び", "んだ"),
    "く": ("き", "いた"),
    "ぐ": ("ぎ", "いだ"),
    "す": ("し", "した"),
}
TE = {"た": "て", "だ": "で"}
CLOSING = (
    *(
        "と",
        "との",
        "とい",
        "などと",
        "旨",
        "、",
        "。",
        "」",
        "ことを",
        "ことで",
        "ことに",
        "ものだ",
        "ものと",
        "のが",
    ),
    *("考え", "方針", "姿勢", "立場", "意向", "構え", "決意", "用意", "計画", "予定", "意思", "意欲", "認識"),
    *("見解", "声明", "談話", "見方", "主張", "ものだ", "ものと", "のが"),
)


class Pattern(NamedTuple):
    """One string to find, with how it has to match. ``cases`` are those that a Russian noun phrase may stand
    in ("nomn sing", "gent plur"); empty where that is unknown or open."""

    text: str
    exact: bool
    negative: bool
    cases: frozenset[str] = frozenset()


def expand(entry: str, language: str, irregular: Mapping[str, tuple[str, ...]]) -> list[Pattern]:
    """All strings that one entry of a vocabulary file stands for, without doubles."""
    negative, entry = entry.startswith("!"), entry.removeprefix("!")
    exact, entry = entry.startswith("="), entry.removeprefix("=")
    spelled = [" ".join(text.split()) for text in _alternatives(entry)]
    if language == "ru":
        forms = [form for text in spelled for form in _russian(text)]
        return [Pattern(text, exact, negative, cases) for text, cases in russian.cases_of(forms).items()]
    inflected = [
        form
        for text in spelled
        for form in (_english(text, irregular) if language == "en" else _japanese(text))
    ]
    return [Pattern(text, exact, negative) for text in dict.fromkeys(inflected)]


def _alternatives(entry: str) -> list[str]:
    if option := OPTION.search(entry):
        bare, full = (entry[: option.start()] + middle + entry[option.end() :] for middle in ("", option[1]))
        return _alternatives(full) + _alternatives(bare)
    if choice := CHOICE.search(entry):
        versions = (entry[: choice.start()] + one + entry[choice.end() :] for one in choice[1].split(","))
        return [text for version in versions for text in _alternatives(version)]
    return [entry]


def _english(text: str, irregular: Mapping[str, tuple[str, ...]]) -> list[str]:
    choices = [_english_word(word, irregular) for word in text.split(" ")]
    forms = [" ".join(words) for words in product(*choices)]
    return forms + [american for form in forms if (american := BRITISH.sub(_american, form)) != form]


def _american(match: re.Match[str]) -> str:
    stem = match[0]
    return AMERICAN.get(stem) or stem[:-1] + "z"


def _japanese(text: str) -> list[str]:
    """With both commas that Japanese is written with."""
    return [form for one in _conjugated(text) for form in dict.fromkeys((one, one.replace("、", ",")))]


def _conjugated(text: str) -> list[str]:
    stem, _, mark = text.partition("/")
    if mark == "s":
        return [stem + ending for ending in SURU]
    if mark == "c":
        return [stem + ending for ending in CLOSING]
    if mark == "1":
        return [stem.removesuffix("る") + ending for ending in ICHIDAN]
    if mark == "5":
        joining, past = STEMS[stem[-1]]
        acting = (past, past[:-1] + TE[past[-1]], *(joining + ending for ending in GODAN))
        return [stem, *(stem[:-1] + ending for ending in acting)]
    return [text]


def _english_word(word: str, irregular: Mapping[str, tuple[str, ...]]) -> list[str]:
    stem, _, mark = word.partition("/")
    if mark == "v" and stem:
        return english.verb_forms(stem, irregular)
    return english.noun_forms(stem) if mark == "n" and stem else [word]


def _russian(text: str) -> Sequence[CaseForm]:
    if text.startswith("~"):
        return [CaseForm(text[1:], "")]
    if "/" in text:
        return [CaseForm(" ".join(words), "") for words in product(*map(_russian_word, text.split(" ")))]
    return russian.noun_phrase_case_forms(text)


def _russian_word(word: str) -> list[str]:
    stem, _, mark = word.partition("/")
    if mark in ("v", "p"):
        return russian.verb_forms(stem, participles=mark == "p")
    return russian.word_forms(stem) if mark in ("a", "n") else [word]
