"""Dates in a text as EDTF. Tables of (text, published, EDTF of the first date), and each rule's example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.coding import layers
from pipelines.coding.date_rules import DateRule
from pipelines.coding.date_values import anchor_of
from pipelines.coding.dates import DateMention, find_dates
from pipelines.text.edtf import is_edtf
from pipelines.text.fold import fold
from tests.coding.texts import shipped


def dates_in(text: str, published: str, *, planned: bool = False, previous: str = "") -> list[DateMention]:
    hits = [hit for hit in shipped().matcher.find(text) if hit.layer == layers.TIME]
    rules = shipped().date_rules["en"]
    return find_dates(fold(text).text, hits, rules, anchor_of(published), planned=planned, previous=previous)


def first(text: str, published: str, **how: object) -> str:
    return next((mention.edtf for mention in dates_in(text, published, **how)), "")  # type: ignore[arg-type]


TOLD = [
    ("the envoys dined on Monday", "2017-03-22", "2017-03-20"),
    ("the envoys dined last Thursday", "2017-03-22", "2017-03-16"),
    ("the envoys dined yesterday", "2017-03-01", "2017-02-28"),
    ("the accord of last December", "2017-04-03", "2016-12"),
    ("earlier this month a convoy left", "2017-02-28", "2017-02"),
    ("in late April the ice breaks", "2017-04-03", "2017-04"),
    ("a convoy left on March 20", "2017-04-03", "2017-03-20"),
    ("a convoy left on 20 March 2017", "2019", "2017-03-20"),
    ("the November 2-3 retreat", "2013-12-20", "2013-11-02/2013-11-03"),
    ("in the autumn of 1973", "1975", "1973-09/1973-11"),
    ("on December 15 last year", "2017-06-01", "2016-12-15"),
    ("thirty years ago this month", "2003-10-10", "1973-10"),
    ("six years ago", "2003-10-10", "1997"),
    ("over the weekend", "2017-03-22", "2017-03-18/2017-03-19"),
    ("not long ago", "2019", "2019"),
]
AHEAD = [
    ("it will open on Friday", "2017-03-22", "2017-03-24"),
    ("it will open next Monday", "2017-03-22", "2017-03-27"),
    ("it will open in January", "2017-11-22", "2018-01"),
    ("it will open in the second half of the year", "2019", "2019-07/2019-12"),
    ("it will open in April next year", "2016-11-05", "2017-04"),
    ("it will open soon, she said on Tuesday", "2017-03-23", "2017-03-21"),
]
AFTER_ANOTHER = [
    ("on the 19th they signed", "1956-10", "1956-10-19"),
    ("the next day they left", "1991-04-16", "1991-04-17"),
    ("later that month they signed", "1991-04", "1991-04"),
    ("in May of the same year", "1986-01", "1986-05"),
    ("Four years later they sat down", "1951-09", "1955"),
    ("on the same day", "1991-04-16", "1991-04-16"),
]


@pytest.mark.parametrize(("text", "published", "edtf"), TOLD)
def test_a_report_reads_backwards(text: str, published: str, edtf: str) -> None:
    assert first(text, published) == edtf


@pytest.mark.parametrize(("text", "published", "edtf"), AHEAD)
def test_an_announcement_reads_forwards(text: str, published: str, edtf: str) -> None:
    assert first(text, published, planned=True) == edtf


@pytest.mark.parametrize(("text", "previous", "edtf"), AFTER_ANOTHER)
def test_the_date_named_before_is_the_anchor(text: str, previous: str, edtf: str) -> None:
    assert first(text, "2006-10-19", previous=previous) == edtf


@pytest.mark.parametrize(
    "form", ["2+2", "2 + 2", "two-plus-two", "the 2+2 talks", "a 2 + 2 in Tokyo", "2-plus-2"]
)
def test_the_name_of_a_format_is_no_date(form: str) -> None:
    assert dates_in(f"They spoke of {form} at length.", "2017-03-22") == []


@pytest.mark.parametrize("text", ["more than three years later", "after a two-year break"])
def test_a_span_of_time_is_found_but_dates_nothing(text: str) -> None:
    (mention,) = dates_in(f"the format was revived {text}", "2017-03-22")
    assert (mention.edtf, mention.rule_id[:7]) == ("", "elapsed")


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        pytest.param(lang, r, id=f"{lang}.{r.rule_id}")
        for lang, rules in shipped().date_rules.items()
        for r in rules
    ],
)
def test_every_rule_finds_the_date_of_its_example(language: str, rule: DateRule) -> None:
    text, published, edtf = (part.strip() for part in rule.example.split("|"))
    hits = [hit for hit in shipped().matcher.find(text) if hit.layer == layers.TIME]
    rules = shipped().date_rules[language]
    found = find_dates(fold(text).text, hits, rules, anchor_of(published), planned=False, previous="")
    assert (edtf, rule.rule_id) in [(mention.edtf, mention.rule_id) for mention in found]


@given(st.dates().filter(lambda day: 1950 < day.year < 2030), st.sampled_from([text for text, _, _ in TOLD]))
def test_dates_are_edtf_with_anchor_expression_and_rule(day: object, text: str) -> None:
    for mention in dates_in(text, str(day)):
        assert is_edtf(mention.edtf)
        assert mention.expression == text.lower()[mention.start : mention.end]
        assert mention.anchor == str(day)
        assert mention.rule_id
