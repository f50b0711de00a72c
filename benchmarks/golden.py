"""The hand-coded texts of ``tests/golden`` beside what the coder makes of them.

What belongs here: which texts are hand-coded, and coding them. What does not: scoring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pipelines.analysis.evaluation import (
    DocumentCode,
    MeetingCode,
    SentenceCode,
    StatementCode,
    load_gold,
)
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.coder import code_document
from pipelines.corpus import read, scan
from pipelines.model import CodedDocument, Document

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
FOLDERS: Mapping[str, tuple[Path, Path]] = {
    "en": (GOLDEN / "en" / "raw", GOLDEN / "en" / "gold"),
    "ja": (GOLDEN / "ja" / "raw", GOLDEN / "ja" / "gold"),
    "ru": (GOLDEN / "ru" / "raw", GOLDEN / "ru" / "gold"),
    "briefs": (ROOT / "raw", GOLDEN / "briefs"),
}
"""Texts and hand-coded files of each set."""
DEVELOPMENT, BRIEFS = ("en", "ja", "ru"), ("briefs",)
"""Sets that the rules were written with, and those coded by hand by one who had not seen the program, then
used to widen the vocabulary; a new text may do worse."""


def coded_set(name: str, codebook: Codebook) -> tuple[list[DocumentCode], dict[str, DocumentCode]]:
    """The hand-made codes of a set, and the coder's by the name of the file."""
    raw, gold = FOLDERS[name]
    hand = load_gold(gold)
    wanted = {document.file for document in hand}
    return hand, {d.path: _as_codes(code_document(d, codebook)) for d in _documents(raw) if d.path in wanted}


def _documents(raw: Path) -> Iterator[Document]:
    corpus = scan(raw)
    for file in corpus.files:
        yield from (item for item in read(corpus, file) if isinstance(item, Document))


def _as_codes(coded: CodedDocument) -> DocumentCode:
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
