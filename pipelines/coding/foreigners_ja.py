"""Persons of any country whom no codebook knows, as Japanese names them: country, name, office
(「モンゴルのバトトルガ大統領」, 「韓国の李洛淵（イ・ナギョン）首相」).

What belongs here: finding of which country such an office is. What does not: persons of the codebook
(actors.py), who meets (meeting_parties.py).
"""

from __future__ import annotations

import re

from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView

NAME = re.compile(
    r"の?(?:[ァ-ヶー・=＝]{2,24}|[一-龥]{2,4})\u200b?(?:[(（][^()（）]{1,20}[)）])?(?:元|前|新|次期|副|第1|第一)?"
)
NAME_LENGTH = 48


def country_of(office: Mention, sentence: SentenceView) -> str:
    """The country of the unnamed holder of ``office`` whose name stands before it, or empty."""
    before = next(
        (m for m in reversed(sentence.mentions) if m.end <= office.start and m.kind != "bare"), None
    )
    if (
        office.country
        or before is None
        or before.kind != "government"
        or office.start - before.end > NAME_LENGTH
    ):
        return ""
    start, end = before.end - sentence.start, office.start - sentence.start
    return before.country if NAME.fullmatch(sentence.text, start, end) else ""
