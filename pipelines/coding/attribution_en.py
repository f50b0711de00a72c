"""Where the speaker stands in an English sentence.

A verb of speech has its subject before it, or after it where a quotation comes first; a passive has an agent
after "by"; "according to" is followed by the source; a nominal act belongs to a possessive or to what "of"
and "by" bring. What belongs here: which cue attributes to whom. What does not: clause structure
(clauses_en.py), the acts (acts_en.py), the words (codebooks/en/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding.acts_en import ADDRESSED, CALLED, FIRST, Place, act_of, content_of
from pipelines.coding.attribution import Attribution, Memory, Speaker, as_speaker, cues
from pipelines.coding.clauses_en import COMMA, NAME, VERB, WORD, Clauses
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.content_acts import act_by_content
from pipelines.coding.irrealis_en import MODAL, is_any, is_question, is_to_come, is_unperformed
from pipelines.coding.light_verbs_en import light_acts
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention
from pipelines.coding.nesting_en import is_press, outermost
from pipelines.coding.pairs_en import as_persons, jointly, own_pair, pair_before, quoted_pair
from pipelines.coding.reading import SentenceView
from pipelines.coding.subjects_en import (
    OWN_WORDS,
    POSSESSIVE,
    auxiliaries,
    coordinated,
    following,
    inverted_subject,
    partner,
    subject_of,
)
from pipelines.coding.syntax import Syntax
from pipelines.text import layout

AGENT = re.compile(r"(?: \w+){0,4}? by ", re.IGNORECASE)
BEFORE_AGENT = re.compile(r"(?:the |an? |both |some )?(?:[\w-]+ ){0,2}", re.IGNORECASE)
POSSESSED = re.compile(r"['’]s? (?:[\w-]+ ){0,3}")
BROUGHT = re.compile(r" (?:the |both |its )?(?:\w+ ){0,1}")
HEADLINE_SOURCE = re.compile(r"(?: [–—-] |: )(?=[^–—:]{2,60}\Z)")
PREDICATE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "got"})
BEFORE_BASE = frozenset({"do", "did", "does", "will", "to", *MODAL})
PASSED_ON = re.compile(
    r"[^.;:]{0,120}?\b(?:was|were|has been|have been|had been)(?: \w+ly| also| again)? "
    r"(?:expressed|voiced|lodged|made|raised|conveyed|put forward|submitted|filed|issued|repeated|reiterated)"
    r"[^.;:,]{0,20}? by (?:both |the )?"
)
NAMED_SO = re.compile(
    r"\b(?:which|what)(?: [\w’']+){1,2} $|\bwhich (?:\w+ ){1,2}calls? [^,;:]{0,40} and (?:\w+ ){1,2}$"
)
PREAMBLE_END = re.compile(r"[,;]\s*\Z")
SOURCE_REACH, AGENT_REACH = 60, 25
RELAYING = ("report", "quote")
OWN = (".own", ".position")
DEMAND = ".demand"
OPENING = re.compile(r"[“\"„«]")
SAYING = "en.acts.state.say"
YOURS = re.compile(r"\byour (?:[\w-]+ ){0,2}$", re.IGNORECASE)
LET_ME = re.compile(r"\b(?:let|allow|permit) (?:me|us)(?: to)?(?: \w+){0,2} $", re.IGNORECASE)
QUOTING = frozenset({"citing", "quoting", "quoted", "quotes"})


Found = Iterator[tuple[Speaker, bool]]


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one English sentence, in order."""
    found: list[Attribution] = []
    syntax = codebook.syntax["en"]
    hits = _cues(sentence, codebook, syntax)
    clauses = Clauses(sentence, [hit for hit, cue in hits if cue.kind == "verb"], syntax)
    for hit, cue in hits:
        place = Place(sentence, clauses, syntax, memory, hit, cue, clauses.index(hit.start))
        finder = {"verb": _by_verb, "noun": _by_noun, "source": _by_source}[cue.kind]
        speakers = list(dict.fromkeys(finder(place, outermost(found, sentence))))
        act = act_of(place, codebook, [speaker for speaker, _ in speakers])
        for speaker, pronoun in speakers if act else []:
            kind = "source" if is_press(speaker) and place.word.startswith(RELAYING) else cue.kind
            rule = f"en.acts.{hit.code}"
            found.append(
                Attribution(speaker, act, hit.start, hit.end, kind, rule, content_of(place), pronoun)
            )
    kept = outermost(found, sentence)
    return _with_own_words(kept, sentence, memory) or list(_headline_source(sentence, codebook))


def _with_own_words(found: list[Attribution], sentence: SentenceView, memory: Memory) -> list[Attribution]:
    """ "We agreed," he said: where the words quoted tell the act themselves, "said" only tells whose they
    are."""
    own = [
        a.cue_start
        for a in found
        if a.speaker.kind == "first"
        and a.act != "state"
        and (
            a.cue_start < memory.quoted_until or OPENING.search(sentence.text[: a.cue_start - sentence.start])
        )
    ]
    return [
        a._replace(act="")
        if a.rule_id == SAYING and any(a.content[0] <= start < a.cue_start for start in own)
        else a
        for a in found
    ]


def _cues(sentence: SentenceView, codebook: Codebook, syntax: Syntax) -> list[tuple[Hit, Cue]]:
    """The words that attribute; a light verb that its noun explains is no mere verb of saying."""
    known = list(cues(sentence, codebook))
    light = {hit.start: hit for hit in light_acts(sentence, syntax, [hit for hit, _ in known])}
    others = [(hit, cue) for hit, cue in known if hit.start not in light or cue.act != "state"]
    return sorted(
        [*others, *((hit, codebook.cues[hit.code]) for hit in light.values())], key=lambda c: c[0].start
    )


def _headline_source(sentence: SentenceView, codebook: Codebook) -> Iterator[Attribution]:
    """ "Talks will take time – Lavrov": whoever stands at the end of a headline says it."""
    mark = HEADLINE_SOURCE.search(sentence.text) if sentence.role == layout.HEADLINE else None
    named = sentence.mentions[-1] if mark and sentence.mentions else None
    speaker = as_speaker(named) if named and mark and named.start - sentence.start == mark.end() else None
    if speaker is None or named is None or sentence.text[named.end - sentence.start :].strip(" .)"):
        return
    content = (sentence.start, named.start)
    act = act_by_content("state", sentence, content, codebook) if " to " not in sentence.text else "announce"
    yield Attribution(speaker, act, named.start, named.end, "source", "en.acts.state.source", content)


def _by_verb(place: Place, found: Sequence[Attribution]) -> Found:
    if place.hit.code.endswith(".impersonal"):
        if place.tail(place.hit.end, 4).startswith(" by ") or _of_others(place):
            return
        yield from ((speaker, False) for speaker in place.memory.resolve(_both(place)))
        return
    if place.hit.code.endswith(OWN) or LET_ME.search(
        place.sentence.text[: place.hit.start - place.sentence.start]
    ):
        yield FIRST, False
        return
    if place.hit.code == CALLED and NAMED_SO.search(
        place.sentence.text[: place.hit.start - place.sentence.start]
    ):
        return  # a name of the thing is no statement
    if place.hit.code.endswith(DEMAND):
        if _of_another(place):
            yield FIRST, False
        return
    if place.at >= len(place.clauses.words) or place.clauses.words[place.at].kind != VERB:
        return
    head = place.word.split(" ")[0]
    auxiliary = auxiliaries(place)
    if _agentive(place, head, auxiliary):
        yield from _passive(place, auxiliary)
        return
    inverted = inverted_subject(place, head)
    if inverted is None and (is_unperformed(place, auxiliary) or is_question(place.sentence)):
        return
    if head.endswith("ing") and _continues(place, found):
        yield from _carried(place, head, found)
        return
    if head in place.syntax.words("mental") and not auxiliaries(place):
        return  # what somebody only thinks is the author's analysis
    if inverted is None and _said_by_you(place):
        yield ADDRESSED, False
        return
    if place.memory.joint and place.at == 0 and PREAMBLE_END.search(place.sentence.text):
        yield from ((speaker, True) for speaker in place.memory.two_sides())
        return
    if is_to_come(place):
        return
    if place.hit.code.endswith(".preamble"):
        return
    subject = inverted or subject_of(place, head)
    if subject is None or _shared(place, subject, found):
        yield from _carried(place, head, found)
    elif not _is_noun(place, head, subject):
        joined = coordinated(place.sentence, subject)
        while joined and not place.clauses.governs(place.clauses.index(joined[0].start)):
            joined = joined[1:]
        listed = _listed(place, inverted) or _joined_after(place, subject)
        yield from _speakers(place, [*joined, subject, *listed, *partner(place)], found)


def _said_by_you(place: Place) -> bool:
    """ "You say", "as you have rightly pointed out"."""
    words, at = place.clauses.words, place.at - 1
    while at >= 0 and words[at].kind in ("auxiliary", "adverb"):
        at -= 1
    return at >= 0 and words[at].text == "you"


def _of_another(place: Place) -> bool:
    """Whether somebody else than "we" is to do it: "foreign troops must withdraw"."""
    subject = place.clauses.subject(place.at)
    before = place.clauses.before(place.at)
    if before is None or (before.kind == NAME and subject is None):
        return False
    return subject.kind not in ("first", "both") if subject is not None else before.kind == WORD


def _shared(place: Place, subject: Mention, found: Sequence[Attribution]) -> bool:
    """ "Kono and Lavrov met and agreed": a verb after "and" has all the subjects of the verb before it."""
    before = place.clauses.before(place.at)
    if before is None or before.kind != "coordinator" or not found or found[-1].kind != "verb":
        return False
    together = [a.speaker.name for a in found if a.cue_start == found[-1].cue_start]
    return len(together) > 1 and subject.speaker in together


def _speakers(place: Place, mentions: Sequence[Mention], found: Sequence[Attribution] = ()) -> Found:
    speaking = [a.speaker for a in reversed(found)]
    free = place.clauses.governing()
    if jointly(place, mentions):
        yield from ((speaker, True) for speaker in own_pair(place))
        return
    yield from ((speaker, True) for speaker in quoted_pair(place, mentions))
    for mention in mentions:
        meant = mention.word in ("they", "pair") and not found
        if meant and (pair := pair_before(place, mention)):
            yield from ((speaker, True) for speaker in pair)
            continue
        vague = mention.kind in ("pronoun", "bare") and not mention.country
        here = free if vague else place.sentence.mentions
        mention = as_persons(place, mention)
        for speaker in place.memory.resolve(mention, here, speaking) or _unnamed(place, mention):
            yield speaker, as_speaker(mention) is None


def _unnamed(place: Place, mention: Mention) -> list[Speaker]:
    """ "The Russian envoy" whom the text never names: known by country and office."""
    if mention.kind != "bare" or mention.side not in ("JP", "RU"):
        return []
    text = place.sentence.text[mention.start - place.sentence.start : mention.end - place.sentence.start]
    name = re.sub(r"^the ", "", text, flags=re.IGNORECASE)
    return [Speaker(name, mention.side, "", "group", mention.country)]


def _agentive(place: Place, head: str, auxiliary: Sequence[str]) -> bool:
    """Whether the verb is passive: after "was", or a participle that "by" follows."""
    if head.endswith("ing") or head in PREDICATE or head.startswith("voice"):
        return False
    before = place.clauses.before(place.at)
    bare = (
        before is not None and before.kind in (WORD, NAME) and place.tail(place.hit.end, 4).startswith(" by ")
    )
    return bool(auxiliary and auxiliary[0] in PREDICATE) or bare


def _passive(place: Place, auxiliary: Sequence[str]) -> Found:
    """ "Was criticised by X"; "it was agreed" and "an agreement was reached" by both sides."""
    by = AGENT.match(place.tail(place.hit.end))
    after = place.hit.end + (by.end() if by else 0)
    agent = next((m for m in place.sentence.mentions if by and 0 <= m.start - after <= AGENT_REACH), None)
    if agent is not None and not BEFORE_AGENT.fullmatch(place.tail(after, agent.start - after)):
        agent = None
    if agent is not None:
        yield from (
            (speaker, False) for speaker, _ in _speakers(place, [*following(place.sentence, agent), agent])
        )
    elif by is None and _agreed(place) and auxiliary[-1:] not in (["is"], ["are"]):
        yield from ((speaker, False) for speaker in place.memory.resolve(_both(place)))


def _agreed(place: Place) -> bool:
    return place.cue.act == "agree" and not place.hit.code.endswith(".joint")


def _of_others(place: Place) -> bool:
    """Whether the sentence names a third country: what was agreed need not be the two sides' own."""
    return any(m.side == "third" and m.kind in ("government", "person") for m in place.sentence.mentions)


def _both(place: Place) -> Mention:
    return Mention(place.hit.start, place.hit.end, "both", "", "", "", "")


def _is_noun(place: Place, head: str, subject: Mention) -> bool:
    """ "Tokyo demand" is no clause: a base form after a singular subject is a noun."""
    after_do = any(word in BEFORE_BASE for word in auxiliaries(place))
    if (
        head not in place.syntax.words("base_or_noun")
        or after_do
        or subject.word in ("they", "who", "which")
        or subject.kind in ("both", "group", "first")
    ):
        return False
    return not coordinated(place.sentence, subject)


def _listed(place: Place, inverted: Mention | None) -> list[Mention]:
    return following(place.sentence, inverted) if inverted is not None else []


def _joined_after(place: Place, subject: Mention) -> list[Mention]:
    """ "Putin and Abe met and confirmed": the second subject of a verb that stands further on."""
    between = [m for m in following(place.sentence, subject) if m.end <= place.hit.start]
    return [m for m in between if not m.adjective]


def _continues(place: Place, found: Sequence[Attribution]) -> bool:
    """Whether a participle follows what somebody already does in the sentence: "is claimed by Japan, calling
    it ..."."""
    before = place.clauses.before(place.at)
    return (
        bool(found)
        and found[-1].kind == "verb"
        and before is not None
        and before.kind in (COMMA, "adverb", "preposition")
    )


def _carried(place: Place, head: str, found: Sequence[Attribution]) -> Found:
    """A second verb of the same subject: "... and asked", "..., stating that"."""
    before = place.clauses.before(place.at)
    if not found or before is None or found[-1].kind != "verb" or found[-1].rule_id.endswith((*OWN, DEMAND)):
        return
    if before.kind in ("coordinator", COMMA, "adverb") or (
        head.endswith("ing") and before.kind == "preposition"
    ):
        last = found[-1].cue_start
        yield from ((a.speaker, True) for a in found if a.cue_start == last)


def _by_noun(place: Place, found: Sequence[Attribution]) -> Found:
    if YOURS.search(place.sentence.text[: place.hit.start - place.sentence.start]):
        yield ADDRESSED, False
        return
    if is_any(place):
        return
    owner = _owner(place)
    owner = owner or _agent_behind(place)
    if owner is not None:
        mentions = [*coordinated(place.sentence, owner), owner, *following(place.sentence, owner)]
        yield from ((speaker, False) for speaker, _ in _speakers(place, mentions))


def _agent_behind(place: Place) -> Mention | None:
    """ "Concern about the missiles was expressed by Tokyo"."""
    passive = PASSED_ON.match(place.tail(place.hit.end, 200))
    start = place.hit.end + passive.end() if passive else -1
    return next((m for m in place.sentence.mentions if 0 <= m.start - start <= 4), None) if passive else None


def _owner(place: Place) -> Mention | None:
    """The possessor before the noun, or the one that its "of", "by", "between" brings."""
    sentence, hit = place.sentence, place.hit
    before = next((m for m in reversed(sentence.mentions) if m.end <= hit.start), None)
    if before is not None:
        gap = sentence.text[before.end - sentence.start : hit.start - sentence.start]
        if POSSESSED.fullmatch(gap) or (gap == " " and before.adjective):
            return before
    if not place.word.endswith((" of", " by", " between", " from", "unacceptable for", "unacceptable to")):
        return None
    after = next((m for m in sentence.mentions if m.start >= hit.end), None)
    gap = sentence.text[hit.end - sentence.start : after.start - sentence.start] if after else "-"
    return after if after is not None and BROUGHT.fullmatch(gap) and not after.adjective else None


def _by_source(place: Place, found: Sequence[Attribution]) -> Found:
    own = re.search(r"\b(his|her|their|its|him|them)\b", place.word)
    if own:
        pronoun = Mention(place.hit.start, place.hit.end, "pronoun", "", "", "", "", word=OWN_WORDS[own[1]])
        yield from ((s, True) for s in place.memory.resolve(pronoun, place.sentence.mentions))
        return
    after = next((m for m in place.sentence.mentions if m.start >= place.hit.end), None)
    if after is None or after.start - place.hit.end > SOURCE_REACH:
        return
    gap = place.tail(place.hit.end, after.start - place.hit.end)
    if place.word in QUOTING and (len(gap.split()) > 2 or after.word == "sources"):
        return
    if "," not in gap and not POSSESSIVE.match(place.tail(after.end, 3)):
        yield from _speakers(place, [after])
