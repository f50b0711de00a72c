"""The act of a bare "said" by what is said: that something is unacceptable, could upset the balance, ...

What belongs here: what the words of every language tell by themselves. What does not: whose words they are
(attribution.py), what the grammar of a language tells besides (acts_en.py, acts_ja.py, acts_ru.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pipelines.coding import layers
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

CONTENT_PRIORITY = ("reject", "request", "warn", "criticise", "concern", "support", "propose", "announce")
RATED = ".rated"
DENIED = re.compile(
    r"\b(?:not|never|without)(?: (?:be|been|constitute|pose|represent|present|create|become|mean|have|in|any"
    r"|way|a|an|considered|regarded|as|directed|necessarily|really)){0,4} \Z"
)
DENIAL = 40
"""How far before a word what denies it begins at most."""
PREDICATED = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: (?!(?:to|for|with|in|on|that|who|which|as|by|from|not|no)\b)"
    r"[\w-]+){0,2}(?: (?:[\w-]+ ){0,6}and(?: \w+ly)?)? \Z"
)


def act_by_content(
    act: str,
    sentence: SentenceView,
    content: tuple[int, int],
    codebook: Codebook,
    others: Sequence[tuple[int, int]] = (),
    *,
    rated: bool = False,
) -> str:
    """``act``, or where it is "state" the weightiest act among the words of ``content``.

    ``others`` are spans that name the acts of somebody else. ``rated`` lets words count that pass a judgement
    only where something is called by them.
    """
    if act != "state":
        return act
    said = words_of_acts(sentence, content, others, rated=rated)
    return weightiest({codebook.cues[hit.code].act for hit in said}) or act


def words_of_acts(
    sentence: SentenceView,
    content: tuple[int, int],
    others: Sequence[tuple[int, int]] = (),
    *,
    rated: bool = False,
) -> list[Hit]:
    """The words inside of ``content`` that tell an act by themselves; offsets into the document."""
    text, offset = sentence.text, sentence.start
    return [
        h
        for h in sentence.hits[layers.CONTENT]
        if content[0] <= h.start < content[1]
        and (rated or not h.code.endswith(RATED) or PREDICATED.search(text, 0, h.start - offset))
        and not any(start < h.end and h.start < end for start, end in others)
        and not DENIED.search(text, max(0, h.start - offset - DENIAL), h.start - offset)
    ]


def weightiest(acts: Collection[str]) -> str:
    """The act that counts where several are told; empty where none of them is one."""
    return next((act for act in CONTENT_PRIORITY if act in acts), "")
