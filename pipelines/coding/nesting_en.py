"""Words within words: who is only spoken of in what another one says.

"Lavrov said that Japan had refused" is Lavrov's statement. "Kyodo reported that Japan had refused" and
"according to Kyodo, Japan refused" are Japan's: the agency relays. What belongs here: which attributions of
an English sentence lie inside others. What does not: finding them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.attribution import UNNAMED, Attribution, Speaker
from pipelines.coding.reading import SentenceView

PRESS_WORDS = ("media", "press", "newspaper", "agenc", "broadcaster", "dail", "outlet", "journalist")
TRAILING = re.compile(r"[,\"”] ?[^,]{0,70}$")
THAT = re.compile(r"(?:[^;:]{0,80}? )?\bthat\b", re.IGNORECASE)
OPENED = re.compile(r"(?:[“„«]|(?:^|(?<=\s))\")[^”»\"]*$")
QUOTATION = re.compile(r"(?: [^\"“”;:]{0,60})?[,:]? ?(?:[“„«]|(?<=\s)\")[^”»\"]*$")
SAID = re.compile(r"^en\.acts\.(?:state\.(?:say|think|noun)|announce|warn|concern|criticise\.verb)")
AND_HE = re.compile(r" (?:he|she|they) and [^,;:]{2,40} ", re.IGNORECASE)
JOINED = re.compile(r"\b(?:and|but|or|when|as|after|before)\b|[,;:\"“”]", re.IGNORECASE)
EXPERT = re.compile(r"expert|scientist|analyst|scholar|observer|historian|specialist|academic|researcher")
ATTITUDE = re.compile(r"(?:is|are|was|were|has|have|had|wants?|wanted|hopes?|plans?|intends?)\b")
CLAUSE_CHANGE = re.compile(
    r";|, (?:and|but|while|whereas|although|which|who)\b|\b(?:while|whereas)\b", re.IGNORECASE
)


def outermost(found: list[Attribution], sentence: SentenceView) -> list[Attribution]:
    """The attributions that lie in no other one's words."""
    nested = {
        id(inner)
        for outer in found
        for inner in found
        if _reports(sentence, outer, inner) and not _shares(found, outer, inner)
    }
    own = {a.cue_start for a in found if a.speaker.kind == "first"}
    quoted = {id(b) for a in found for b in found if b.cue_start not in own and _quotes(sentence, a, b)}
    kept = [a for a in found if id(a) not in nested | quoted]
    return [a for a in kept if not any(_passes_on(sentence, a, inner) for inner in kept)]


def _shares(found: Sequence[Attribution], outer: Attribution, inner: Attribution) -> bool:
    """ "Abe said he and Putin had agreed": who says it alone is one of those who did."""
    saying, doing = (
        {a.speaker.name for a in found if a.cue_start == told.cue_start} for told in (outer, inner)
    )
    alone = len(saying) == 1 or (inner.act == "agree" and saying == doing)
    return alone and outer.speaker.name in doing and outer.kind == inner.kind == "verb"


def _passes_on(sentence: SentenceView, outer: Attribution, inner: Attribution) -> bool:
    """Whether ``outer`` stands behind what it only relays."""
    behind = outer.cue_start > inner.cue_end and outer.content[0] == sentence.start
    return behind and outer.kind != "noun" and _relays(outer, inner)


def is_press(speaker: Speaker) -> bool:
    """Whether a speaker is a newspaper, an agency or "the media"."""
    return speaker.kind == "media" or (
        speaker.kind == "group" and any(word in speaker.name for word in PRESS_WORDS)
    )


def _reports(sentence: SentenceView, outer: Attribution, inner: Attribution) -> bool:
    """Whether ``inner`` is part of what ``outer`` says; the press as a mere source says nothing."""
    if inner.speaker.name == outer.speaker.name or outer.speaker.kind == "first":
        return False
    if _is_asked(sentence, inner) and inner.speaker.side != outer.speaker.side:
        return False  # "Gromyko said that the Japanese demand for the islands was groundless"
    if is_press(outer.speaker) and ATTITUDE.match(_cue(sentence, inner)):
        return outer.cue_start < inner.cue_start
    if outer.kind == "source":
        return inner.kind != "source" and not is_press(outer.speaker) and not _relays(outer, inner)
    if outer.kind != "verb":
        return False
    if outer.cue_end < inner.cue_start:
        return _in_clause(sentence, outer, inner)
    between = _between(sentence, inner, outer)
    if OPENED.search(between):
        return False
    trails = outer.content[0] == sentence.start and not is_press(outer.speaker) and TRAILING.search(between)
    if _relays(outer, inner):
        return False
    return bool(trails) and not CLAUSE_CHANGE.search(between)


def _is_asked(sentence: SentenceView, inner: Attribution) -> bool:
    """Whether a noun names what somebody proposes or asks for: an act of its own in anybody's words."""
    named = inner.kind == "noun" and inner.act in ("propose", "request")
    return named and "initiative" not in _cue(sentence, inner)


def _cue(sentence: SentenceView, attribution: Attribution) -> str:
    return sentence.text[attribution.cue_start - sentence.start : attribution.cue_end - sentence.start]


def _relays(outer: Attribution, inner: Attribution) -> bool:
    """ "Putin and Abe agreed to meet, officials said": who is not named only passes it on."""
    group = outer.speaker.kind == "group" and not EXPERT.search(outer.speaker.name)
    unnamed = group or outer.speaker.office in UNNAMED
    return (
        unnamed
        and inner.kind == "verb"
        and inner.speaker.kind in ("person", "government")
        and inner.speaker.office not in UNNAMED
    )


def _quotes(sentence: SentenceView, outer: Attribution, inner: Attribution) -> bool:
    """Whether ``inner`` stands in the quotation that ``outer`` begins; who says "we did" there is another
    matter."""
    if outer.cue_end >= inner.cue_start or outer.kind != "verb" or is_press(outer.speaker):
        return False
    between = _between(sentence, outer, inner)
    return outer.speaker.name != inner.speaker.name and bool(QUOTATION.match(between))


def _in_clause(sentence: SentenceView, outer: Attribution, inner: Attribution) -> bool:
    between = _between(sentence, outer, inner)
    if between.startswith(" by ") and "," in between:
        return False  # "papers disclosed by the ministry, also showed that"
    if inner.content[0] == sentence.start and TRAILING.search(between):
        return False  # "they agreed that ..., an official said": he reports it all
    cue_with_that = sentence.text[: outer.cue_end - sentence.start].lower().endswith(" that")
    if bool(cue_with_that or THAT.match(between)) and not CLAUSE_CHANGE.search(between):
        return True
    return bool(SAID.match(outer.rule_id)) and (not JOINED.search(between) or bool(AND_HE.fullmatch(between)))


def _between(sentence: SentenceView, first: Attribution, second: Attribution) -> str:
    return sentence.text[first.cue_end - sentence.start : max(0, second.cue_start - sentence.start)]
