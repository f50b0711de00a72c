"""A reference to a meeting, and the spans of a sentence that bear on it.

What belongs here: the record that the steps of reading a sentence fill in, and distances between spans. What
does not: the steps (meeting_reading.py has them in order).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipelines.coding import layers, meetings_ja, meetings_ru, meetings_told_ja
from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView
from pipelines.text import layout

HELD, PLANNED, CANCELLED = "held", "planned", "cancelled"
NO_MEETING = frozenset({"press", "framework"})
NEXT_TO, NEAR, REACH, FAR = 3, 60, 110, 170
OPEN_REACH = 45
OBJECT = re.compile(r" (?:the )?")
PREVIOUS = re.compile(
    r"(?:\b(?:(?:our|your|their|his) last|(?:our|your|their|his|the) (?:previous|preceding))"
    r"|\b(?:наш|ваш|эт|тво)?\w* ?(?:прошл(?!и\b|а\b|о\b)|предыдущ|предшеств)\w+|前回の|前の)(?: \w+)? ?\Z"
)
AFTER_OURS = re.compile(r"(?:\bafter our|\bsince our|\bпосле наш\w+) (?:\w+ ){0,2}\Z")
ON_MARGINS = re.compile(r" (?:on|at) the (?:sidelines|margins|fringes) ")
PREVIOUS_IN = re.compile(r"(?:previous|прошл(?!и\b|а\b|о\b)|предыдущ|前回)")
RECENT = re.compile(
    r"\b(?:recent|recently|lately|the other day|(?:some|a short) time ago)\b(?!ly)"
    r"|\b(?:совсем |не так )?недавн\w+|\bна днях\b"
)
USED_TO_MEET = re.compile(r"(?:встречал|виде(?=л)|разговаривал|беседовал|общал|говорил)\w*")
"""«Мы встречались в Кананаскисе»: at some time before."""
JUST = re.compile(
    r"(?: [\w-]+){0,3}? (?:just |quite |very |only |most )?(?:recently|lately"
    r"|not (?:so |too |very )?long ago|the other day)\b"
)
RECENT_REACH = 45
PRESENT = re.compile(
    r"today's |\b(?:current|present|ongoing) (?:visit|trip|talks|meeting|summit|stay|session)|this meeting"
    r"|these talks|сегодняшн|нынешн|今回の|本日の|今次"
)
ANY = re.compile(r"\b(?:an?|any|some|such an?|no) \Z")
PRESENT_AFTER = re.compile(r"[^、。,，]{0,4}(?:のは今回|は今回)")
PRESENT_REACH = 16
ACROSS = 40
"""How many characters a date seems farther away for every other meeting between it and the words."""


@dataclass(slots=True)
class Reference:
    """Words that mean a meeting. ``format`` and ``parties`` are empty where the sentence does not tell them.

    ``of`` are countries that the meeting must be of, where only one is named ("Trump's meeting"). ``several``
    is the number of meetings that a collective word means (0: not said, -1: the word means one). ``likely``
    are the parties to think of where none are told, None for the two sides. ``place`` is the place named
    nearest, ``venue`` one that the sentence says the meeting to be in. ``listed``:
    one of several places without a date.
    """

    sentence: SentenceView
    hit: Hit
    format: str
    parties: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    date: DateMention | None = None
    place: str = ""
    venue: str = ""
    status: str = ""
    series_no: int | None = None
    definite: bool = False
    indefinite: bool = False
    separate: bool = False
    several: int = -1
    visitor: str = ""
    of: frozenset[str] = frozenset()
    before: bool = False
    leaders: frozenset[str] = frozenset()
    rank: int = 0
    marks: tuple[Hit, ...] = field(default=())
    elapsed: DateMention | None = None
    likely: tuple[str, ...] | None = None
    listed: bool = False

    @property
    def head(self) -> str:
        """The first part of the table name that the words come from."""
        return self.hit.code.partition(".")[0]

    @property
    def edtf(self) -> str:
        """The date as EDTF, or empty."""
        return self.date.edtf if self.date else ""


def heads(hits: Iterable[Hit], *names: str) -> list[Hit]:
    """The hits whose table name begins with one of ``names``."""
    return [hit for hit in hits if hit.code.partition(".")[0] in names]


def gap(a: Hit | Mention | Figure | DateMention, b: Hit | Mention | Figure | DateMention) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(0, b.start - a.end, a.start - b.end)


def between(a: Hit, b: Hit | Mention, sentence: SentenceView) -> str:
    """The text between two spans."""
    return sentence.text[min(a.end, b.end) - sentence.start : max(a.start, b.start) - sentence.start]


def broken(sentence: SentenceView, a: Hit, b: Hit | DateMention) -> bool:
    """A comma, a bracket or a colon between two spans."""
    between = sentence.text[min(a.end, b.end) - sentence.start : max(a.start, b.start) - sentence.start]
    return any(char in between for char in ",;:()—、；：（）")


def clause_between(a: Reference, b: Reference | None, sentence: SentenceView) -> bool:
    """A Japanese topic ends between two references: what is said of one is not said of the other."""
    low, high = (min(a.hit.end, b.hit.end), max(a.hit.start, b.hit.start)) if b else (0, 0)
    return low < high and bool(
        meetings_ja.TOPIC_END.search(sentence.text[low - sentence.start : high - sentence.start])
    )


def meeting_hits(sentence: SentenceView) -> list[Hit]:
    """Hits that may mean a meeting: not a press conference, and not a format as such ("the 2+2 format")."""
    hits = [meetings_ru.as_talks(hit, sentence) for hit in sentence.hits[layers.MEETING]]
    if meetings_ja.KANA.search(sentence.text):
        hits = meetings_told_ja.without_parts([meetings_told_ja.as_told(hit, sentence) for hit in hits])
    kept = []
    for index, hit in enumerate(hits):
        if hit.code.startswith("visit.") and _reads_otherwise(hit, hits, sentence):
            continue
        following = hits[index + 1] if index + 1 < len(hits) else None
        is_format = following is not None and following.code == "framework.named" and gap(hit, following) < 3
        if hit.code.partition(".")[0] not in NO_MEETING and not (
            is_format and hit.code.startswith("two_plus_two")
        ):
            kept.append(hit)
    return kept


def _reads_otherwise(hit: Hit, hits: Sequence[Hit], sentence: SentenceView) -> bool:
    """ "Visit" is a verb where the place follows at once, else a noun."""
    if not any(h is not hit and h[:2] == hit[:2] and h.code.startswith("visit.") for h in hits):
        return False
    sites = [s.start for s in sentence.hits[layers.SITE]] + [
        m.start for m in sentence.mentions if m.bare_place
    ]
    object_at = OBJECT.match(sentence.folded, hit.end - sentence.start)
    start = sentence.start + object_at.end() if object_at else hit.end
    is_verb = any(hit.start <= site <= start and not _with_preposition(site, sentence) for site in sites)
    return (hit.code == "visit.noun") == is_verb


def _with_preposition(start: int, sentence: SentenceView) -> bool:
    """ "To Japan" is no object of "visit"."""
    return sentence.folded.startswith(("to ", "in ", "at ", "of ", "from "), start - sentence.start)


def words_of(reference: Reference) -> str:
    """The folded words that mean the meeting."""
    start = reference.sentence.start
    return reference.sentence.folded[reference.hit.start - start : reference.hit.end - start]


def is_previous(reference: Reference) -> bool:
    """ "Our last meeting", «прошлая встреча», 前回の会談: the one before that which the text is about."""
    words = words_of(reference)
    start = reference.hit.start - reference.sentence.start
    end = reference.hit.end - reference.sentence.start
    apart = reference.venue or ON_MARGINS.match(reference.sentence.folded, end)
    after = apart and AFTER_OURS.search(reference.sentence.folded, 0, start)
    return bool(PREVIOUS.search(reference.sentence.folded, 0, start) or PREVIOUS_IN.match(words) or after)


def is_recent(reference: Reference) -> bool:
    """ "His recent visit", "recently there was a meeting": of no day or month in particular."""
    start = reference.hit.start - reference.sentence.start
    end = reference.hit.end - reference.sentence.start
    folded = reference.sentence.folded
    recent = RECENT.search(folded, max(0, start - RECENT_REACH), start) or JUST.match(folded, end)
    return bool(recent or USED_TO_MEET.match(words_of(reference)))


def is_any(reference: Reference) -> bool:
    """ "We favour an international conference", 「国際会議の場で」: none in particular."""
    if words_of(reference) == "国際会議":
        return True
    return bool(ANY.search(reference.sentence.folded, 0, reference.hit.start - reference.sentence.start))


def is_present(reference: Reference) -> bool:
    """ "Today's meeting", «нынешняя встреча», 今回の会談: the one that the text is about."""
    start = reference.hit.start - reference.sentence.start
    words = reference.sentence.folded[max(0, start - PRESENT_REACH) : start] + words_of(reference)
    end = reference.hit.end - reference.sentence.start
    return bool(PRESENT.search(words) or PRESENT_AFTER.match(reference.sentence.folded, end))


def is_headline(sentence: SentenceView) -> bool:
    """Whether the sentence is a headline."""
    return sentence.role == layout.HEADLINE
