"""Which stretches of a text stand in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.coding.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" twice.', ["no"]),
        ("He said “no” and “yes”.", ["no", "yes"]),
        ("Он сказал «нет».", ["нет"]),
        ("首相は「拒否する」と述べた。", ["拒否する"]),
        ('A stray " mark, then "this" is quoted.', ["this"]),
        ('"One. Two," he said.', ["One. Two,"]),
        ('The "2 + 2" talks.', ["2 + 2"]),
        ('He said: "First line.\n\nNext paragraph, not quoted. "Really" quoted.', ["Really"]),
    ],
)
def test_quoted_spans(text: str, expected: list[str]) -> None:
    quotes = find_quotes(text)
    assert [text[s:e] for s, e in zip(quotes.starts, quotes.ends, strict=True)] == expected


@given(st.text(alphabet='ab "“”«»\n', max_size=60))
def test_spans_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    quotes = find_quotes(text)
    bounds = [offset for span in zip(quotes.starts, quotes.ends, strict=True) for offset in span]
    assert bounds == sorted(bounds)
    assert all(0 <= offset <= len(text) for offset in bounds)
