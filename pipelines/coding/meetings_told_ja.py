"""What Japanese words for meetings stand for beside the words around them: 「ラブロフ外相との会談」 is no
ministers' meeting by its name, 「XとYの会談では」 names who meets, fishery talks with a day are a session.

What belongs here: another reading of one hit. What does not: who meets (meetings_ja.py), the words
(codebooks/ja/meetings.toml).
"""

from __future__ import annotations

import re

from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

MINISTER_WITH = re.compile(r"外(?:相|務大臣)との(?=会談|協議)")
NAMED_WITH = re.compile(r"[^\s、。，,「」（）()はがをに]$")
OF_PERSONS = re.compile(
    r"(?:大統領|首相|総理|外相|大臣|防衛相|国防相|書記長?|議長|主席|次官|氏|知事|長官|審議官|局長)"
    r"(?:による|間の|同士の|との|の)$"
)
TALKS_BACK = ("会談", "協議", "会合")
SESSION = re.compile(r"(?:漁業|通商|貿易|国境|領土|航空|文化)交渉")
SESSION_REACH = 24
EVENT = re.compile(
    r"(?:G ?(?:7|8|20)|APEC|ASEAN|ASEM|BRICS|NATO|EU|SCO|OSCE|CIS|上海協力機構"
    r"|アジア欧州会合|北大西洋条約機構|独立国家共同体|欧州連合|主要国|アジア太平洋経済協力会議|東南アジア諸国連合"
    r"|集団安全保障条約機構|ユーラシア経済同盟|米州|アフリカ開発)"
    r"(?:[(（][^()（）]{1,12}[)）])?[^、。，,はがをにのでと「」]{0,10}$"
)
AHEAD = re.compile(
    r"[^\sぁ-ん、。]{2,8}(?:する|に出席する|に参加する|を行う|を開く|に臨む|を持つ|を実施する)"
    r"(?:ため|予定|見通し|方針|方向|運び|見込み|計画|ほか|こと(?:に(?!成功)|で|を|など)|[。、」]|$|たい)"
)
CONFERENCES = re.compile(r"(?:サミット|(?:首脳|外相|国防相|防衛相|閣僚|貿易相|財務相)会[議合])$")


def as_told(hit: Hit, sentence: SentenceView) -> Hit:
    """The hit as what it means here, with the code of another table where it reads otherwise."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    words = sentence.text[start:end]
    with_minister = MINISTER_WITH.match(words)
    if with_minister and NAMED_WITH.search(sentence.text[:start]):
        return hit._replace(start=hit.start + with_minister.end(), code="generic.talks")
    if hit.code in ("back.persons", "back.talks") and words.startswith(TALKS_BACK):
        named = OF_PERSONS.search(sentence.text[:start])
        talks = hit._replace(end=hit.start + len(TALKS_BACK[0]), code="generic.talks")
        return talks if named else hit
    if hit.code == "back.format" and "会談" in words and OF_PERSONS.search(sentence.text[:start]):
        return hit._replace(code="generic.talks")
    if hit.code.startswith("framework.") and SESSION.match(words):
        near = any(d.edtf and _beside(hit, d.start, d.end) < SESSION_REACH for d in sentence.dates)
        session = hit._replace(end=hit.start + len("漁業交渉"), code="working_level.named")
        return session if near else hit
    if CONFERENCES.search(words) and (named := EVENT.search(sentence.text[:start])):
        return hit._replace(start=sentence.start + named.start(), code="multilateral.named")
    return hit


def is_ahead(hit: Hit, sentence: SentenceView) -> bool:
    """「会談するため出発した」, 「会談に臨む。」: not yet held, be it today."""
    return bool(AHEAD.match(sentence.text, hit.start - sentence.start))


def rank_of_call(words: str) -> str:
    """Who telephones, where the words say it: 首脳電話会談, 外相電話会談."""
    return next((rank for rank in ("首脳", "外相") if rank in words), "")


def without_parts(hits: list[Hit]) -> list[Hit]:
    """A conference once, where its name holds shorter ones."""
    events = [h for h in hits if h.code == "multilateral.named"]
    return [
        h
        for h in hits
        if not any(e is not h and e.start <= h.start and h.end <= e.end and e[:2] != h[:2] for e in events)
    ]


def _beside(hit: Hit, start: int, end: int) -> int:
    return max(0, start - hit.end, hit.start - end)
