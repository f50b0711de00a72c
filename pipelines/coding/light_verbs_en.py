"""Acts told by a verb of little meaning and a noun: "aired deep misgivings", "registered a strong protest".

The noun tells the act; the verbs are the same for all. What belongs here: finding verb and noun. What does
not: the words (codebooks/en/syntax.toml), acts that one word tells (codebooks/en/acts.toml), whose act it is
(attribution_en.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipelines.coding import layers
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.coding.syntax import Syntax

ACTS = (
    "support", "concern", "criticise", "propose.confirm", "propose", "request", "announce.confirm",
    "announce", "reject", "warn", "agree",
)  # fmt: skip
SPEAKING = "state."
BETWEEN = (
    r"(?-i:(?: (?:with|to) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2})?)"
    r"(?: (?!(?:of|to|in|for|with|that|over|about|on|at|by|from|as|no|not|any|was|were|is|are|and)\b)"
    r"[\w’'-]+){0,4}? "
)


def light_acts(sentence: SentenceView, syntax: Syntax, known: Sequence[Hit]) -> list[Hit]:
    """Verbs with the noun that tells an act, where the vocabulary finds nothing at the verb, or only that
    somebody speaks."""
    telling = [hit for hit in known if not hit.code.startswith(SPEAKING)]
    found: dict[int, Hit] = {}
    for act in ACTS:
        for match in _pattern(syntax, act).finditer(sentence.text):
            start = sentence.start + match.start()
            if not any(h.start <= start < h.end for h in telling):
                code = act if "." in act else f"{act}.verb"
                found.setdefault(start, Hit(start, sentence.start + match.end(), layers.ACT, code))
    return list(found.values())


@cache
def _pattern(syntax: Syntax, act: str) -> re.Pattern[str]:
    name = act.partition(".")[0] + ("_confirmed" if "." in act else "")
    nouns = "|".join(sorted(syntax.words(f"noun_{name}"), key=len, reverse=True))
    light = syntax.words(f"light_{name}") | syntax.words("light")
    verbs = "|".join(sorted(light, key=len, reverse=True))
    return re.compile(rf"\b(?:{verbs}){BETWEEN}(?:{nouns})\b", re.IGNORECASE)
