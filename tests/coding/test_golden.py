"""The hand-coded texts of ``tests/golden``: what the coder reaches on them must not get worse.

The floors are rounded down from what was measured; the README tells the measured figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.analysis.evaluation import (
    DocumentCode,
    MeetingCode,
    SentenceCode,
    StatementCode,
    load_gold,
    score,
)
from pipelines.coding.coder import code_document
from pipelines.corpus import read, scan
from pipelines.model import CodedDocument, Document
from tests.coding.texts import shipped

GOLDEN = Path(__file__).parent.parent / "golden"
RAW = Path(__file__).parent.parent.parent / "raw"
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


def documents(raw: Path) -> Iterator[Document]:
    """All documents of a raw folder."""
    corpus = scan(raw)
    for file in corpus.files:
        yield from (item for item in read(corpus, file) if isinstance(item, Document))


def as_codes(coded: CodedDocument) -> DocumentCode:
    """The coder's output in the form that the evaluation compares."""
    mentions: dict[str, list[int]] = {}
    for mention in coded.meeting_mentions:
        mentions.setdefault(mention.document_meeting_id, []).append(mention.char_start)
    return DocumentCode(
        coded.document.path,
        coded.document.file_sha256,
        tuple(
            SentenceCode(s.char_start, s.char_end, s.role == "boilerplate", s.frame, s.orientation)
            for s in coded.sentences
        ),
        tuple((m.char_start, m.issue_id) for m in coded.issue_mentions),
        tuple(StatementCode(s.char_start, s.speaker, s.side, s.act, s.issues) for s in coded.statements),
        tuple(
            MeetingCode(m.format, m.parties, m.date, m.status, tuple(mentions.get(m.document_meeting_id, ())))
            for m in coded.meetings
        ),
    )


@pytest.mark.parametrize("name", FLOORS)
def test_agreement_with_hand_coded_texts(name: str) -> None:
    raw, gold = (RAW, GOLDEN / name) if name == "briefs" else (GOLDEN / name / "raw", GOLDEN / name / "gold")
    hand = load_gold(gold)
    wanted = {document.file for document in hand}
    coded = {d.path: as_codes(code_document(d, shipped())) for d in documents(raw) if d.path in wanted}
    assert set(coded) == wanted
    reached = {s.kind: s.f1 for s in score(hand, coded).scores}
    short = {kind: (reached[kind], floor) for kind, floor in FLOORS[name].items() if reached[kind] < floor}
    assert short == {}
