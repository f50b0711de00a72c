"""Statements: who said what, towards whom, on which issue, in which act.

A statement is one speaker, one sentence, one act. Attributions come from the language's own module; a
quotation that runs over sentences and a turn in a transcript keep their speaker. A newspaper that only relays
somebody is not a speaker. What belongs here: from attributions to statements. What does not: finding the
speaker in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from pipelines.coding import (
    attribution_en,
    attribution_ja,
    attribution_ru,
    layers,
    quotations_en,
    quotations_ja,
)
from pipelines.coding.acts import act_told
from pipelines.coding.attribution import Attribution, Memory, Speaker
from pipelines.coding.attribution_en import DEMAND
from pipelines.coding.clauses_ja import is_wording
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.issues import CodedIssue, before_assembly
from pipelines.coding.joint_documents import is_joint
from pipelines.coding.listings import Listing, opens
from pipelines.coding.nesting_en import is_press
from pipelines.coding.quotes import Quotes
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.turns import Floor
from pipelines.coding.voices import (
    addressed,
    begun,
    carry,
    closed,
    continued,
    in_own_voice,
    running_quotation,
    told_inside,
)
from pipelines.model import FactIds, Statement
from pipelines.text import layout

Attributor = Callable[[SentenceView, Codebook, Memory], list[Attribution]]
ATTRIBUTORS: dict[str, Attributor] = {
    "en": attribution_en.attributions,
    "ja": attribution_ja.attributions,
    "ru": attribution_ru.attributions,
}
MOST_ISSUES = 3
PREDICATE = 24
"""How far from its end the predicate of a Japanese sentence begins at most."""


def code_statements(
    view: DocumentView, issues: Mapping[int, Sequence[CodedIssue]], ids: FactIds
) -> list[Statement]:
    """All statements of the document in order of the text."""
    attribute = ATTRIBUTORS.get(view.document.language)
    if attribute is None:
        return []
    memory, quotes, floor = Memory(view.context), view.quotes, Floor(view)
    official = floor.official
    writer = None if before_assembly(view) else official  # "you" before an assembly is all of it
    rows: list[Statement] = []
    carried: list[tuple[Attribution, int]] = []
    voices: dict[int, Speaker | None] = {}
    listing = Listing(view.document.text)
    topics: dict[int, Sequence[Speaker]] = {}
    english, japanese, russian = (view.document.language == language for language in ("en", "ja", "ru"))
    memory.joint = is_joint(view)
    for sentence in view.article:
        speaking = floor.follow(sentence)
        point = listing.follow(sentence)
        own = None if floor.asks else speaking or point or official
        memory.own, memory.floor = own, speaking
        memory.quoted_until = (quotes.around(sentence.start, sentence.start + 1) or (0, 0))[1]
        found = attribute(sentence, view.codebook, memory)
        opening = begun(found, sentence, quotes)
        found = addressed(found, None if floor.is_transcript else writer, memory, floor.partner)
        inside = told_inside(found, sentence, quotes)
        running = None if inside else running_quotation(sentence, quotes, carried)
        if running and japanese and _is_named_after(sentence, view):
            running = None
        if running and russian and _is_followed_by_speaker(sentence, view):
            running = None
        if running and english and quotations_en.is_of_another(sentence, view, running.speaker):
            running = None
        found = in_own_voice(found, own, quotes, running, sentence.start)
        found = found or continued(sentence, view, running)
        turn = floor.labelled(sentence) or (None if _is_heading(sentence, view) else speaking or point)
        found = [*found, *_in_turn(sentence, view, turn, found, issues)]
        found = _relayed(_merged(found))
        listing.note(sentence, found)
        found = [] if opens(sentence) else found
        rows.extend(
            _row(a, found, sentence, view, issues[sentence.number], quotes, ids) for a in found if a.act
        )
        voices[sentence.number], topics[sentence.number] = own, memory.topic
        memory.note(sentence, [attribution.speaker for attribution in found])
        goes_on = running is not None and not closed(found, quotes)
        opening = inside or opening
        carried = [(opening, 0)] if opening else carry(found, carried, keep=goes_on)
    rows = _with_earlier(rows, view, issues, quotes, ids, topics)
    reports = view.document.language in NAMING
    return [row for row in rows if _counts(row, voices[row.sentence_no], reports=reports)]


def _is_named_after(sentence: SentenceView, view: DocumentView) -> bool:
    """Whether the quotation at the head of a sentence is told by the words behind it, or a mere name."""
    span, text = view.quotes.around(sentence.start + 1, sentence.start + 2), view.document.text
    if span is None:
        return False
    is_name = span[1] < sentence.end and quotations_ja.is_name(text, span[1])
    return is_name or quotations_ja.is_named_after(text, span[1])


def _is_followed_by_speaker(sentence: SentenceView, view: DocumentView) -> bool:
    """Whether a Russian quotation that begins here and runs on has a dash, and so who speaks, behind it."""
    begun_here = (s for s in view.quotes.within(sentence.start, sentence.end) if s[1] > sentence.end)
    return any(NAMED_BEHIND.match(view.document.text, end) for _, end in begun_here)


NAMED_BEHIND = re.compile(r"[»\"”]?,? ?[—–-] [а-яё]")
# Cues that make a statement only where the sentence has an issue.
NOMINAL = (".noun", DEMAND)
JOINT_ACTS = frozenset({"agree", "announce"})
# Languages that name who speaks: there a report counts though no issue is named in it.
NAMING = frozenset({"ru"})
BLAMING = frozenset({"criticise", "reject", "warn", "request"})


def _counts(row: Statement, own: Speaker | None, *, reports: bool) -> bool:
    """Whether a statement is one: about an issue, or an act, or where ``reports`` is set the plain report of
    what somebody said. Courtesies and appeals in the own voice of a speech or transcript that touch no issue
    are none, unless they blame somebody."""
    if row.issues or row.rule_id.endswith(NOMINAL):
        return bool(row.issues)
    if row.act in JOINT_ACTS:
        return True
    if row.act == "state" and row.cue_start < row.cue_end:
        return reports and own is None
    blames = row.act in BLAMING and row.target
    return row.act != "state" and bool(blames or own is None or row.speaker != own.name)


def _with_earlier(
    rows: list[Statement],
    view: DocumentView,
    issues: Mapping[int, Sequence[CodedIssue]],
    quotes: Quotes,
    ids: FactIds,
    topics: Mapping[int, Sequence[Speaker]],
) -> list[Statement]:
    """With the sentences of a quotation whose speaker is named only at its end."""
    named = {row.sentence_no for row in rows}
    early = [
        _early(sentence, view, issues, quotes, ids, rows, topics)
        for sentence in view.article
        if sentence.number not in named
    ]
    found = [row for row in early if row is not None]
    return sorted([*rows, *found], key=lambda row: row.sentence_no) if found else rows


def _early(
    sentence: SentenceView,
    view: DocumentView,
    issues: Mapping[int, Sequence[CodedIssue]],
    quotes: Quotes,
    ids: FactIds,
    rows: Sequence[Statement],
    topics: Mapping[int, Sequence[Speaker]],
) -> Statement | None:
    span = next((s for s in quotes.within(sentence.start, sentence.end) if s[1] > sentence.end), None)
    japanese = view.document.language == "ja"
    span = span or quotes.around(sentence.start, sentence.start + 1 if japanese else sentence.end)
    if span is None or not issues[sentence.number] or sentence.role == layout.HEADLINE:
        return None
    if japanese and span[1] < sentence.end and quotations_ja.is_name(view.document.text, span[1]):
        return None
    closing = [r for r in rows if sentence.start < r.char_start < span[1] < r.char_end]
    behind = (r for r in closing if span[1] <= r.cue_start)
    row = next(behind, None) or next((r for r in closing if r.quoted), None)
    speaker = Speaker(row.speaker, row.side, row.actor_id, "") if row else None
    if speaker is None and japanese:
        speaker = quotations_ja.speaker_of(span, view, rows, topics)
    if speaker is None:
        return None
    rule = row.rule_id if row else "ja.quotation"
    whole = (sentence.start, sentence.end)
    act = act_told(view, sentence, whole, speaker.side)
    carried = Attribution(
        speaker, act, sentence.start, sentence.start, "quote", rule, (sentence.start, sentence.end)
    )
    return _row(carried, [carried], sentence, view, issues[sentence.number], quotes, ids)


def _in_turn(
    sentence: SentenceView,
    view: DocumentView,
    speaker: Speaker | None,
    found: Sequence[Attribution],
    issues: Mapping[int, Sequence[CodedIssue]],
) -> list[Attribution]:
    """The sentence as its speaker's own, where a transcript gives somebody the floor and nothing else is
    known of it."""
    if speaker is None or not issues[sentence.number]:
        return []
    japanese = view.document.language == "ja"
    ours = any(a.act == "agree" and _can_be_own(a.speaker, speaker) for a in found)
    if any(a.speaker.name == speaker.name for a in found) or (ours and not japanese):
        return []
    span = (sentence.start, sentence.end)
    predicate = (max(span[0], span[1] - PREDICATE), span[1]) if japanese else span
    reports = japanese and found
    told = act_told(view, sentence, predicate, speaker.side)
    act = "state" if reports else told
    if act != "state" and any(a.act == act and a.speaker.side == speaker.side for a in found):
        return []  # "the ambassador lodged a protest": his act, told by his minister
    return [Attribution(speaker, act, sentence.start, sentence.start, "turn", "statements.turn", span)]


def _can_be_own(agreeing: Speaker, speaker: Speaker) -> bool:
    """Whether an agreement told in a turn may be the speaker's own, not that of another person."""
    return agreeing.side == speaker.side and (agreeing.kind != "person" or agreeing.name == speaker.name)


def _is_heading(sentence: SentenceView, view: DocumentView) -> bool:
    """A line without a full stop that others follow is no part of a turn; the last one may be cut off."""
    return sentence.text.rstrip()[-1:].isalnum() and sentence is not view.sentences[-1]


def _merged(found: list[Attribution]) -> list[Attribution]:
    """One statement per speaker and act; a bare "said" gives way to the act of what was said."""
    kept: dict[tuple[str, str], Attribution] = {}
    for attribution in found:
        if attribution.act != "state" or not any(_explains(attribution, other) for other in found):
            kept.setdefault((attribution.speaker.name, attribution.act), attribution)
    return list(kept.values())


def _explains(said: Attribution, other: Attribution) -> bool:
    return (
        other is not said
        and other.act != "state"
        and other.speaker.name == said.speaker.name
        and other.pronoun
        and said.content[0] <= other.cue_start <= said.content[1]
        and said.cue_start < other.cue_start
    )


def _relayed(found: list[Attribution]) -> list[Attribution]:
    """Without the newspaper or agency that is only the source for somebody else's words."""
    others = [a for a in found if not is_press(a.speaker) and a.kind != "noun"]
    if not others or not any(a.kind == "source" and is_press(a.speaker) for a in found):
        return found
    return others


def _row(
    attribution: Attribution,
    all_found: list[Attribution],
    sentence: SentenceView,
    view: DocumentView,
    issues: Sequence[CodedIssue],
    quotes: Quotes,
    ids: FactIds,
) -> Statement:
    document, speaker = view.document, attribution.speaker
    quote = document.text[sentence.start : sentence.end]
    own = _own_issues(attribution, all_found, issues)
    return Statement(
        statement_id=ids.next("statement", f"{speaker.name}|{attribution.act}", quote),
        document_id=document.document_id,
        sentence_no=sentence.number,
        char_start=sentence.start,
        char_end=sentence.end,
        quote=quote,
        rule_id=attribution.rule_id,
        speaker=speaker.name,
        actor_id=speaker.actor_id,
        side=speaker.side or _default_side(view),
        act=attribution.act,
        target=_target(attribution, sentence),
        quoted=_quoted(attribution, sentence, quotes),
        reported_by=document.source_id,
        cue_start=attribution.cue_start,
        cue_end=attribution.cue_end,
        issues=own,
    )


def _default_side(view: DocumentView) -> str:
    """Speakers without a country ("experts") are counted with the perspective of the text."""
    return view.document.perspective or "third"


def _own_issues(
    attribution: Attribution, found: list[Attribution], issues: Sequence[CodedIssue]
) -> tuple[str, ...]:
    """The issues named in the words attributed; where several speak, up to the next one's cue."""
    others = sorted(
        a.cue_start
        for a in found
        if a.speaker.name != attribution.speaker.name and a.cue_start != attribution.cue_start
    )
    if attribution.kind in ("quote", "turn") or not others:
        return tuple(i.issue_id for i in issues)[:MOST_ISSUES]
    if attribution.content[1] == attribution.cue_end:  # what is said comes before its verb
        told = [i.issue_id for i in issues if attribution.content[0] <= i.start < attribution.cue_end]
        return tuple(told or [i.issue_id for i in issues])[:MOST_ISSUES]
    before = max((o for o in others if o < attribution.cue_start), default=-1)
    after = min((o for o in others if o > attribution.cue_start), default=1 << 60)
    inside = [i.issue_id for i in issues if (attribution.cue_start if before >= 0 else -1) <= i.start < after]
    return tuple(inside or [i.issue_id for i in issues])[:MOST_ISSUES]


def _target(attribution: Attribution, sentence: SentenceView) -> str:
    """The other side where the sentence names it; of a joint act always the partner."""
    side = attribution.speaker.side
    partner = {"JP": "RU", "RU": "JP"}.get(side, "")
    if attribution.act == "agree":
        return partner
    named = {m.side for m in sentence.mentions if m.side}
    if partner in named:
        return partner
    return "third" if "third" in named and side != "third" else ""


def _quoted(attribution: Attribution, sentence: SentenceView, quotes: Quotes) -> bool:
    if attribution.kind == "quote":
        return True
    if attribution.kind == "turn":
        return False
    if quotes.around(attribution.cue_start, attribution.cue_end) is not None:
        return True
    if quotes.around(sentence.start, sentence.start + 1) is not None:
        return True
    spans = quotes.within(sentence.start, sentence.end)
    text_start = sentence.start
    if attribution.rule_id.startswith("ja."):
        return any(is_wording(sentence.text, s - text_start, e - text_start) for s, e in spans)
    return any(
        len(sentence.text[s - text_start : e - text_start].split()) > 1
        for s, e in spans
        if _belongs(s, attribution, sentence) and not _is_name(s, e, sentence)
    )


NAMES = (layers.MEETING, layers.ACTOR, layers.TERM, layers.SITE)


def _is_name(start: int, end: int, sentence: SentenceView) -> bool:
    """Quotation marks around a name («два плюс два», "Northern Territories") quote nobody."""
    return any(
        hit.start <= start + 1 and end - 1 <= hit.end for layer in NAMES for hit in sentence.hits[layer]
    )


def _belongs(start: int, attribution: Attribution, sentence: SentenceView) -> bool:
    return start >= attribution.cue_start or attribution.cue_start - sentence.start > len(sentence.text) / 2
