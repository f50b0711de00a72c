"""Whose words a list is: "the minister made the following statements:", then one point after the other.

What belongs here: where such a list begins and ends. What does not: who is named before the colon
(attribution_en.py), turns of a transcript (turns.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.attribution import Attribution, Speaker
from pipelines.coding.reading import SentenceView

OPENING = re.compile(
    r"\b(?:as follows|follow(?:s|ing)\b[^:.]{0,60}|statements? by [^:.]{3,90})\s*:\s*$", re.IGNORECASE
)
POINT = re.compile(r"\s*(?:[•●○◦▪■□*·–-]\s|\(?[a-z]\)|\((?:[ivx]+)\))")
POINT_LENGTH = 6


def opens(sentence: SentenceView) -> bool:
    """Whether a sentence only announces the points of a list below it."""
    return OPENING.search(sentence.text) is not None


class Listing:
    """Follows the lists of a document; ``speaker`` is whose point the sentence is, None outside of a list."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.speaker: Speaker | None = None
        self._paragraph = -1

    def follow(self, sentence: SentenceView) -> Speaker | None:
        """The speaker whose point ``sentence`` is."""
        if sentence.paragraph != self._paragraph and not self._is_point(sentence):
            self.speaker = None
        self._paragraph = sentence.paragraph
        return self.speaker

    def _is_point(self, sentence: SentenceView) -> bool:
        """Whether its line begins with a bullet or a letter; the bullet is no part of the sentence."""
        line = self._text.rfind("\n", 0, sentence.start) + 1
        return POINT.match(self._text[line : sentence.start + POINT_LENGTH]) is not None

    def note(self, sentence: SentenceView, found: Sequence[Attribution]) -> None:
        """Remember who announces a list."""
        if opens(sentence) and found and len({a.speaker.name for a in found}) == 1:
            self.speaker = found[-1].speaker
