"""A cue in an English sentence: the act that it stands for, and the words that it attributes.

What belongs here: the record of a cue in its place, its act and its content. What does not: whose act it is
(attribution_en.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipelines.coding.attribution import Memory, Speaker
from pipelines.coding.clauses_en import COMMA, VERB, Clauses
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.content_acts import act_by_content
from pipelines.coding.match import Hit
from pipelines.coding.modals_en import act_by_modal
from pipelines.coding.reading import SentenceView
from pipelines.coding.syntax import Syntax

FIRST = Speaker("", "", "", "first")
ADDRESSED = Speaker("", "", "", "addressed")
NEGATED = {
    "agree": "reject",
    "support": "reject",
    "propose": "reject",
    "announce": "reject",
    "reject": "state",
}
CALLED_UPON = re.compile(r"(?: [\w.’'-]+){1,9}? to (?!an? |the )[a-z]+")
NEGATION = frozenset({"not", "never", "neither", "nor", "n't", "cannot", "hardly", "scarcely"})
SHORT_TAIL = 7
CALLED, THOUGHT = "state.call", "state.think"
NOT_THOUGHT = frozenset({"announce", "criticise", "reject"})


class Place(NamedTuple):
    """A cue in its sentence: all that the finders need."""

    sentence: SentenceView
    clauses: Clauses
    syntax: Syntax
    memory: Memory
    hit: Hit
    cue: Cue
    at: int

    @property
    def word(self) -> str:
        """The cue as written, in lower case."""
        return self.sentence.text[
            self.hit.start - self.sentence.start : self.hit.end - self.sentence.start
        ].lower()

    def tail(self, end: int, reach: int = 80) -> str:
        """The text after an offset."""
        return self.sentence.text[end - self.sentence.start : end - self.sentence.start + reach]


def content_of(place: Place) -> tuple[int, int]:
    """What is said follows the verb, unless the sentence begins with it (quotation first, "according to")."""
    sentence = place.sentence
    whole = place.cue.kind == "source" or len(place.tail(place.hit.end, 400).split()) < SHORT_TAIL
    if whole:
        return sentence.start, sentence.end
    return place.hit.start, _end_of_content(place)


def _end_of_content(place: Place) -> int:
    """The next verb of the same subject ends what is said; a fronted participle ends at its comma."""
    words = place.clauses.words
    for index in range(place.at + 1, len(words) - 1):
        if words[index].kind == COMMA and place.at == 0:
            return words[index].start
        if words[index].kind == "coordinator" and words[index].text in ("and", "but"):
            after = next((w for w in words[index + 1 :] if w.kind not in ("adverb", "time")), None)
            if (
                after is not None
                and after.kind == VERB
                and "that" not in {w.text for w in words[place.at : index]}
            ):
                return words[index].start
    return place.sentence.end


def act_of(place: Place, codebook: Codebook, speakers: Sequence[Speaker]) -> str:
    if ADDRESSED in speakers:
        return place.cue.act
    act = _by_what_is_said(place, codebook, speakers)
    if act == "state" and place.memory.joint and {"JP", "RU"} <= {s.side for s in speakers}:
        return "agree"
    if place.cue.kind != "verb":
        return act
    if place.cue.act == "propose" and _calls_upon(place):
        return "request"
    sides = {speaker.side for speaker in speakers}
    joint = {"JP", "RU"} <= sides or (FIRST in speakers and bool(sides & {"JP", "RU"}))
    with_another = place.tail(place.hit.end).startswith(" with ")
    if (joint or with_another) and place.hit.code.endswith(".confirm"):
        return "agree"
    if not joint and place.hit.code.endswith(".joint"):
        return ""
    if _negated(place):
        return NEGATED.get(place.cue.act, "")
    return act


def _by_what_is_said(place: Place, codebook: Codebook, speakers: Sequence[Speaker]) -> str:
    content = content_of(place)
    act = act_by_content(place.cue.act, place.sentence, content, codebook, rated=_rates(place))
    if place.hit.code == THOUGHT and act in NOT_THOUGHT and not place.word.startswith(("find", "found")):
        return place.cue.act
    if act == "state" and place.hit.code != THOUGHT and place.cue.kind == "verb":
        return act_by_modal(place.sentence, content, speakers) or act
    return act


def _rates(place: Place) -> bool:
    """Whether the cue judges: "called the talks productive", "finds it useful"."""
    return place.hit.code == CALLED or (
        place.hit.code == THOUGHT
        and not place.word.endswith("that")
        and not place.tail(place.hit.end).startswith(" that")
    )


def _calls_upon(place: Place) -> bool:
    """ "Called for Moscow to return ...": the other is to do it."""
    if not place.word.startswith(("call", "appeal")) or not place.word.endswith(" for"):
        return False
    urged = CALLED_UPON.match(place.tail(place.hit.end, 120))
    return urged is not None and any(
        place.hit.end < m.end <= place.hit.end + urged.end() for m in place.sentence.mentions
    )


def _negated(place: Place) -> bool:
    words = place.clauses.words
    at = place.at - 1
    while at >= 0 and words[at].kind in ("adverb", "auxiliary"):
        if words[at].text in NEGATION or words[at].text.endswith("n't"):
            return True
        at -= 1
    return False
