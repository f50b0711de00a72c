"""Which mention is the subject of a cue in an English sentence, and who shares the act with it.

What belongs here: subjects before and after the verb, of participles and infinitives, and names joined to
them. What does not: whether the cue attributes at all (attribution_en.py), clause structure (clauses_en.py).
"""

from __future__ import annotations

import re

from pipelines.coding.acts_en import Place
from pipelines.coding.clauses_en import ADJECTIVE, COMMA, DASH, LIGHT, NAME, VERB, WORD
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView

POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s)")
COORDINATION = re.compile(
    r",? (?:and|&) (?:the |its |his |her |with |mrs?\.? |ms\.? )?|, (?:the )?|/|-| or |,? as well as "
    r"|,? together with ",
    re.IGNORECASE,
)
JOINED_AGENT = re.compile(r",? and (?:the |by )?(?:the )?")
OWN_WORDS = {"his": "he", "him": "he", "her": "she", "their": "they", "them": "they", "its": "it"}
KEPT_FROM = frozenset({"of", "from", "without", "against", "for", "about", "despite", "instead of", "before"})
WITH = re.compile(r" with (?:the )?", re.IGNORECASE)
WITH_HIM = re.compile(r" with (him|her|them)\b", re.IGNORECASE)


def partner(place: Place) -> list[Mention]:
    """With whom something is agreed or confirmed: "confirmed with Lavrov that"."""
    if place.cue.act != "agree" and not place.hit.code.endswith(".confirm"):
        return []
    pronoun = WITH_HIM.match(place.tail(place.hit.end))
    if pronoun:
        start = place.hit.end + pronoun.start(1)
        word = OWN_WORDS[pronoun[1].lower()]
        return [Mention(start, start + len(pronoun[1]), "pronoun", "", "", "", "", word=word)]
    after = next((m for m in place.sentence.mentions if m.start >= place.hit.end), None)
    gap = place.tail(place.hit.end, after.start - place.hit.end) if after else ""
    spoken = after is not None and not after.adjective and after.kind in ("person", "government", "bare")
    return [after] if after is not None and spoken and WITH.fullmatch(gap) else []


def auxiliaries(place: Place) -> list[str]:
    words, at = place.clauses.words, place.at - 1
    found: list[str] = []
    while at >= 0 and words[at].kind in ("auxiliary", "adverb", "time"):
        if words[at].kind == "auxiliary":
            found.append(words[at].text)
        at -= 1
    return found


def performed(place: Place) -> re.Match[str] | None:
    """ "Hurried to", "wish to" before an infinitive: then the subject does what the infinitive says."""
    before = place.sentence.text[: place.hit.start - place.sentence.start].rstrip()
    phrase = next(reversed(list(place.syntax.pattern("performed_infinitive").finditer(before))), None)
    return phrase if phrase and phrase.end() == len(before) else None


def inverted_subject(place: Place, head: str) -> Mention | None:
    """ "...," stressed Kishida: the speaker right after the verb, a quotation or a comma before it."""
    words, before = place.clauses.words, place.clauses.before(place.at)
    if before is None or not (
        before.kind == "quote" or (before.kind in (COMMA, DASH) and head in place.syntax.words("inverting"))
    ):
        return None
    after = place.at + 1
    while (
        after < len(words)
        and after <= place.at + 6
        and words[after].kind in ("determiner", WORD, ADJECTIVE, "adverb")
    ):
        after += 1
    if after >= len(words) or words[after].kind != NAME:
        return None
    while (
        after + 1 < len(words)
        and words[after + 1].kind == NAME
        and words[after + 1].start == words[after].end + 1
    ):
        after += 1  # "said Putin spokesman Dmitry Peskov"
    own_verb = after + 1 < len(words) and words[after + 1].kind in (VERB, "auxiliary")
    return None if own_verb else words[after].mention


def subject_of(place: Place, head: str) -> Mention | None:
    before = place.clauses.before(place.at)
    if head.endswith("ing") and (before is None or before.kind != "auxiliary"):
        return _of_participle(place)
    if before is not None and before.text == "to":
        phrase = performed(place)
        return (
            place.clauses.subject(place.clauses.index(phrase.start() + place.sentence.start))
            if phrase
            else None
        )
    if before is not None and before.kind == COMMA and not _closes_parenthesis(place):
        return _with_apposition(place, place.at - 1) or place.clauses.clause_subject(place.at)
    return place.clauses.subject(place.at) or _with_apposition(place, _comma_before(place))


def _comma_before(place: Place) -> int:
    """Where the comma before adverbs, times and auxiliaries would stand: "Taro Kono, on Friday said"."""
    at = place.at - 1
    while at > 0 and place.clauses.words[at].kind in LIGHT:
        at -= 1
    return at


def _with_apposition(place: Place, comma: int) -> Mention | None:
    """ "His counterpart, Taro Kono, said": the comma closes an apposition that the mention holds."""
    if comma < 1 or place.clauses.words[comma].kind != COMMA:
        return None
    named = place.clauses.before(comma)
    if named is None or named.mention is None or named.kind != NAME:
        return None
    text = place.sentence.text[named.start - place.sentence.start : named.end - place.sentence.start]
    return named.mention if "," in text and place.clauses.governs(comma - 1) else None


def _closes_parenthesis(place: Place) -> bool:
    return place.clauses.subject(place.at) is not None


def _of_participle(place: Place) -> Mention | None:
    """The subject of "stating": that of the clause before, or the next one where the sentence begins with
    it."""
    if (before := place.clauses.before(place.at)) is not None and before.text in KEPT_FROM:
        return None
    if place.at <= 2:
        return place.clauses.main_subject(place.at)
    before = place.clauses.before(place.at)
    absolute = place.clauses.before(place.at - 1)
    with_name = absolute is not None and absolute.text == "with"  # "..., with Suga saying that"
    if before is not None and before.kind == NAME and (with_name or place.clauses.governs(place.at - 1)):
        return before.mention
    return None if before is None or before.kind == WORD else place.clauses.clause_subject(place.at)


def coordinated(sentence: SentenceView, subject: Mention) -> list[Mention]:
    """Mentions joined to the subject from the left: "Putin and Abe agreed"."""
    joined: list[Mention] = []
    first = subject
    for mention in reversed([m for m in sentence.mentions if m.end <= subject.start]):
        gap = sentence.text[mention.end - sentence.start : first.start - sentence.start]
        wanted = COORDINATION.fullmatch(gap) and (gap.strip() != "," or joined)
        if gap.startswith(",") and subject.kind == "pronoun":
            break
        if not wanted or POSSESSIVE.match(sentence.text, mention.end - sentence.start):
            break
        joined.insert(0, mention)
        first = mention
    return joined


def following(sentence: SentenceView, agent: Mention) -> list[Mention]:
    """Mentions joined to an agent from the right: "by Japan and Russia", "Yeltsin of Russia and Abe"."""
    after = [m for m in sentence.mentions if m.start >= agent.end][:2]
    ends = [agent.end, *(m.end for m in after)]
    gaps = [
        sentence.text[end - sentence.start : m.start - sentence.start]
        for end, m in zip(ends, after, strict=False)
    ]
    if len(after) == 2 and gaps[0] == " of " and after[0].side == agent.side:
        after, gaps = after[1:], gaps[1:]
    return after[:1] if after and JOINED_AGENT.fullmatch(gaps[0]) else []
