"""Applying corrections by a person to what the coder found in one text, and to meetings across texts.

A correction changes what it names and nothing else, but for what cannot stand without it: a meeting of a
text goes with its last mention and its mentions with it, and boilerplate carries no codes. Its entry is
stale when the text or the fact that it speaks of is no longer there; then nothing is changed. What belongs
here: facts to facts. What does not: the file of corrections (corrections.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pipelines.coding.corrections import KINDS, Correction
from pipelines.model import (
    CodedDocument,
    DocumentMeeting,
    IssueMention,
    Meeting,
    MeetingMention,
    Sentence,
    Statement,
    TermUse,
)
from pipelines.text.edtf import bounds

ROWS = {
    "sentence": "sentences",
    "issue_mention": "issue_mentions",
    "term_use": "term_uses",
    "statement": "statements",
    "document_meeting": "meetings",
    "meeting_mention": "meeting_mentions",
}
"""Kinds of facts by the field of a coded document that holds them; its first column is the fact's id."""
SAME: Mapping[str, tuple[str, ...]] = {
    "issue_mention": ("sentence_no", "issue_id"),
    "term_use": ("char_start", "concept_id", "variant_id"),
    "statement": ("sentence_no", "speaker", "act"),
    "document_meeting": ("format", "parties", "date"),
    "meeting_mention": ("sentence_no", "document_meeting_id"),
}
"""What two facts share if one of them says nothing new."""
ORDER = {kind: number for number, kind in enumerate(KINDS)}
BOILERPLATE = "boilerplate"


class Outcome(NamedTuple):
    """What became of a correction: ``state`` is applied or stale, ``detail`` says why where that is not
    plain."""

    correction_id: str
    state: str
    detail: str = ""


class StaleError(Exception):
    """The text or the fact that a correction speaks of has changed or gone; the message says which."""


Applied = tuple[CodedDocument, str]
"""The corrected document and a remark."""


def correct(coded: CodedDocument, corrections: Iterable[Correction]) -> tuple[CodedDocument, list[Outcome]]:
    """Apply the corrections of one document. Pure; the order of the entries does not matter."""
    outcomes = []
    for correction in sorted(corrections, key=lambda c: (ORDER[c.kind], c.correction_id)):
        try:
            coded, remark = APPLY[correction.action](coded, correction)
            outcomes.append(Outcome(correction.correction_id, "applied", remark))
        except StaleError as stale:
            outcomes.append(Outcome(correction.correction_id, "stale", str(stale)))
    return coded, outcomes


def correct_meetings(
    meetings: Sequence[Meeting], corrections: Iterable[Correction]
) -> tuple[list[Meeting], list[Outcome]]:
    """Apply corrections of kind ``meeting``; a meeting keeps the id that its texts gave it."""
    found = {meeting.meeting_id: meeting for meeting in meetings}
    outcomes = []
    for correction in corrections:
        meeting = found.get(correction.fact_id)
        if meeting is None:
            outcomes.append(Outcome(correction.correction_id, "stale", "there is no such meeting any more"))
        else:
            found[correction.fact_id] = _changed(meeting, correction)
            outcomes.append(Outcome(correction.correction_id, "applied"))
    return list(found.values()), outcomes


def _replace(coded: CodedDocument, correction: Correction) -> Applied:
    row = _target(coded, correction)
    changed = _changed(row, correction)
    if isinstance(changed, MeetingMention):
        _require_meeting(coded, changed)
    rows = [changed if other is row else other for other in _rows(coded, correction.kind)]
    coded = _pruned(_with(coded, correction.kind, rows))
    if isinstance(changed, Sentence) and changed.role == BOILERPLATE:
        coded = _without_codes(coded, changed.sentence_no)
    return coded, ""


def _reject(coded: CodedDocument, correction: Correction) -> Applied:
    row = _target(coded, correction)
    rows = [other for other in _rows(coded, correction.kind) if other is not row]
    return _pruned(_with(coded, correction.kind, rows)), ""


def _add(coded: CodedDocument, correction: Correction) -> Applied:
    sentence, start = _place(coded, correction)
    added = MAKE[correction.kind](correction, sentence, start, json.loads(correction.new_values))
    if isinstance(added, MeetingMention):
        _require_meeting(coded, added)
    rows = _rows(coded, correction.kind)
    fields = SAME[correction.kind]
    same = next((row for row in rows if _says(row, fields) == _says(added, fields)), None)
    if same is not None:
        rows = [_marked(row, correction) if row is same else row for row in rows]
        return _with(coded, correction.kind, rows), "the coding finds it by itself now"
    coded = _with(coded, correction.kind, [*rows, added])
    if isinstance(added, DocumentMeeting):
        said = {"document_meeting_id": added[0], "date": added.date, "status": added.status}
        mention = _meeting_mention(correction, sentence, start, said)
        coded = coded._replace(meeting_mentions=[*coded.meeting_mentions, mention])
    return coded, ""


APPLY: Mapping[str, Callable[[CodedDocument, Correction], Applied]] = {
    "confirm": _replace,
    "replace": _replace,
    "reject": _reject,
    "add": _add,
}


def _rows(coded: CodedDocument, kind: str) -> list[Any]:
    rows: list[Any] = getattr(coded, ROWS[kind])
    return rows


def _with(coded: CodedDocument, kind: str, rows: list[Any]) -> CodedDocument:
    field: dict[str, Any] = {ROWS[kind]: rows}
    return coded._replace(**field)


def _says(row: Any, fields: Iterable[str]) -> list[Any]:
    return [getattr(row, field) for field in fields]


def _target(coded: CodedDocument, correction: Correction) -> Any:
    """The row that the correction speaks of.

    Raises:
        StaleError: there is none, or its words are others.
    """
    if correction.kind == "sentence":
        return _sentence(coded, correction)
    row = next((row for row in _rows(coded, correction.kind) if row[0] == correction.fact_id), None)
    if correction.quote not in coded.document.text:
        raise StaleError("its words are not in the text any more")
    if row is None:
        raise StaleError("the coding has no such fact any more")
    if correction.quote not in _quotes(coded, row):
        raise StaleError("the fact has other words")
    return row


def _sentence(coded: CodedDocument, correction: Correction) -> Sentence:
    """The sentence by its words; by its number as well where they occur more than once."""
    alike = [sentence for sentence in coded.sentences if sentence.text == correction.quote]
    if not alike:
        raise StaleError("the sentence is not in the text any more")
    numbered = [s for s in alike if sentence_id(s.document_id, s.sentence_no) == correction.fact_id]
    if len(alike) > 1 and not numbered:
        raise StaleError(f"the sentence stands in the text {len(alike)} times, and elsewhere than it did")
    return (numbered or alike)[0]


def sentence_id(document_id: str, sentence_no: int) -> str:
    """How a correction names a sentence; its words count, the number only where they occur twice."""
    return f"{document_id}:{sentence_no}"


def _quotes(coded: CodedDocument, row: Any) -> list[str]:
    if isinstance(row, DocumentMeeting):
        return [m.quote for m in coded.meeting_mentions if m.document_meeting_id == row.document_meeting_id]
    return [row.quote]


def _changed(row: Any, correction: Correction) -> Any:
    """The row with the new values and what follows from them."""
    values = _typed(json.loads(correction.new_values))
    if isinstance(row, DocumentMeeting | Meeting) and "date" in values:
        values |= _days(values["date"])
    if isinstance(row, Sentence):
        values |= _framing(row, values)
    return _marked(row._replace(**values), correction)


def _marked(row: Any, correction: Correction) -> Any:
    return row._replace(correction_id=correction.correction_id)


def _typed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {column: tuple(value) if isinstance(value, list) else value for column, value in values.items()}


def _days(edtf: str) -> dict[str, str]:
    first, last = bounds(edtf) or ("", "")
    return {"date_from": str(first), "date_to": str(last)}


def _framing(sentence: Sentence, values: Mapping[str, Any]) -> dict[str, str]:
    """Rules no longer stand behind what a person has set; boilerplate has neither frame nor orientation."""
    role = values.get("role", sentence.role)
    if role == BOILERPLATE:
        return {"frame": "", "frame_rule_id": "", "orientation": "", "orientation_rule_id": ""}
    came_back = sentence.role == BOILERPLATE
    framing = {"frame_rule_id": ""} if "frame" in values else {}
    if came_back or "orientation" in values:
        framing |= {"orientation": values.get("orientation", "none"), "orientation_rule_id": ""}
    return framing


def _require_meeting(coded: CodedDocument, mention: MeetingMention) -> None:
    if all(mention.document_meeting_id != meeting.document_meeting_id for meeting in coded.meetings):
        raise StaleError(f"the text has no meeting {mention.document_meeting_id} any more")


def _pruned(coded: CodedDocument) -> CodedDocument:
    """Without mentions of meetings that are gone, and without meetings that nothing mentions."""
    there = {meeting.document_meeting_id for meeting in coded.meetings}
    mentions = [m for m in coded.meeting_mentions if m.document_meeting_id in there]
    mentioned = {m.document_meeting_id for m in mentions}
    meetings = [m for m in coded.meetings if m.document_meeting_id in mentioned]
    return coded._replace(meetings=meetings, meeting_mentions=mentions)


def _without_codes(coded: CodedDocument, sentence_no: int) -> CodedDocument:
    coded_rows = ("issue_mentions", "term_uses", "statements", "meeting_mentions")
    kept: dict[str, Any] = {
        field: [r for r in getattr(coded, field) if r.sentence_no != sentence_no] for field in coded_rows
    }
    return _pruned(coded._replace(**kept))


def _place(coded: CodedDocument, correction: Correction) -> tuple[Sentence, int]:
    """The sentence of an addition and where in the text its quote begins."""
    text, quote = coded.document.text, correction.quote
    if correction.sentence:
        named = [s for s in coded.sentences if s.text == correction.sentence]
        start = named[0].char_start + named[0].text.find(quote) if named and quote in named[0].text else -1
    else:
        if text.count(quote) > 1:
            raise StaleError(f"its words stand in the text {text.count(quote)} times; name their sentence")
        start = text.find(quote)
    sentence = next((s for s in coded.sentences if s.char_start <= start < s.char_end), None)
    if sentence is None:
        raise StaleError(f"its {'sentence' if correction.sentence else 'words'} cannot be found in the text")
    if sentence.role == BOILERPLATE:
        raise StaleError("its sentence is boilerplate, which carries no codes; correct its role as well")
    return sentence, start


Values = Mapping[str, Any]
Evidence = tuple[str, str, int, int, int, str, str]


def _evidence(correction: Correction, sentence: Sentence, start: int) -> Evidence:
    """Id and evidence of an added fact; no rule stands behind it."""
    quote, document_id = correction.quote, correction.document_id
    return correction.correction_id, document_id, sentence.sentence_no, start, start + len(quote), quote, ""


def _issue_mention(correction: Correction, sentence: Sentence, start: int, values: Values) -> IssueMention:
    evidence = _evidence(correction, sentence, start)
    return IssueMention(*evidence, values["issue_id"], values.get("term", ""), correction.correction_id)


def _term_use(correction: Correction, sentence: Sentence, start: int, values: Values) -> TermUse:
    return TermUse(
        *_evidence(correction, sentence, start), values["concept_id"], values["variant_id"],
        values["naming_side"], values.get("voice", "author"), values.get("in_quotes", False),
        correction.correction_id,
    )  # fmt: skip


def _statement(correction: Correction, sentence: Sentence, start: int, values: Values) -> Statement:
    return Statement(
        *_evidence(correction, sentence, start), values["speaker"], values.get("actor_id", ""),
        values["side"], values["act"], values.get("target", ""), values.get("quoted", False),
        values.get("reported_by", ""), start, start, tuple(values.get("issues", ())),
        correction.correction_id,
    )  # fmt: skip


def _document_meeting(correction: Correction, _: Sentence, __: int, values: Values) -> DocumentMeeting:
    edtf = values.get("date", "")
    return DocumentMeeting(
        document_meeting_id=correction.correction_id, document_id=correction.document_id,
        format=values["format"], parties=tuple(values["parties"]), series_no=values.get("series_no"),
        date=edtf, **_days(edtf), place=values.get("place", ""), status=values["status"], participants=(),
        correction_id=correction.correction_id,
    )  # fmt: skip


def _meeting_mention(
    correction: Correction, sentence: Sentence, start: int, values: Values
) -> MeetingMention:
    return MeetingMention(
        *_evidence(correction, sentence, start), values["document_meeting_id"],
        values.get("time_expression", ""), values.get("date", ""), "", "", values["status"],
        correction.correction_id,
    )  # fmt: skip


MAKE: Mapping[str, Callable[[Correction, Sentence, int, Values], Any]] = {
    "issue_mention": _issue_mention,
    "term_use": _term_use,
    "statement": _statement,
    "document_meeting": _document_meeting,
    "meeting_mention": _meeting_mention,
}
