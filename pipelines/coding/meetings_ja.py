"""What Japanese word order tells of meetings: goals stand before the verb of travel or inside of it
(訪露, 来日), a partner before と, a date holds for its clause, and 以来 names the meeting before.

The patterns are looked for in sentences of every language; they hold kana, so that no other language has
them. What belongs here: Japanese word order. What does not: the words (codebooks/ja/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

Place = tuple[int, int, str, str]
GOAL_IN_WORD = {
    "訪日": ("Japan", "JP"),
    "来日": ("Japan", "JP"),
    "訪露": ("Russia", "RU"),
    "訪ロ": ("Russia", "RU"),
    "訪ソ": ("Soviet Union", "RU"),
    "訪米": ("United States", "US"),
    "訪中": ("China", "CN"),
    "訪韓": ("South Korea", "KR"),
    "訪朝": ("North Korea", "KP"),
}
HOMES = {"JP": "Japan", "RU": "Russia"}
TO_GOAL = re.compile(
    r"(?:への?|を|に|で|の|・|、|と|及び|および|など|公式|実務|国賓|初|再|も|[^、。]{0,6}へ)*"
)
TOWARDS = re.compile(r"[市県都府道]?[にへ](?!は|も|対|関|つい|おけ|より|よる)")
KANA = re.compile(r"[ぁ-ん]")
WITH = re.compile(r"と(?![いすしみ])")
TOPIC_END = re.compile(r"[はもが][、，,]")
CLAUSE_END = re.compile(r"(?:ものの|けれども?|[たるだ]が|[しりち]|って|いて|して)[、，,]")
AT_TALKS = re.compile(r"で[はも][、，,]")
PAST_TALKS = re.compile(r"で(?:[はも]|[、，,]).*(?:た|ました)[。」]*$", re.DOTALL)
AGAIN = re.compile(r"ぶり|回目|度目|に続[くき]|以来[でだとの]")
SINCE = re.compile(
    r"以来|以降|の(?:初|前回の?)?(?:会合|協議|会談)(?:から|以来)|の?[^、。]{0,12}(?:に続[くき]|に次[ぐい])"
)
OWN_HOME = re.compile(r"(?:我が国|わが国|国賓として).{0,6}$")
REACH = 16


def goals(hit: Hit, sentence: SentenceView, places: Sequence[Place], home: str) -> list[tuple[str, str]]:
    """Names and countries of the goals: in the word itself, else right before it; ``home`` is the country of
    the text."""
    word = sentence.text[hit.start - sentence.start : hit.end - sentence.start]
    named = [goal for form, goal in GOAL_IN_WORD.items() if form in word]
    if named:
        return named[:1]
    if OWN_HOME.search(sentence.text[: hit.start - sentence.start]) and home in HOMES:
        return [(HOMES[home], home)]
    found: list[Place] = []
    begin = hit.start
    for place in sorted((p for p in places if p[0] < hit.start), reverse=True):
        between = sentence.text[min(place[1], begin) - sentence.start : begin - sentence.start]
        if len(between) > REACH or not TO_GOAL.fullmatch(between):
            break
        found.append(place)
        begin = place[0]
    led = [p for p in places if p[1] <= hit.start and TOWARDS.match(sentence.text, p[1] - sentence.start)]
    return [(name, country) for _, _, name, country in found or led[-1:]]
