"""Marks in a text: nothing is lost, nothing is markup, what overlaps shares a mark."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboards import evidence
from dashboards.evidence import Span, marked, segments
from dashboards.views import View

spans = st.lists(
    st.builds(Span, st.integers(-5, 60), st.integers(-5, 60), st.sampled_from(["issue", "term", "cue"]))
)


def text_of(html: str) -> str:
    """What a browser shows of marked text."""
    return unescape(re.sub(r"</?(?:mark|span)[^>]*>", "", html))


@given(st.text(max_size=50), spans)
def test_marks_leave_the_text_as_it_is(text: str, found: list[Span]) -> None:
    assert text_of(marked(text, found)) == text


@given(st.integers(0, 50), spans)
def test_segments_tile_the_text(length: int, found: list[Span]) -> None:
    pieces = list(segments(length, found))
    assert [start for start, _, _ in pieces] == ([0] + [end for _, end, _ in pieces])[:-1] or not pieces
    assert sum(end - start for start, end, _ in pieces) == length
    for start, end, over in pieces:
        assert over == [s for s in found if s.start < s.end and s.start <= start and end <= s.end]


@pytest.mark.parametrize(
    ("text", "found", "html"),
    [
        ("plain", [], "plain"),
        ("a <b> & c", [Span(2, 5, "issue")], 'a <mark class="issue" title="">&lt;b&gt;</mark> &amp; c'),
        (
            "北方領土",
            [Span(0, 4, "term", "islands")],
            '<mark class="term" tabindex="0" title="islands">北方領土</mark>',
        ),
        (
            "abcd",
            [Span(0, 3, "issue", "x"), Span(1, 4, "term", "y")],
            '<mark class="issue" tabindex="0" title="x">a</mark>'
            '<mark class="issue term" tabindex="0" title="x\ny">bc</mark>'
            '<mark class="term" tabindex="0" title="y">d</mark>',
        ),
        ("ab", [Span(1, 1, "cue")], "ab"),  # an attribution that carries over has no words of its own
        ("menu", [Span(0, 4, "boilerplate")], '<span class="boilerplate" title="">menu</span>'),
        (
            "x",
            [Span(0, 1, "issue", '"><script>')],
            '<mark class="issue" tabindex="0" title="&quot;&gt;&lt;script&gt;">x</mark>',
        ),
    ],
)
def test_marked(text: str, found: list[Span], html: str) -> None:
    assert marked(text, found) == html


def test_a_quotation_says_where_it_stands_and_by_which_rule(view: View) -> None:
    chosen = {
        "issue": "territorial_dispute",
        "source": "harbour",
        "perspective": "",
        "meeting": "",
        "year": None,
    }
    row = view.sentences("facts_issue", limit=1, offset=0, **chosen).to_dict("records")[0]
    html = evidence.quotation({str(key): value for key, value in row.items()}, view)
    assert '<mark class="issue"' in html
    assert ">Northern Territories</mark>" in html
    assert "Harbour Gazette · 2019-06-01 · Japanese texts" in html
    assert "Issue: Territorial dispute" in html
    assert "[rule-1]" in html
    assert "&lt;i&gt;Fish&lt;/i&gt; &amp; *chips*" in html
    assert "&lt;b&gt;better&lt;/b&gt;" in html
    assert "<b>better" not in html


@pytest.mark.parametrize(
    ("kind", "detail", "said"),
    [
        ("term", "JP", "Quoted from Japan"),
        ("meeting", "held; 2017-03-20; on Monday", "held; 2017-03-20; on Monday"),
        ("meeting", "planned", "planned"),
        ("statement", "A. Minister (JP)", "A. Minister (Japan)"),
        ("statement", "the (so-called) council (third)", "the (so-called) council (Others)"),
        ("issue", "missile_shield", "missile_shield"),
    ],
)
def test_what_is_known_of_a_fact_is_said_with_the_names_of_its_codes(
    view: View, kind: str, detail: str, said: str
) -> None:
    assert evidence.detailed({"kind": kind, "detail": detail}, view) == said
