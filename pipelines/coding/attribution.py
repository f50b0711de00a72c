"""What every language shares in finding who said something: attributions, memory of speakers, cues and their
acts.

What belongs here: the records and the resolution of "he", "the minister", "both sides". What does not: where
in a sentence of a given language the speaker stands (attribution_en.py and its neighbours).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.actor_words import THE_OFFICIAL
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.mentions import SINGLE_HOLDER, Context, Mention, holder, is_soviet, ministry_of
from pipelines.coding.reading import SentenceView

PERSONAL = frozenset({"person", "unknown_holder"})
CORPORATE = frozenset({"government", "ministry", "media", "party"})
PRINTED = frozenset({"media"})
PRINTED_GROUPS = frozenset({"press", "media", "reporters", "journalists", "newsmen"})


class Speaker(NamedTuple):
    """Who speaks: the name as the coding manual writes it, the side, and the actor if the codebook knows
    one."""

    name: str
    side: str
    actor_id: str
    kind: str
    country: str = ""
    sex: str = ""
    office: str = ""


class Attribution(NamedTuple):
    """Somebody's words or act in one sentence. ``act`` is empty where it only tells who speaks, ``content``
    bounds the words attributed; ``pronoun`` where the speaker is carried over from another verb or
    sentence."""

    speaker: Speaker
    act: str
    cue_start: int
    cue_end: int
    kind: str
    rule_id: str
    content: tuple[int, int]
    pronoun: bool = False


class Memory:
    """The speakers and persons of the text so far, for what points back to them.

    ``context`` tells who holds an office and whose the text is; without it only the text itself counts.
    ``own`` is who says "I", ``floor`` who speaks in a transcript. For a language that may leave the subject
    out: ``topic`` is what goes on, ``unsaid`` for how many sentences, ``cast`` all persons named,
    ``talking`` the two who met last, ``announced`` tells that a quotation follows, ``quoted_until`` where the
    one ends in the middle of which a sentence begins. ``joint`` tells that both sides speak.
    """

    def __init__(self, context: Context | None = None) -> None:
        self.context = context
        self.speakers: list[Speaker] = []
        self.named: list[Speaker] = []
        self.recent: list[Speaker] = []
        self.previous: list[Speaker] = []
        self.previous_speakers: list[Speaker] = []
        self.own: Speaker | None = None
        self.floor: Speaker | None = None
        self.topic: list[Speaker] = []
        self.cast: dict[str, Speaker] = {}
        self.talking: list[Speaker] = []
        self.unsaid = 0
        self.announced = False
        self.quoted_until = 0
        self.joint = False

    def note(self, sentence: SentenceView, speakers: Sequence[Speaker] = ()) -> None:
        """Remember who was named in a sentence: the first named (its likely topic) after the others, speakers
        last."""
        named = [speaker for m in reversed(sentence.mentions) if (speaker := as_speaker(m))]
        self.named = [*self.named[-KEPT:], *named]
        speakers = list(reversed(speakers))
        self.speakers = [*self.speakers[-KEPT:], *speakers]
        self.recent = [*self.recent[-KEPT:], *named, *speakers]
        self.previous, self.previous_speakers = [*named, *speakers], list(speakers)

    def resolve(
        self, mention: Mention, here: Sequence[Mention] = (), speaking: Sequence[Speaker] = ()
    ) -> list[Speaker]:
        """The speakers that a mention stands for; several for "both sides", none where nobody fits.

        ``here`` are the mentions of the sentence, ``speaking`` those who already speak in it.
        """
        direct = as_speaker(mention)
        if direct or mention.kind == "first":
            return [direct or Speaker("", "", "", "first")]
        if mention.kind == "both":
            return self._pair(mention.office) if mention.word == "pair" else self.two_sides()
        if mention.word == "they":
            return self._they()
        if mention.word == "it":
            here_or_before = [
                *(s for m in reversed(here) if m.end <= mention.start and (s := as_speaker(m))),
                *reversed(self.previous),
            ]
            return next(([s] for s in here_or_before if s.kind in CORPORATE), [])
        if mention.kind == "bare" and mention.word == "ministry":
            return self._ministry(mention, here)
        if word_of_official := self._official(mention):
            return [word_of_official]
        before = [speaker for m in reversed(here) if m.end <= mention.start and (speaker := as_speaker(m))]
        candidates = [*speaking, *before, *reversed(self.recent)]
        fitting = [c for c in candidates if _fits(mention, c) and self._holds(c, mention)]
        in_office = [c for c in fitting if self._holds(c, mention, now=True)]
        return (in_office or fitting)[:1] or self._holder(mention)

    def _official(self, mention: Mention) -> Speaker | None:
        """ "He", "the official" after what an unnamed official said: still the official."""
        last = self.previous_speakers[-1:] if mention.word in ("he", "she") else []
        if mention.office == THE_OFFICIAL and not mention.country:
            last = self.recent[: -RECENT * 3 : -1]
        return next(
            (s for s in last if s.kind in ("group", "ministry", "government") and s.office in UNNAMED), None
        )

    def _they(self) -> list[Speaker]:
        """Those who spoke together, a group, or the two persons of the sentence before."""
        last = [
            s for s in self.previous_speakers if s.office or s.kind != "group" or s.name not in PRINTED_GROUPS
        ]
        others = [s for s in last if self.floor is None or s.name != self.floor.name]
        last = others or last
        if last and last[-1].kind == "group":
            return last[-1:]
        if last and (len({s.name for s in last}) > 1 or last[-1].kind in CORPORATE):
            return list(dict.fromkeys(last))
        persons = {s.side: s for s in reversed(self.previous) if s.kind in PERSONAL and s.side}
        if len(persons) == 2:
            return list(persons.values())
        return next(
            ([s] for s in reversed(self.recent) if s.kind == "group" and s.name not in PRINTED_GROUPS), []
        )

    def _pair(self, office: str = "") -> list[Speaker]:
        """ "The two": the last two in ``office`` where one is told, else the last two leaders, else the last
        two persons of different sides, else the two sides."""
        reach = KEPT if office in SINGLE_HOLDER else RECENT * 2
        recent = [s for s in self.recent[-reach:] if s.kind in PERSONAL and s.side in ("JP", "RU")]
        wanted = MINISTERS if office == "minister" else frozenset({office})
        serving = {s.side: s for s in recent if office and self.has_served(s, wanted)}
        if len(serving) == 2:
            return list(serving.values())
        led = {s.side: s for s in recent if self.has_served(s, LEADERS)}
        persons = led if len(led) == 2 else {s.side: s for s in recent}
        several = all(len({s.name for s in recent if s.side == side}) > 1 for side in ("JP", "RU"))
        return list(persons.values()) if len(persons) == 2 and not several else self.two_sides()

    def has_served(self, speaker: Speaker, offices: Set[str]) -> bool:
        """Whether a person ever held one of ``offices``, or is named with it here."""
        actor = self.context.codebook.actors.get(speaker.actor_id) if self.context else None
        held = {term.office for term in actor.offices} if actor else set()
        return bool(offices & {*held, speaker.office})

    def _own_government(self) -> list[Speaker]:
        """The government whose text it is."""
        home = self.context.home if self.context else ""
        return [speaker for speaker in self.two_sides() if speaker.side == home]

    def two_sides(self) -> list[Speaker]:
        """The two countries, as they were called on the day of the text."""
        soviet = self.context is not None and is_soviet(self.context.on)
        names = (("JP", "Japan"), ("RU", "Soviet Union" if soviet else "Russia"))
        return [
            Speaker(name, side, name.lower().replace(" ", "_"), "government", side) for side, name in names
        ]

    def _holds(self, speaker: Speaker, mention: Mention, *, now: bool = False) -> bool:
        """Whether a person can be meant by an office without name and country; ``now``: on the day of the
        text."""
        if self.context is None or mention.office in ("", THE_OFFICIAL, speaker.office):
            return True
        alike = MINISTERS if mention.office == "minister" else ENVOYS
        wanted, on = alike if mention.office in alike else {mention.office}, self.context.on
        actor = self.context.codebook.actors.get(speaker.actor_id)
        terms = [term for term in actor.offices if term.office in wanted] if actor else []
        return any(not now or not on or term.first <= on <= term.last for term in terms)

    def _holder(self, mention: Mention) -> list[Speaker]:
        """The holder of an office in the country whose text it is."""
        if self.context is None or mention.kind != "bare" or mention.office not in SINGLE_HOLDER:
            return []
        person = holder(mention.office, mention.country or self.context.home, self.context)
        return (
            [Speaker(person.name, person.side, person.actor_id, "person", person.country, person.sex)]
            if person
            else []
        )

    def _ministry(self, mention: Mention, here: Sequence[Mention]) -> list[Speaker]:
        """ "The ministry": the last one named; "the foreign ministry": that of the country in whose newspaper
        or of whose government the words before speak, else that of the text."""
        office = next((name for name in UNNAMED if name in mention.office), "")
        institutions = [s for s in reversed(self.recent[-RECENT:]) if s.kind in ("ministry", "government")]
        if self.context is None or not mention.office:
            return institutions[:1] or self._own_government()
        beside = [
            m.country
            for m in here
            if m.end <= mention.start and m.kind in CORPORATE and m.side in ("JP", "RU")
        ]
        before = [
            s.country for s in reversed(self.previous) if s.kind in CORPORATE and s.side in ("JP", "RU")
        ]
        told = [self.context.home] if office and self.context.home else [*beside, *before]
        country = next(iter(told), self.context.home)
        ministry = ministry_of(mention.office, country, self.context)
        if ministry is None:
            return [s for s in institutions if s.kind == "ministry"][:1]
        name, side = ministry.name, ministry.side
        return [Speaker(name, side, ministry.actor_id, ministry.kind, ministry.country, office=office)]


LEADERS = frozenset({"head_of_state", "head_of_government", "party_leader"})
UNNAMED = ("expert_official", "spokes", "spokesperson", "official", "briefer", "source")
ENVOYS = frozenset({"ambassador", "envoy"})
MINISTERS = frozenset({"minister", "foreign_minister", "defence_minister"})
KEPT = 14
RECENT = 4


def _fits(mention: Mention, speaker: Speaker) -> bool:
    word = mention.word
    if mention.kind == "pronoun":
        if word in ("he", "she"):
            return speaker.kind in PERSONAL and speaker.sex in ("", "m" if word == "he" else "f")
        return False
    if word == "minister":
        return speaker.kind in PERSONAL and mention.country in ("", speaker.country)
    if word == "paper":
        return speaker.kind in PRINTED
    return word == "experts" and speaker.kind == "group"


def as_speaker(mention: Mention) -> Speaker | None:
    """The speaker that a mention names by itself; None for pronouns and the like."""
    if not mention.speaker:
        return None
    return Speaker(
        mention.speaker,
        mention.side,
        mention.actor_id,
        mention.kind,
        mention.country,
        mention.sex,
        mention.office,
    )


def cues(sentence: SentenceView, codebook: Codebook) -> Iterator[tuple[Hit, Cue]]:
    """The words of the sentence that attribute, in order."""
    for hit in sentence.hits[layers.ACT]:
        yield hit, codebook.cues[hit.code]


def opposite(side: str) -> str:
    """The other of the two sides; none for a third."""
    return {"JP": "RU", "RU": "JP"}.get(side, "")
