"""Where texts contradict each other on one meeting: date, place, status, number in the series, participants.

Only what a sentence says of the meeting itself counts, never what merely stands near it; texts that announce
are held against texts that announce at about the same time, texts that tell against texts that tell. Every
value that disagrees with the one most texts give is a conflict, with one mention of either, as close in
publication as there are. Linear in the number of mentions but for the sorting.
What belongs here: comparing what was said. What does not: which texts speak of one meeting (series.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipelines.coding.elapsed import RULE as ELAPSED
from pipelines.model import Conflict, DocumentMeeting, MeetingMention, digest
from pipelines.text.edtf import bounds

Agree = Callable[[str, str], bool]
HELD, PLANNED, CANCELLED = "held", "planned", "cancelled"
SESSIONS = frozenset({"two_plus_two", "foreign_ministers", "defence_ministers", "vice_ministerial"})
"""Meetings of one day."""
ROLES = frozenset({"foreign_minister", "defence_minister", "head_of_government", "head_of_state"})
"""Offices that one person of a side holds at a time."""
SAME_PLAN_DAYS = 62
"""Days between two announcements above which the later one may have changed the plan."""
REPORTED_DAYS = 31
"""Days after a meeting in which a text that does not date it still speaks of it and not of another."""
UNLIMITED = 1 << 30
DAY_LENGTH = len("2018-07-31")


class Told(NamedTuple):
    """One text's meeting with its mentions and its day of publication (ordinal, 0 if unknown)."""

    meeting: DocumentMeeting
    mentions: Sequence[MeetingMention]
    published: int


class Saying(NamedTuple):
    """A value that a mention gives, and when."""

    value: str
    published: int
    mention: MeetingMention


def published_day(edtf: str) -> int:
    """The first day that a publication date allows, as an ordinal; 0 if unknown."""
    covered = bounds(edtf)
    return covered[0].toordinal() if covered else 0


def conflicts(
    meeting_id: str, texts: Sequence[Told], same_place: Agree, vague: Mapping[str, object]
) -> Iterator[Conflict]:
    """The contradictions among the ``texts`` that speak of one meeting.

    Args:
        same_place: whether two places can be one: equal, or a country and a city in it.
        vague: names of countries, which give way to cities.
    """
    for status, days in ((HELD, UNLIMITED), (PLANNED, SAME_PLAN_DAYS)):
        places = _sayings(texts, status, lambda mention: mention.place)
        yield from _contradictions(meeting_id, "place", places, same_place, days, vague.__contains__)
    yield from _contradictions(meeting_id, "status", _statuses(texts), _equal)
    numbers = [s for status in (HELD, PLANNED) for s in _sayings(texts, status, _number)]
    yield from _contradictions(meeting_id, "series_no", numbers, _equal)
    if texts[0].meeting.format in SESSIONS:
        yield from _contradictions(meeting_id, "date", _days(texts), _equal)
        for sayings in _holders(texts).values():
            yield from _contradictions(meeting_id, "participants", sayings, _equal)


def _contradictions(
    meeting_id: str,
    field: str,
    sayings: Iterable[Saying],
    agree: Agree,
    days: int = UNLIMITED,
    vague: Callable[[str], bool] = ().__contains__,
) -> Iterator[Conflict]:
    by_value: dict[str, list[Saying]] = {}
    for saying in sorted(sayings, key=lambda s: (s.published, s.mention.document_id, s.mention.mention_id)):
        by_value.setdefault(saying.value, []).append(saying)
    if len(by_value) < 2:
        return
    common = min(by_value, key=lambda v: (vague(v), -len({s.mention.document_id for s in by_value[v]}), v))
    for value in sorted(by_value):
        pair = None if agree(common, value) else _closest(by_value[common], by_value[value])
        if pair and abs(pair[0].published - pair[1].published) <= days:
            yield _conflict(meeting_id, field, *pair)


def _closest(a: Sequence[Saying], b: Sequence[Saying]) -> tuple[Saying, Saying] | None:
    """Of two texts the sayings nearest in publication; both sequences are in that order."""
    days = [saying.published for saying in a]
    pairs: list[tuple[int, str, Saying, Saying]] = []
    for saying in b:
        place = bisect_left(days, saying.published)
        near = [
            s for s in a[max(place - 2, 0) : place + 2] if s.mention.document_id != saying.mention.document_id
        ]
        pairs.extend((abs(s.published - saying.published), s.mention.mention_id, s, saying) for s in near)
    nearest = min(pairs, key=lambda pair: pair[:2], default=None)
    return nearest[2:] if nearest else None


def _conflict(meeting_id: str, field: str, a: Saying, b: Saying) -> Conflict:
    identity = digest(meeting_id, field, a.mention.mention_id, b.mention.mention_id)
    return Conflict(identity, meeting_id, field, a.value, a.mention.mention_id, b.value, b.mention.mention_id)


def _equal(a: str, b: str) -> bool:
    return a == b


def _number(mention: MeetingMention) -> str:
    return str(mention.series_no or "")


def _sayings(
    texts: Iterable[Told], status: str, value_of: Callable[[MeetingMention], str]
) -> Iterator[Saying]:
    for text in texts:
        for mention in text.mentions:
            value = value_of(mention)
            if value and text.meeting.status == status == mention.status and _is_sure(text, mention):
                yield Saying(value, text.published, mention)


def _is_sure(text: Told, mention: MeetingMention) -> bool:
    """Whether the sentence surely speaks of this meeting: it dates it, or the text is of its days."""
    covered = bounds(text.meeting.date)
    days = text.published - covered[1].toordinal() if covered else 0
    return text.meeting.status != HELD or bool(mention.date) or 0 <= days <= REPORTED_DAYS


def _statuses(texts: Iterable[Told]) -> Iterator[Saying]:
    """Held against called off; what was put off may be held later."""
    for text in texts:
        told = [m for m in text.mentions if m.status == text.meeting.status and not m.postponed]
        if told and text.meeting.status in (HELD, CANCELLED):
            yield Saying(text.meeting.status, text.published, told[0])


def _days(texts: Sequence[Told]) -> Iterator[Saying]:
    """Days that texts give; none where one of them gives a span of days."""
    if any("/" in text.meeting.date for text in texts):
        return
    for saying in _sayings(texts, HELD, lambda mention: mention.date):
        if len(saying.value) == DAY_LENGTH and f".{ELAPSED}" not in saying.mention.date_rule_id:
            yield saying


def _holders(texts: Iterable[Told]) -> dict[tuple[str, str], list[Saying]]:
    """Who took part in which office of which side, by the texts that name one person for it."""
    found: dict[tuple[str, str], list[Saying]] = {}
    for text in texts:
        named: dict[tuple[str, str], list[str]] = {}
        for actor_id, name, side, role in text.meeting.participants:
            if actor_id and role in ROLES and text.meeting.status == HELD:
                named.setdefault((side, role), []).append(name)
        for office, names in named.items():
            mentions = [m for m in text.mentions if names[0] in m.participants and _is_sure(text, m)]
            if len(names) == 1 and mentions:
                found.setdefault(office, []).append(Saying(names[0], text.published, mentions[0]))
    return found
