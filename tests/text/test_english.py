"""Inflected forms of English words."""

import pytest

from pipelines.text.english import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("island", "islands"),
        ("treaty", "treaties"),
        ("way", "ways"),
        ("process", "processes"),
        ("approach", "approaches"),
        ("veto", "vetoes"),
    ],
)
def test_plurals(noun, plural):
    assert noun_forms(noun) == [noun, plural]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("call", ["call", "calls", "called", "calling"]),
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("stop", ["stop", "stops", "stopped", "stopping"]),
        ("visit", ["visit", "visits", "visited", "visiting"]),
        ("refer", ["refer", "refers", "referred", "referring"]),
        ("urge", ["urge", "urges", "urged", "urging"]),
        ("express", ["express", "expresses", "expressed", "expressing"]),
        ("stay", ["stay", "stays", "stayed", "staying"]),
    ],
)
def test_regular_verbs(verb, forms):
    assert verb_forms(verb, {}) == forms


def test_irregular_verbs_come_from_the_list():
    irregular = {"say": ("said", "said"), "speak": ("spoke", "spoken")}
    assert verb_forms("say", irregular) == ["say", "says", "said", "saying"]
    assert verb_forms("speak", irregular) == ["speak", "speaks", "spoke", "spoken", "speaking"]
