"""What every language shares in finding who said something: attributions, memory of speakers, cues and their acts.

What belongs here: the records and the resolution of "he", "the minister", "both sides". What does not: where in a sentence
of a given language the speaker stands (attribution_en.py and its neighbours).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.actors import TWO_SIDES, Mention
from pipelines.coding.codebook import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

CONTENT_PRIORITY = ("reject", "request", "warn", "criticise", "concern", "support", "propose", "announce")
PERSONAL = frozenset({"person", "unknown_holder"})
PRINTED = frozenset({"media"})


class Speaker(NamedTuple):
    """Who speaks: the name as the coding manual writes it, the side, and the actor if the codebook knows one."""

    name: str
    side: str
    actor_id: str
    kind: str
    country: str = ""
    sex: str = ""


class Attribution(NamedTuple):
    """Somebody's words or act in one sentence. ``content`` bounds the words attributed; ``own_subject`` is False
    where the speaker is carried over from another verb or sentence."""

    speaker: Speaker
    act: str
    cue_start: int
    cue_end: int
    kind: str
    rule_id: str
    content: tuple[int, int]
    pronoun: bool = False


class Memory:
    """The speakers and persons of the text so far, for what points back to them."""

    def __init__(self) -> None:
        self.speakers: list[Speaker] = []
        self.named: list[Speaker] = []
        self.pair: list[Speaker] = []

    def note_speaker(self, speaker: Speaker) -> None:
        """Remember who spoke last."""
        self.speakers = [*self.speakers[-7:], speaker]

    def note_sentence(self, sentence: SentenceView) -> None:
        """Remember who was named in a sentence, the first named (its likely topic) last."""
        named = [speaker for m in reversed(sentence.mentions) if (speaker := as_speaker(m))]
        self.named = [*self.named[-12:], *named]

    def resolve(self, mention: Mention, here: Sequence[Mention] = ()) -> list[Speaker]:
        """The speakers that a mention stands for; several for "both sides", none where nobody fits."""
        direct = as_speaker(mention)
        if direct:
            return [direct]
        if mention.kind == "both":
            return list(self.pair) or [Speaker(name, side, name.lower(), "government", side) for side, name in TWO_SIDES]
        before = [speaker for m in reversed(here) if m.end <= mention.start and (speaker := as_speaker(m))]
        candidates = [*before, *reversed(self.speakers), *reversed(self.named)]
        return next(([c] for c in candidates if _fits(mention, c)), [])


def _fits(mention: Mention, speaker: Speaker) -> bool:
    word = mention.word
    if mention.kind == "pronoun":
        if word in ("he", "she"):
            return speaker.kind in PERSONAL and speaker.sex in ("", "m" if word == "he" else "f")
        return speaker.kind == "group" if word == "they" else speaker.kind not in PERSONAL and speaker.kind != "group"
    if word == "minister":
        return speaker.kind in PERSONAL and mention.country in ("", speaker.country)
    if word == "paper":
        return speaker.kind in PRINTED
    if word == "experts":
        return speaker.kind == "group"
    return word == "ministry" and speaker.kind in ("ministry", "government")


def as_speaker(mention: Mention) -> Speaker | None:
    """The speaker that a mention names by itself; None for pronouns and the like."""
    if not mention.speaker:
        return None
    return Speaker(mention.speaker, mention.side, mention.actor_id, mention.kind, mention.country, mention.sex)


def cues(sentence: SentenceView, codebook: Codebook) -> Iterator[tuple[Hit, Cue]]:
    """The words of the sentence that attribute, in order."""
    for hit in sentence.hits[layers.ACT]:
        yield hit, codebook.cues[hit.code]


def act_by_content(act: str, sentence: SentenceView, content: tuple[int, int], codebook: Codebook) -> str:
    """ "Said" is another act by what is said: that something is unacceptable, could upset the balance, ..."""
    if act != "state":
        return act
    acts = {codebook.cues[h.code].act for h in sentence.hits[layers.CONTENT] if content[0] <= h.start < content[1]}
    return next((name for name in CONTENT_PRIORITY if name in acts), act)
