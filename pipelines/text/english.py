"""Inflected forms of English words, generated when the codebook is compiled.

What belongs here: regular morphology. Irregular verbs are data (``codebooks/irregular_verbs.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

VOWELS = "aeiou"
SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
# One short vowel before a single final consonant, the stress on it: stop -> stopped, but visit -> visited.
DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$|(mit|[^f]fer|pel|bar|cur|gret|bel|trol)$")


def noun_forms(word: str) -> list[str]:
    """Singular and plural.

    >>> noun_forms("treaty")
    ['treaty', 'treaties']
    """
    return [word, _with_s(word)]


def verb_forms(verb: str, irregular: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Infinitive, third person, past, participles.

    >>> verb_forms("deny", {})
    ['deny', 'denies', 'denied', 'denying']
    """
    past = irregular.get(verb) or (_with_ed(verb),)
    return list(dict.fromkeys([verb, _with_s(verb), *past, _with_ing(verb)]))


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if SIBILANT.search(word) or word.endswith(("go", "do", "to")) else "s")


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if DOUBLING.search(verb) else "") + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if DOUBLING.search(verb) else "") + "ing"
