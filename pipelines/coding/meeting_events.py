"""Conferences of many countries: which words mean one, and which of the two countries it brings together.

What belongs here: telling a conference from the talks of two on its margins. What does not: the names of
conferences (codebooks/*/meetings.toml), meetings of two (meeting_parties.py).
"""

from __future__ import annotations

import re

from pipelines.coding import conferences_ru
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

CONFERENCE = "multilateral.named"
TITLES = re.compile(
    r"(?:summits?|meetings?|forums?|conferences?|sessions?|gatherings?|ministerials?|ministerial meetings?"
    r"|leaders' (?:meeting|summit)s?|summit (?:meeting|talks|conference)s?|саммит\w*)\Z"
)
"""Words that stand for a conference where an organisation's name or "the sidelines of" goes before."""
MARGINS = re.compile(r"((?:sidelines?|margins?|fringes) of (?:the |an? |this |that )?)[^,;.]{0,60}\Z")
AT_MARGINS = re.compile(r"(?:sidelines?|margins?|fringes) of \Z")
GROUP = re.compile(
    r"(?:\bg-?(?:7|8|20)|\bgroup of (?:seven|eight|twenty|7|8|20)"
    r"|(?:сем[её]рк|восьм[её]рк|двадцатк)\w*|нато|атэс|брикс|шос)"
    r"[^\w ]?,? (?:leaders |nations |countries )?(?:на|в ходе|во время|at|during) (?:the |a |\w+ )?\Z"
)
""" "The G7 leaders at a summit in Hiroshima"."""
OF_MEMBERS = re.compile(r"(?:'s|’s)?(?: [\w-]+){0,3} ")
NAMES = re.compile(r"[\w-]+")
COMMON = (
    "summit",
    "meet",
    "forum",
    "confer",
    "the",
    "leader",
    "of",
    "this",
    "session",
    "саммит",
    "встреч",
    "форум",
)
STEM = 5
CJK = re.compile(r"[ぁ-んァ-ヶ一-龠]")
ENDS_JA = re.compile(r"(?:サミット|首脳会[議合談]|首脳|会[議合]|の|際|に|で|出席|・)+\Z")
BRACKET = re.compile(r" ?[(（][^()（）]{0,12}|[^()（）]{0,12}[)）] ?|[)）]?")
BREAK = re.compile(r" (?:and|with|to|at|in|on|of|for|after|before|by|held|said|chief|secretary|sanctions) ")


def as_conference(hit: Hit, sentence: SentenceView) -> Hit:
    """The hit, as a conference's name where it is one: "the Group of Eight industrialised countries summit",
    "on the margins of the Asia-Europe summit"."""
    head = hit.code.partition(".")[0]
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if hit.code == "back.talks" and AT_MARGINS.search(sentence.folded, 0, start):
        return hit._replace(code="back.event")
    if head not in ("summit", "generic") or not TITLES.search(sentence.folded[start:end]):
        return hit
    margins = MARGINS.search(sentence.folded, 0, start)
    group = GROUP.search(sentence.folded, 0, start) if head == "summit" else None
    begin = sentence.start + margins.end(1) if margins else _organisation(hit, sentence)
    begin = sentence.start + group.start() if group and begin is None else begin
    return hit if begin is None else hit._replace(start=begin, code=CONFERENCE)


def _organisation(hit: Hit, sentence: SentenceView) -> int | None:
    """Where an organisation's name begins right before, with nothing between that names anybody else."""
    named = [m for m in sentence.mentions if m.kind == "organisation" and m.end <= hit.start]
    if not named or any(m.start >= named[-1].end and m.end <= hit.start for m in sentence.mentions):
        return None
    words = sentence.folded[named[-1].end - sentence.start : hit.start - sentence.start]
    return named[-1].start if OF_MEMBERS.fullmatch(words) and not BREAK.search(words) else None


def same_conference(a: str, b: str) -> bool:
    """Whether two names can mean one conference: "the G20", "the G20 summit", "the summit", its initials."""
    one, two = _stems(a), _stems(b)
    if CJK.search(a + b):
        one, two = {"".join(sorted(one))} - {""}, {"".join(sorted(two))} - {""}
        return not (one and two) or min(one) in min(two) or min(two) in min(one)
    short = {word[:STEM] for word in (_initials(a), _initials(b)) if len(word) > 2}
    return one <= two or two <= one or bool(short & (one | two))


def name_of(hit: Hit, sentence: SentenceView) -> str:
    """What a conference goes by: the organisation that its name holds, else the words as they stand."""
    held = [
        m.speaker
        for m in sentence.mentions
        if m.kind == "organisation" and m.start < hit.end and hit.start < m.end
    ]
    words = sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
    return held[0].lower() if held and CJK.search(words) else conferences_ru.one_name(words)


def in_brackets(a: Hit, b: Hit, sentence: SentenceView) -> bool:
    """「アジア太平洋経済協力会議(APEC)首脳会議」: the second name of a conference, or the end of its name."""
    between = sentence.text[a.end - sentence.start : b.start - sentence.start]
    return a.end <= b.start and bool(BRACKET.fullmatch(between))


def _stems(name: str) -> set[str]:
    plain = ENDS_JA.sub("", name)
    return {word[:STEM] for word in NAMES.findall(plain) if not word.startswith(COMMON)}


def _initials(name: str) -> str:
    parts = NAMES.findall(name.replace("-", " "))
    return "".join(word[0] for word in parts if not word.startswith(COMMON))
