"""The matcher: all vocabulary, word boundaries, the longest from the left within each layer."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.coding.match import Form, Hit, Matcher
from pipelines.text.fold import Folded, fold


def found(forms: list[Form], text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in Matcher(forms).find(text)]


@pytest.mark.parametrize(
    ("vocabulary", "text", "expected"),
    [
        ("Kuril, Kuril Island", "the Kuril Islands", ["Kuril"]),
        ("Kuril, Kuril Islands", "the Kuril Islands", ["Kuril Islands"]),
        ("peace treaty, treaty talks", "peace treaty talks", ["peace treaty"]),
        ("art", "party art artist", ["art"]),
        ("two-plus-two", "a two\u2011plus\u2011two", ["two\u2011plus\u2011two"]),
        ("2+2", "the 2+2, 12+22, ２＋２", ["2+2", "２＋２"]),
        ("Курил", "Курилы, Курил", ["Курил"]),
        ("курильские", "Ку\u00adрильские", ["Ку\u00adрильские"]),
        ("Абэ", "«Абэ»", ["Абэ"]),
        ("北方領土, 領土", "北方領土問題と領土", ["北方領土", "領土"]),
        ("日露", "対日露交渉", ["日露"]),
        ("シベリア", "ｼﾍﾞﾘｱで", ["ｼﾍﾞﾘｱ"]),
        ("türkiye, газ", "Türkiye и газ", ["Türkiye", "газ"]),
        ("Москва", "Mосква", ["Mосква"]),
        ("тест", "тест😀тест", ["тест", "тест"]),
        ("peace", "", []),
    ],
)
def test_find(vocabulary, text, expected):
    assert found([Form(form, 0, form) for form in vocabulary.split(", ")], text) == expected


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("US", "the US told us", ["US"]),
        ("US", "\ufeffthe US told us", ["US"]),
        ("US", "the ＵＳ told us", ["ＵＳ"]),
        ("May", "May may", ["May"]),
        ("ООН", "ООН и оон", ["ООН"]),
    ],
)
def test_exact_forms_keep_their_capitals(form, text, expected):
    assert found([Form(form, 0, form, exact=True)], text) == expected


def test_negative_forms_only_keep_others_out():
    forms = [Form("party", 0, "group"), Form("third party", 0, "none", negative=True)]
    assert found(forms, "a third party, the party") == ["party"]


def test_layers_do_not_see_each_other():
    forms = [Form("peace treaty", 0, "topic"), Form("treaty", 1, "paper"), Form("treaty talks", 2, "meeting")]
    hits = Matcher(forms).find("peace treaty talks")
    assert {(hit.layer, hit.code) for hit in hits} == {(0, "topic"), (1, "paper"), (2, "meeting")}


def test_a_form_may_have_several_meanings_in_a_layer():
    forms = [Form("Kono", 0, "kono-taro"), Form("Kono", 0, "kono-yohei")]
    assert [hit.code for hit in Matcher(forms).find("Kono spoke")] == ["kono-taro", "kono-yohei"]


def test_a_matcher_survives_pickling():
    matcher = Matcher([Form("peace", 0, "a"), Form("мир", 0, "b")])
    text = "peace и мир"
    before = matcher.find(text)
    assert pickle.loads(pickle.dumps(matcher)).find(text) == before
    assert len(before) == 2


# --- a naive reference ------------------------------------------------------------------------------------


def naive(forms: list[Form], text: str) -> list[Hit]:
    """The definition, word for word: every place, every form; boundaries; longest from the left per layer."""
    folded = fold(text)
    hits = []
    for layer in {form.layer for form in forms}:
        candidates = {
            (begin, len(wanted)): [f for f in forms if f.layer == layer and stands_at(folded, begin, f)]
            for wanted in {fold(form.text).text for form in forms}
            for begin in range(len(folded.text))
        }
        free = 0
        for begin, length in sorted(candidates, key=lambda place: (place[0], -place[1])):
            same = [f for f in candidates[begin, length] if len(fold(f.text).text) == length]
            if begin >= free and same:
                free = begin + length
                span = folded.source(begin, free)
                hits += [Hit(*span, layer, f.code) for f in same if not f.negative]
    return list(dict.fromkeys(hits))


def stands_at(folded: Folded, begin: int, form: Form) -> bool:
    wanted = fold(form.text)
    in_case = not form.exact or folded.cased.startswith(wanted.cased, begin)
    end = begin + len(wanted.text)
    return folded.text.startswith(wanted.text, begin) and in_case and on_boundary(folded.text, begin, end)


def on_boundary(text: str, begin: int, end: int) -> bool:
    return not (begin and both_in_words(text[begin - 1], text[begin])) and not (
        end < len(text) and both_in_words(text[end - 1], text[end])
    )


def both_in_words(a: str, b: str) -> bool:
    return all(char.isalnum() and ord(char) < 0x2E80 for char in (a, b))


LETTERS = "aaBабБ日本 -'\u00ad"
FORMS = st.builds(
    Form,
    st.text(st.sampled_from("aBабБ日本 -"), min_size=1, max_size=4).filter(str.strip),
    st.integers(0, 2),
    st.sampled_from("xyz"),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(FORMS, max_size=8), st.text(st.sampled_from(LETTERS), max_size=30))
@settings(max_examples=400)
def test_the_matcher_does_what_a_naive_search_does(forms, text):
    assert sorted(set(Matcher(forms).find(text))) == sorted(naive(forms, text))
