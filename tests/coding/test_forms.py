"""The notation of the vocabulary files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.coding.forms import expand

VERBS = {"say": ("said", "said")}


def texts(entry: str, language: str = "en") -> set[str]:
    return {pattern.text for pattern in expand(entry, language, VERBS)}


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("peace treaty", {"peace treaty"}),
        ("{peace,border} treaty", {"peace treaty", "border treaty"}),
        ("{the ,}talks", {"the talks", "talks"}),
        ("(joint )statement", {"joint statement", "statement"}),
        ("{a,b} {c,d}", {"a c", "a d", "b c", "b d"}),
        ("island/n", {"island", "islands"}),
        ("treaty/n of peace", {"treaty of peace", "treaties of peace"}),
        ("say/v that", {"say that", "says that", "said that", "saying that"}),
        (
            "call/v for talk/n",
            {f"{v} for {n}" for v in ("call", "calls", "called", "calling") for n in ("talk", "talks")},
        ),
        ("defence", {"defence", "defense"}),
        ("neighbour/n", {"neighbour", "neighbours", "neighbor", "neighbors"}),
    ],
)
def test_english(entry, expected):
    assert texts(entry) == expected


@pytest.mark.parametrize(
    ("entry", "among", "not_among"),
    [
        ("северные территории", {"северных территорий", "северным территориям"}, {"северная"}),
        ("~на повестке дня", {"на повестке дня"}, {"на повестки дня"}),
        ("заявить/v о", {"заявил о", "заявили о", "заявит о"}, {"заявленный о"}),
        ("подписать/p", {"подписал", "подписанный", "подписанного"}, set()),
        ("российский/a", {"российская", "российского"}, set()),
        ("{мирный,торговый} договор", {"мирного договора", "торгового договора"}, set()),
    ],
)
def test_russian(entry, among, not_among):
    made = texts(entry, "ru")
    assert among <= made
    assert made.isdisjoint(not_among)


def test_japanese_entries_are_taken_as_they_stand():
    assert texts("北方{領土,四島}(問題)", "ja") == {"北方領土", "北方四島", "北方領土問題", "北方四島問題"}


@pytest.mark.parametrize(
    ("entry", "exact", "negative"),
    [("US", False, False), ("=US", True, False), ("!third party", False, True), ("!=MAY", True, True)],
)
def test_marks_in_front(entry, exact, negative):
    assert {(p.exact, p.negative) for p in expand(entry, "en", VERBS)} == {(exact, negative)}


@given(st.text(st.sampled_from("ab {},()/nv"), max_size=20), st.sampled_from(["en", "ja"]))
def test_any_entry_expands_to_clean_and_different_strings(entry, language):
    made = [pattern.text for pattern in expand(entry, language, VERBS)]
    assert len(made) == len(set(made))
    assert [text for text in made if text != " ".join(text.split())] == []
