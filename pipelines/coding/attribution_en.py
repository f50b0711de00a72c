"""Where the speaker stands in an English sentence.

A verb of speech has its subject before it (over adverbs, apposition and coordinated verbs), or after it where a quotation
comes first; "according to" is followed by the source; a nominal act belongs to a possessive or to what "of" and "by"
bring. What belongs here: English word order. What does not: the words (codebooks/en/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding.actors import Mention
from pipelines.coding.attribution import Attribution, Memory, Speaker, act_by_content, as_speaker, cues
from pipelines.coding.codebook import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

PREPOSITION = re.compile(
    r"\b(?:of|with|by|to|from|between|against|for|in|on|at|over|about|toward|towards|than|into|within|like|after|before|during|via|"
    r"through|among|under|upon|including|regarding|concerning|behind|following|under|without|except|around|near|both from|"
    r"told|urged|asked|assured|informed|accused|criticised|criticized|invited|reminded|warned|called on|called upon|met|meet|convince|see|saw|using|contain|containing)"
    r"(?: (?:the|a|an|its|his|her|their|our|such|some|other|all|those|these|largest|former|then|late|own|new|most|many|certain|neighbouring|neighboring))*\s*[\"“(]?$",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s)")
BLOCKED = re.compile(
    r"\b(?:to|should|must|would|could|might|may|can|cannot|shall|ought to|needs? to|not to|help|let|if|unless|whether to|in order to|tried to|failed to|for|of|without|before|after|by|worth|the|a|an|this|that the|its|his|her|their|our|no|any|some|such|every|each)\s+$",
    re.IGNORECASE,
)
SPEAKING_INFINITIVE = re.compile(r"\b(?:went on|continued|continues|go on|wish(?:es)?|like|want(?:s|ed)?|have|has|had|sought|refused|began|is|are|was|were) to\s+$", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being|gets?|got)(?: \w+ly| also| not| again| once again| widely)?\s+$", re.IGNORECASE)
NEGATED = re.compile(r"(?:\b(?:not|never|neither|nor|hardly|no longer)|n['’]t)(?: \w+ly)?\s+$", re.IGNORECASE)
ADVERBIAL = re.compile(
    r"[\s,]*(?:(?:has|have|had|is|are|was|were|did|does|do|also|again|once|then|further|furthermore|already|only|even|still|just|now|later|first|earlier|"
    r"repeatedly|reportedly|apparently|too|both|will|would|once again|in response|in turn|for (?:its|his|her|their) part|however|moreover|therefore|himself|herself|itself|not|never|in particular|at the same time|thus|jointly|unanimously|each|all|nevertheless|\w+ly)[\s,]*)*",
    re.IGNORECASE,
)
COORDINATED = re.compile(r"(?:,|;|\band|\bbut|\bor|\bwhile|\bas well as|\byet|\bthen|\balso)(?: (?:\w+ly|also|then|again|further|did not|does not|did|has|have|even|in turn))*\s*$", re.IGNORECASE)
PARENTHESIS = re.compile(r"\s*[,(–—-].*[,)–—-](?: \w+ly| also| repeatedly| again| once again)*\s*$", re.DOTALL)
COORDINATION = re.compile(r",? and (?:the |its |his |her )?|, (?:the )?|/|-| or |, as well as ", re.IGNORECASE)
RELATIVE = re.compile(r",?\s*$")
SENTENCE_BREAK = re.compile(r"[.!?;:]\s")
NOUN_AMBIGUOUS = re.compile(r"(?:claim|demand|hope|support|offer|protest|view|report|request|regret|doubt|call|comment|note|answer|charge|concern|worry|fear|appeal|address|state|urge|back|result|plan|voice|warning|welcome|praise|blame|threat|dispute)s?$", re.IGNORECASE)
BASE_FORM = re.compile(r"(?:ed|ing|s|said|told|wrote|made|put|took|came|held|spoke|gave|found|laid|met|set|thought|saw|sought|stood|undertook|sold|kept|is|are|was|were|has|have)$", re.IGNORECASE)
PLURAL_KINDS = frozenset({"both", "group", "first"})
OBJECT_GAP = 40


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one English sentence, in order."""
    found: list[Attribution] = []
    for hit, cue in cues(sentence, codebook):
        finder = {"verb": _by_verb, "noun": _by_noun, "source": _by_source}[cue.kind]
        for speaker, pronoun in finder(sentence, hit, cue, memory, found):
            act = _act(sentence, hit, cue, codebook)
            if act:
                content = _content(sentence, hit, cue)
                found.append(Attribution(speaker, act, hit.start, hit.end, cue.kind, f"en.acts.{hit.code}", content, pronoun))
    return found


def _content(sentence: SentenceView, hit: Hit, cue: Cue) -> tuple[int, int]:
    """What is said follows the verb, unless the sentence begins with it (quotation first, "according to")."""
    tail = sentence.text[hit.end - sentence.start :]
    return (sentence.start, sentence.end) if cue.kind == "source" or len(tail.split()) < 7 else (hit.start, sentence.end)


def _act(sentence: SentenceView, hit: Hit, cue: Cue, codebook: Codebook) -> str:
    act = act_by_content(cue.act, sentence, _content(sentence, hit, cue), codebook)
    if cue.kind == "verb" and NEGATED.search(_before(sentence, hit)):
        return "reject" if act in ("agree", "support") else ""
    return act


def _before(sentence: SentenceView, hit: Hit | Mention, reach: int = 60) -> str:
    end = hit.start - sentence.start
    return sentence.text[max(0, end - reach) : end]


def _after(sentence: SentenceView, end: int, reach: int = 60) -> str:
    return sentence.text[end - sentence.start : end - sentence.start + reach]


Found = Iterator[tuple[Speaker, bool]]


def _by_verb(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory, found: Sequence[Attribution]) -> Found:
    word, before = sentence.text[hit.start - sentence.start : hit.end - sentence.start], _before(sentence, hit)
    head = word.split(" ")[0]
    if PASSIVE.search(before) and not head.lower().endswith("ing"):
        yield from _passive(sentence, hit, cue, memory)
        return
    inverted = _inverted(sentence, hit)
    if inverted is None and BLOCKED.search(before) and not SPEAKING_INFINITIVE.search(before):
        return
    subject = inverted or _subject(sentence, hit, head, found)
    if subject is None:
        yield from _carried(sentence, hit, head, found)
        return
    if NOUN_AMBIGUOUS.search(head) and not BASE_FORM.search(head) and not _is_plural(sentence, subject):
        return
    for mention in [*_coordinated(sentence, subject), subject]:
        yield from ((speaker, as_speaker(mention) is None) for speaker in memory.resolve(mention, sentence.mentions))


def _passive(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory) -> Found:
    """ "Was criticised by X"; "it was agreed" by both sides."""
    by = re.match(r"(?: \w+){0,3}? by (?:the |an? |both )?", _after(sentence, hit.end))
    if by:
        agent = next((m for m in sentence.mentions if 0 <= m.start - (hit.end + by.end()) <= 25), None)
        for mention in [*_following(sentence, agent), agent] if agent else []:
            yield from ((speaker, False) for speaker in memory.resolve(mention, sentence.mentions))
    elif cue.act == "agree" and re.search(r"\bit (?:was|has been|is)(?: also)?\s+$", _before(sentence, hit), re.IGNORECASE):
        both = Mention(hit.start, hit.end, "both", "", "", "", "")
        yield from ((speaker, False) for speaker in memory.resolve(both))


def _inverted(sentence: SentenceView, hit: Hit) -> Mention | None:
    """ "...," stressed Kishida: the speaker right after the verb, a quotation or a comma before it."""
    before = _before(sentence, hit, 4).rstrip()
    if not before or before[-1] not in "\"”’'»,":
        return None
    after = next((m for m in sentence.mentions if m.start >= hit.end), None)
    gap = sentence.text[hit.end - sentence.start : after.start - sentence.start] if after else ""
    return after if after and re.fullmatch(r" (?:the |an? |then |former |influential )?", gap) else None


def _subject(sentence: SentenceView, hit: Hit, head: str, found: Sequence[Attribution]) -> Mention | None:
    participle = head.lower().endswith("ing")
    for mention in reversed([m for m in sentence.mentions if m.end <= hit.start]):
        gap = sentence.text[mention.end - sentence.start : hit.start - sentence.start]
        if mention.kind == "pronoun" and mention.word == "who":
            if ADVERBIAL.fullmatch(gap):
                return _antecedent(sentence, mention)
            continue
        if not _nominative(sentence, mention):
            continue
        if ADVERBIAL.fullmatch(gap) or PARENTHESIS.fullmatch(gap):
            return mention
        if participle and re.search(r"[,;]\s*(?:\w+ly |while |by |and |thus |thereby )?$", gap):
            return mention
        if COORDINATED.search(gap) and any(mention.start <= a.cue_start <= hit.start for a in found):
            return mention
    if participle and hit.start - sentence.start < 25:
        return next((m for m in sentence.mentions if m.start > hit.end and _nominative(sentence, m)), None)
    return None


def _antecedent(sentence: SentenceView, relative: Mention) -> Mention | None:
    before = [m for m in sentence.mentions if m.end <= relative.start]
    if before and RELATIVE.fullmatch(sentence.text, before[-1].end - sentence.start, relative.start - sentence.start):
        return before[-1]
    return None


def _carried(sentence: SentenceView, hit: Hit, head: str, found: Sequence[Attribution]) -> Found:
    """A second verb of the same subject: "... and asked", "..., stating that"."""
    gap = _before(sentence, hit, 24)
    if found and found[-1].kind == "verb" and (COORDINATED.search(gap) or (head.lower().endswith("ing") and re.search(r",\s*(?:\w+ly )?$", gap))):
        last = found[-1].cue_start
        yield from ((a.speaker, True) for a in found if a.cue_start == last)


def _nominative(sentence: SentenceView, mention: Mention) -> bool:
    """Whether a mention can be a subject: no possessive, no mere adjective, nothing that a preposition governs."""
    if mention.adjective or POSSESSIVE.match(_after(sentence, mention.end, 3)):
        return False
    return not PREPOSITION.search(_before(sentence, mention))


def _coordinated(sentence: SentenceView, subject: Mention) -> list[Mention]:
    """Mentions joined to the subject from the left: "Putin and Abe agreed"."""
    joined: list[Mention] = []
    first = subject
    for mention in reversed([m for m in sentence.mentions if m.end <= subject.start]):
        gap = sentence.text[mention.end - sentence.start : first.start - sentence.start]
        wanted = COORDINATION.fullmatch(gap) and (gap.strip() != "," or joined)
        if not wanted or as_speaker(mention) is None or POSSESSIVE.match(_after(sentence, mention.end, 3)):
            break
        joined.insert(0, mention)
        first = mention
    return joined if not joined or _nominative(sentence, joined[0]) else []


def _following(sentence: SentenceView, agent: Mention) -> list[Mention]:
    """Mentions joined to an agent from the right: "by Japan and Russia"."""
    after = next((m for m in sentence.mentions if m.start >= agent.end), None)
    if after is None:
        return []
    gap = sentence.text[agent.end - sentence.start : after.start - sentence.start]
    return [after] if re.fullmatch(r",? and (?:the |by )?(?:the )?", gap) else []


def _is_plural(sentence: SentenceView, subject: Mention) -> bool:
    return subject.kind in PLURAL_KINDS or subject.word in ("they", "who") or bool(_coordinated(sentence, subject))


def _by_noun(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory, found: Sequence[Attribution]) -> Found:
    owner = _owner(sentence, hit)
    if owner is None:
        return
    for mention in [*_coordinated(sentence, owner), owner, *_following(sentence, owner)]:
        yield from ((speaker, False) for speaker in memory.resolve(mention, sentence.mentions))


def _owner(sentence: SentenceView, hit: Hit) -> Mention | None:
    """The possessor before the noun, or the one that its "of", "by", "between" brings."""
    before = next((m for m in reversed(sentence.mentions) if m.end <= hit.start), None)
    if before is not None:
        gap = sentence.text[before.end - sentence.start : hit.start - sentence.start]
        if re.fullmatch(r"['’]s? (?:\w+ ){0,2}", gap) or (gap == " " and before.adjective):
            return before
    text = sentence.text[hit.start - sentence.start : hit.end - sentence.start].lower()
    if not text.endswith((" of", " by", " between", " from")):
        return None
    after = next((m for m in sentence.mentions if m.start >= hit.end), None)
    gap = sentence.text[hit.end - sentence.start : after.start - sentence.start] if after else "x" * 9
    return after if re.fullmatch(r" (?:the |both |its )?(?:\w+ )?", gap) else None


def _by_source(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory, found: Sequence[Attribution]) -> Found:
    text = sentence.text[hit.start - sentence.start : hit.end - sentence.start].lower()
    own = re.search(r"\b(his|her|their|its|him|them)\b", text)
    if own:
        word = {"his": "he", "him": "he", "her": "she", "their": "they", "them": "they", "its": "it"}[own[1]]
        yield from ((s, True) for s in memory.resolve(Mention(hit.start, hit.end, "pronoun", "", "", "", "", word=word)))
        return
    after = next((m for m in sentence.mentions if m.start >= hit.end), None)
    if after is None or after.start - hit.end > OBJECT_GAP or "," in sentence.text[hit.end - sentence.start : after.start - sentence.start]:
        return
    yield from ((speaker, as_speaker(after) is None) for speaker in memory.resolve(after, sentence.mentions))
