"""A cue in an English sentence: the act that it stands for, and the words that it attributes.

What belongs here: the record of a cue in its place, its act and its content. What does not: whose act it is
(attribution_en.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.attribution import Memory, Speaker
from pipelines.coding.clauses_en import ADJECTIVE, COMMA, NAME, OWNER, VERB, WORD, Clauses
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
AFTER_QUOTATION = re.compile(r"\w[,.?!]?[”\"],? [^“”\",;:]{2,60}$")
SHOWN = frozenset({"agree", "reject"})  # acts that no quotation need tell
CALLED, THOUGHT, SAID = "state.call", "state.think", "state.say"
DUE = frozenset({"should", "must", "ought", "shall"})
PLANNED = "announce.content"
PLANNING = frozenset(
    {
        *("government", "ministry", "side", "sides", "country", "countries", "administration", "cabinet"),
        *("navy", "army", "forces", "troops", "fleet", "delegation", "minister", "president", "leader"),
        *("ships", "planes", "aircraft", "party", "parliament", "officials", "ministers", "leaders"),
    }
)
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
    if place.cue.kind == "source" or _stands_behind(place) or _after_quotation(place):
        return sentence.start, sentence.end
    return place.hit.start, _end_of_content(place)


def _after_quotation(place: Place) -> bool:
    """Whether little more than the speaker stands between a quotation and the verb, whatever follows."""
    before = place.sentence.text[: place.hit.start - place.sentence.start]
    return place.cue.act == "state" and AFTER_QUOTATION.search(before) is not None


def _stands_behind(place: Place) -> bool:
    """Whether a verb follows what is said: little comes after it, and no clause or quotation."""
    if len(place.tail(place.hit.end, 400).split()) >= SHORT_TAIL:
        return False
    if place.cue.act in SHOWN or place.cue.kind != "verb":
        return place.cue.kind != "verb"
    after = place.clauses.words[place.at + 1 : place.at + 3]
    kinds = [word.kind for word in after]
    return not kinds or not (
        kinds[0] in ("quote", "subordinator") or (kinds[0] == NAME and kinds[1:] in (["auxiliary"], [VERB]))
    )


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
    if {"JP", "RU"} <= sides and place.cue.act == "announce" and "promis" not in place.word:
        return "agree"  # what both pledge together
    if not joint and place.hit.code.endswith(".joint"):
        return ""
    if _negated(place):
        return NEGATED.get(place.cue.act, "")
    return act


def _by_what_is_said(place: Place, codebook: Codebook, speakers: Sequence[Speaker]) -> str:
    if place.hit.code == SAID and place.tail(place.hit.end, 4).startswith(" by "):
        return place.cue.act  # "islands claimed by Tokyo"
    content = content_of(place)
    others, rates = _of_others(place, speakers), _rates(place)
    act = act_by_content(place.cue.act, place.sentence, content, codebook, others, rated=rates)
    if place.hit.code == THOUGHT and act in NOT_THOUGHT and not _judges(place, act, rates=rates):
        return place.cue.act
    if act == "state" and place.hit.code != THOUGHT and place.cue.kind == "verb":
        return act_by_modal(place.sentence, content, speakers) or act
    return act


def _judges(place: Place, act: str, *, rates: bool) -> bool:
    """ "Finds it too expensive", "considers it unacceptable": more than a thought."""
    return place.word.startswith(("find", "found")) or (rates and act == "reject")


def _of_others(place: Place, speakers: Sequence[Speaker]) -> list[tuple[int, int]]:
    """Words that tell what somebody else does or what only happens: "said that Japan had rejected it",
    "that the negotiations would resume"."""
    sides = {speaker.side for speaker in speakers}
    found = []
    for index, word in enumerate(place.clauses.words):
        subject = place.clauses.subject(index) if word.kind == VERB and index != place.at else None
        due = place.clauses.before(index)
        if due is not None and due.text in DUE:
            continue  # what somebody else ought to do
        if subject is not None and subject.side and subject.side not in sides:
            found.append((word.start, word.end))
    plans = (h for h in place.sentence.hits[layers.CONTENT] if h.code == PLANNED)
    return [*found, *((h.start, h.end) for h in plans if _happens(place, h, sides))]


def _happens(place: Place, plan: Hit, sides: set[str]) -> bool:
    """Whether it is no plan of the speaker: the subject of "will" is a thing or somebody else, "plan" a
    noun."""
    text = place.sentence.text[plan.start - place.sentence.start : plan.end - place.sentence.start]
    at = place.clauses.index(plan.start)
    before = place.clauses.before(at)
    if before is None:
        return False
    if text.startswith(("plan ", "plans ")):
        return before.kind in (WORD, OWNER, ADJECTIVE, "determiner")
    if not text.startswith(("will ", "would ")) or " be " in text:
        return False
    if before.kind == NAME and before.mention is not None:
        return not place.clauses.governs(at - 1) or before.mention.side not in ("", *sides)
    return before.kind == WORD and before.text not in PLANNING


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
