"""The records that travel between the rooms: documents, sentences, facts with their evidence.

Rows are NamedTuples whose field names are the column names of the warehouse, because a batch of them is
transposed straight into Arrow columns. Offsets are code points into ``Document.text``, end exclusive.
``correction_id`` names the correction by a person that made a record what it is; empty: as coded.
What belongs here: record types and the two ways an id is made. What does not: behaviour.
"""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple


class Source(NamedTuple):
    """A publisher of texts: a ministry, a newspaper, a think tank."""

    source_id: str
    name: str = ""
    country: str = ""
    perspective: str = ""
    kind: str = ""
    url: str = ""


class Document(NamedTuple):
    """One text with what is known of it.

    ``text`` is the decoded source text, untouched. ``published_on`` is EDTF. Fields that the metadata leave
    open are empty when the corpus room hands the document over; the coding room fills what the text tells.
    ``input_hash`` covers the text and all metadata: equal hashes mean that nothing has to be coded again.
    """

    document_id: str
    source_id: str
    path: str
    title: str
    authors: tuple[str, ...]
    published_on: str
    language: str
    perspective: str
    url: str
    licence: str
    note: str
    text: str
    text_sha256: str
    file_sha256: str
    input_hash: str
    encoding: str
    media_type: str


class Quarantined(NamedTuple):
    """An input that could not be used; the build goes on without it."""

    path: str
    reason: str
    detail: str


class Notice(NamedTuple):
    """A warning: something was left open, inferred or contradictory. Offsets are None where no sentence is
    meant.
    """

    document_id: str
    kind: str
    detail: str
    char_start: int | None = None
    char_end: int | None = None


class Sentence(NamedTuple):
    """A sentence or a headline; ``role`` is headline, body or boilerplate. ``frame`` is empty for none."""

    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    text: str
    role: str
    frame: str
    frame_rule_id: str
    orientation: str
    orientation_rule_id: str
    correction_id: str = ""


class IssueMention(NamedTuple):
    """An issue that a sentence is about, with the words that show it; ``term`` is their concept."""

    mention_id: str
    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    quote: str
    rule_id: str
    issue_id: str
    term: str
    correction_id: str = ""


class TermUse(NamedTuple):
    """A contested term: which variant of which concept, in whose words, with or without scare quotes."""

    term_use_id: str
    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    quote: str
    rule_id: str
    concept_id: str
    variant_id: str
    naming_side: str
    voice: str
    in_quotes: bool
    correction_id: str = ""


class Statement(NamedTuple):
    """Words, a position or a speech act that the text attributes to somebody. The evidence is the sentence;
    ``cue_start`` and ``cue_end`` bound the words that attribute (equal where the attribution carries
    over)."""

    statement_id: str
    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    quote: str
    rule_id: str
    speaker: str
    actor_id: str
    side: str
    act: str
    target: str
    quoted: bool
    reported_by: str
    cue_start: int
    cue_end: int
    issues: tuple[str, ...]
    correction_id: str = ""


class DocumentMeeting(NamedTuple):
    """One meeting as one text knows it; the cross-document stage decides which of them are the same.

    ``date`` is EDTF, as narrow as the text allows, with the expression and the rule that gave it.
    ``participants`` are ``(actor_id, name, side, role)``. ``document_meeting_id`` is unique in the corpus.
    """

    document_meeting_id: str
    document_id: str
    format: str
    parties: tuple[str, ...]
    series_no: int | None
    date: str
    date_from: str
    date_to: str
    place: str
    status: str
    participants: tuple[tuple[str, str, str, str], ...]
    correction_id: str = ""


class MeetingMention(NamedTuple):
    """A sentence's reference to a meeting.

    ``date`` is what this mention says, with anchor and rule; ``place``, ``series_no`` and ``participants``
    (names) are what the sentence says of the meeting itself.
    """

    mention_id: str
    document_id: str
    sentence_no: int
    char_start: int
    char_end: int
    quote: str
    rule_id: str
    document_meeting_id: str
    time_expression: str
    date: str
    date_anchor: str
    date_rule_id: str
    status: str
    correction_id: str = ""
    place: str = ""
    series_no: int | None = None
    postponed: bool = False
    participants: tuple[str, ...] = ()


class Meeting(NamedTuple):
    """A meeting across all texts. ``meeting_id`` is made of format, parties and date, never of wording."""

    meeting_id: str
    format: str
    parties: tuple[str, ...]
    series_no: int | None
    date: str
    date_from: str
    date_to: str
    place: str
    status: str
    document_count: int
    correction_id: str = ""


class MeetingParticipant(NamedTuple):
    """Who took part in a meeting, by the texts that say so. ``actor_id`` is empty for unknown persons."""

    meeting_id: str
    actor_id: str
    name: str
    side: str
    role: str


class Conflict(NamedTuple):
    """Two sentences that contradict each other on one fact of a meeting."""

    conflict_id: str
    meeting_id: str
    field: str
    value_a: str
    mention_a: str
    value_b: str
    mention_b: str


class CodedDocument(NamedTuple):
    """A document with its sentences and facts: what one call of the coder returns."""

    document: Document
    sentences: list[Sentence]
    issue_mentions: list[IssueMention]
    term_uses: list[TermUse]
    statements: list[Statement]
    meetings: list[DocumentMeeting]
    meeting_mentions: list[MeetingMention]
    notices: list[Notice]


def digest(*parts: str, length: int = 16) -> str:
    """Hex digest of ``parts``; ("ab", "c") differs from ("a", "bc")."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]


class FactIds:
    """Ids of one document's facts, made of kind, code, quote and occurrence, never of row order.

    >>> ids = FactIds("doc")
    >>> ids.next("issue", "china", "China") == ids.next("issue", "china", "China")
    False
    """

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._seen: dict[tuple[str, ...], int] = {}

    def next(self, kind: str, code: str, quote: str) -> str:
        """A new id; equal facts are told apart by their order of occurrence in the text."""
        key = (kind, code, quote)
        occurrence = self._seen[key] = self._seen.get(key, -1) + 1
        return digest(self._document_id, kind, code, quote, str(occurrence))
