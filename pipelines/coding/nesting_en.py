"""Words within words: who is only spoken of in what another one says.

"Lavrov said that Japan had refused" is Lavrov's statement. "Kyodo reported that Japan had refused" and
"according to Kyodo, Japan refused" are Japan's: the agency relays. What belongs here: which attributions of
an English sentence lie inside others. What does not: finding them.
"""

from __future__ import annotations

import re

from pipelines.coding.attribution import UNNAMED, Attribution, Speaker
from pipelines.coding.reading import SentenceView

PRESS_WORDS = ("media", "press", "newspaper", "agenc", "broadcaster", "dail", "outlet", "journalist")
TRAILING = re.compile(r"[,\"”] ?[^,]{0,70}$")
THAT = re.compile(r"(?:[^;:]{0,80}? )?\bthat\b", re.IGNORECASE)
OPENED = re.compile(r"(?:[“„«]|(?:^|(?<=\s))\")[^”»\"]*$")
QUOTATION = re.compile(r"(?: [^\"“”;:]{0,60})?[,:]? ?[“\"„«][^”»\"]*$")
SAID = re.compile(r"^en\.acts\.(?:state\.(?:say|think|noun)|announce|warn|concern|criticise\.verb)")
AND_HE = re.compile(r" (?:he|she|they) and [^,;:]{2,40} ", re.IGNORECASE)
JOINED = re.compile(r"\b(?:and|but|or|when|as|after|before)\b|[,;:\"“”]", re.IGNORECASE)
EXPERT = re.compile(r"expert|scientist|analyst|scholar|observer|historian|specialist|academic|researcher")
CLAUSE_CHANGE = re.compile(
    r";|, (?:and|but|while|whereas|although|which|who)\b|\b(?:while|whereas)\b", re.IGNORECASE
)


def outermost(found: list[Attribution], sentence: SentenceView) -> list[Attribution]:
    """The attributions that lie in no other one's words."""
    nested = {id(inner) for outer in found for inner in found if _reports(sentence, outer, inner)}
    own = {a.cue_start for a in found if a.speaker.kind == "first"}
    quoted = {id(b) for a in found for b in found if b.cue_start not in own and _quotes(sentence, a, b)}
    kept = [a for a in found if id(a) not in nested | quoted]
    return [a for a in kept if not any(_passes_on(sentence, a, inner) for inner in kept)]


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
    if inner.content[0] == sentence.start and TRAILING.search(between):
        return False  # "they agreed that ..., an official said": he reports it all
    cue_with_that = sentence.text[: outer.cue_end - sentence.start].lower().endswith(" that")
    if bool(cue_with_that or THAT.match(between)) and not CLAUSE_CHANGE.search(between):
        return True
    return bool(SAID.match(outer.rule_id)) and (not JOINED.search(between) or bool(AND_HE.fullmatch(between)))


def _between(sentence: SentenceView, first: Attribution, second: Attribution) -> str:
    return sentence.text[first.cue_end - sentence.start : max(0, second.cue_start - sentence.start)]
