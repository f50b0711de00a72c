"""What "must", "would" and the like make of a plain "said" in English.

"Said that Japan must lift the sanctions", from the mouth of the other side, asks for it; "said that Russia
would send troops" announces, "would not send" refuses. What belongs here: modal verbs by whose they are. What
does not: the words that show an act by themselves (codebooks/en/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from pipelines.coding.attribution import Speaker
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView

PARTNERS = {"JP": "RU", "RU": "JP"}
OBLIGED = re.compile(
    r"(?: (?:itself|first|also|now|finally|immediately|therefore|and the \w+ side))*"
    r" (?:must|should|has to|have to|had to|ought to|needs to|needed to|was obliged to|is obliged to)"
    r"(?: \w+ly| also| first| finally| not)* [“\"]?(?!have\b|be (?:able|aware|noted))[a-z]+",
)
INTENDING = re.compile(
    r"(?: (?:also|now|still|soon|itself|himself|certainly|therefore))*"
    r" (?:will|would|shall|['’]ll|(?:is|are|was|were|am) (?:going|set|due) to)"
    r"(?: (?:also|now|still|soon|certainly|therefore|continue to|definitely|never|\w+ly))*?"
    r"(?P<denied> not| never)?(?: \w+ly)? (?P<verb>[a-z]+)"
)
STATIVE = frozenset(
    {
        *("be", "have", "need", "depend", "benefit", "lose", "gain", "remain", "like", "love", "prefer"),
        *("become", "seem", "appear", "require", "mean", "stay", "suffer", "win", "never", "not", "always"),
        *("only", "also", "still", "know", "understand", "see", "find", "get", "feel", "believe", "think"),
        *("say", "agree", "hope", "welcome", "appreciate", "support", "help", "contribute", "cost", "come"),
        *("happen", "bring"),
    }
)
OWN_COUNTRY = re.compile(
    r"\b(?:his|her|its|their|our|my) (?:own )?(?:government|country|ministry|side|administration|cabinet)\b"
)
INSTITUTIONS = frozenset({"government", "ministry", "first"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
DEPENDENT = re.compile(
    r"\b(?:and|or|to|of|in|with|from|for|by|against|on|whether|if|when|how|why|that which|who|which)"
    r"(?: the| its| his)? \Z",
    re.IGNORECASE,
)


def act_by_modal(sentence: SentenceView, content: tuple[int, int], speakers: Sequence[Speaker]) -> str:
    """The act that a modal verb in the words of ``speakers`` stands for, "" where there is none."""
    sides, names = {s.side for s in speakers}, {s.name for s in speakers}
    partners = {PARTNERS[side] for side in sides if side in PARTNERS}
    own = OWN_COUNTRY.search(sentence.text, content[0] - sentence.start, content[1] - sentence.start)
    told = INTENDING.match(sentence.text, own.end()) if own else None
    if told and told["verb"] not in STATIVE:
        return "reject" if told["denied"] else "announce"
    for mention in sentence.mentions:
        inside = content[0] <= mention.start < content[1] and not mention.adjective
        if not inside or DEPENDENT.search(sentence.text[: mention.start - sentence.start]):
            continue
        after = sentence.text[mention.end - sentence.start :]
        if mention.side in partners and len(sides) == 1 and OBLIGED.match(after):
            return "request"
        intends = INTENDING.match(after) if _is_own(mention, sides, names) else None
        if intends and intends["verb"] not in STATIVE:
            return "reject" if intends["denied"] else "announce"
    return ""


def _is_own(mention: Mention, sides: Set[str], names: Set[str]) -> bool:
    """Whether a mention is the speaker, or the speaker's country or ministry."""
    if mention.kind in INSTITUTIONS:
        return mention.side in sides or mention.kind == "first"
    return mention.speaker in names or mention.word in PRONOUNS
