"""The reliability that is shipped is what the hand-coded texts give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from benchmarks.reliability import Measured, measure
from tests.coding.texts import shipped

ALLOWED = 0.15
"""How far a shipped F1 may be from the measured one before the file has to be written again."""
MIN_HAND_CODED = 10
"""Hand-coded instances from which one more or less does not move F1 that far."""


@cache
def measured() -> Measured:
    return measure(shipped())


def rows() -> dict[tuple[str, str, str], tuple]:
    return {(row.gold_set, row.kind, row.code): row for row in shipped().tables["coder_reliability"]}


def strayed() -> Iterator[tuple[str, ...]]:
    """Codes whose shipped F1 is not what is measured now."""
    for (kind, code), by_texts in measured().items():
        for gold_set, (hand_coded, found, agreed) in by_texts.items():
            row = rows().get((gold_set, kind, code))
            f1 = 2 * agreed / (hand_coded + found) if hand_coded else None
            if hand_coded >= MIN_HAND_CODED and (row is None or abs(row.f1 - f1) > ALLOWED):
                yield gold_set, kind, code


def test_shipped_reliability_is_what_the_hand_coded_texts_give() -> None:
    assert list(strayed()) == [], "measure again: make reliability"


def test_hand_coded_texts_have_not_changed_since_they_were_measured() -> None:
    now = {
        (gold_set, *code): agreement.hand_coded
        for code, by_texts in measured().items()
        for gold_set, agreement in by_texts.items()
        if agreement.hand_coded
    }
    known = {key: row.hand_coded for key, row in rows().items() if row.hand_coded}
    assert known == now, "measure again: make reliability"


def test_every_code_has_precision_recall_and_f1() -> None:
    row = rows()["briefs", "frame", "security_defence"]
    assert row.f1 == pytest.approx(2 * row.precision * row.recall / (row.precision + row.recall))


@pytest.mark.parametrize("kind", ["issue", "frame"])
def test_codes_are_those_of_the_codebook(kind: str) -> None:
    known = {label.id for label in shipped().tables[kind]}
    assert {code for _, of_kind, code in rows() if of_kind == kind} <= known
