"""The hand-coded texts of ``tests/golden``: what the coder reaches on them must not get worse.

The floors are rounded down from what was measured; the README tells the measured figures.
"""

from __future__ import annotations

import pytest

from benchmarks.golden import coded_set
from pipelines.analysis.evaluation import score
from tests.coding.texts import shipped

FLOORS = {
    "en": {
        "issue": 0.78,
        "statement_side_act": 0.78,
        "statement_speaker": 0.80,
        "meeting": 0.85,
        "boilerplate": 0.90,
        "orientation": 0.55,
    },
    "ja": {
        "issue": 0.85,
        "statement_side_act": 0.85,
        "meeting": 0.90,
        "boilerplate": 0.90,
        "orientation": 0.55,
    },
    "ru": {
        "issue": 0.85,
        "statement_side_act": 0.85,
        "meeting": 0.80,
        "boilerplate": 0.90,
        "orientation": 0.55,
    },
    "briefs": {"issue": 0.72, "statement_side_act": 0.60, "meeting": 0.50, "boilerplate": 0.90},
}


@pytest.mark.parametrize("name", FLOORS)
def test_agreement_with_hand_coded_texts(name: str) -> None:
    hand, coded = coded_set(name, shipped())
    assert set(coded) == {document.file for document in hand}
    reached = {s.kind: s.f1 for s in score(hand, coded).scores}
    short = {kind: (reached[kind], floor) for kind, floor in FLOORS[name].items() if reached[kind] < floor}
    assert short == {}
