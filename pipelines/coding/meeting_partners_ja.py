"""By which particles Japanese marks those who meet: 「首相は」, 「大統領との」, 「大統領を表敬」.

What belongs here: whether a person named before the words is one of those who meet. What does not: pairs of
them (meetings_ja.py), several meetings of one sentence (meeting_lists_ja.py).
"""

from __future__ import annotations

import re

from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.meetings_ja import KANA, PARTNER, TITLE, WITH
from pipelines.coding.reading import SentenceView

TOPIC = re.compile(rf"{TITLE}(?:ら)?(?:は|も)")
CALLED_ON = re.compile(rf"{TITLE}を(?:公式に|儀礼)?$")
SEEN = re.compile(rf"{TITLE}に(?:も|は|直接|初めて|再び)*、?$")
COURTESY, ENCOUNTER = (
    ("表敬", "接見", "引見"),
    ("会", "お会い", "に会", "お目にかか", "面会", "面談", "拝謁", "謁見"),
)
BESIDE = 40


def is_topic(figure: Figure, sentence: SentenceView) -> bool:
    """「安倍首相は」: who does all that the sentence tells, however far behind."""
    return bool(TOPIC.match(sentence.text, figure.end - sentence.start))


def is_partner(figure: Figure, hit: Hit, sentence: SentenceView) -> bool:
    """「大統領らとの」 close before the words."""
    near = 0 <= hit.start - figure.end < BESIDE
    return near and bool(PARTNER.match(sentence.text, figure.end - sentence.start))


def is_met(figure: Figure, hit: Hit, sentence: SentenceView) -> bool:
    """「大統領との会談」, 「大統領を表敬」, 「大統領にお目にかかった」."""
    start, end = hit.start - sentence.start, figure.end - sentence.start
    if WITH.match(sentence.text, end):
        return True
    if not KANA.search(sentence.text):
        return False
    word, between = sentence.text[start : hit.end - sentence.start], sentence.text[end:start]
    if word.startswith(("に会", "と会")):
        between += word[0]
    marked = CALLED_ON if word.startswith(COURTESY) else SEEN if word.startswith(ENCOUNTER) else None
    return bool(marked and marked.fullmatch(between))
