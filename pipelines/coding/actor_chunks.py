"""Names, offices, countries and words next to each other: which of them are one mention.

"Japanese Defence Minister Tomomi Inada" is one, "Lavrov, the Asahi" are two. What belongs here: joining the
hits of a sentence. What does not: whom a chunk means (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipelines.coding.match import Hit

PERSON, OFFICE, OFFICES, INSTITUTION, COUNTRY, PLACE, ADJECTIVE, WORD = (
    "person", "office", "offices", "inst", "country", "place", "adj", "word",
)  # fmt: skip
JOINERS = {
    "en": re.compile(
        r"(?:['’`]s|['’])? (?:of (?:the )?|for |the |in |and )?|, (?:the |an? |then |former )?"
        r"|,? (?:mr|mrs|ms)\.? | (?-i:(?:[A-Z][a-z]+ )?[A-Z]\.) "
        r"|['’`]s (?:then |former |new |current |own |largest |influential |leading )?"
        r"| (?:then |former |new |current |incumbent |previous )|-| [\"(]",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r" |, |-| — | (?:бывший|нынешний|тогдашний|новый|(?:этой |своей )?страны) |\.? ?(?:\()?",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"|\u200b|の\u200b?|（|\(|・|　| |、|＝|=|(?:前|元|新|現|次期)|の(?:前|元|新|現)"),
}
HEADED = re.compile(
    r"\b(?:head|chief|director|leader|chairman|boss|minister) (?:of|at) (?:the )?$", re.IGNORECASE
)
CABINET = re.compile(r"(?:government|administration|cabinet)\b", re.IGNORECASE)
TOLD = frozenset({"group.media", "group.officials", "group.people"})
PLACED = frozenset({"group.sources.placed"})
PLACED_AT = frozenset({PERSON, OFFICE, INSTITUTION, COUNTRY, PLACE, ADJECTIVE, WORD})
FOLLOWERS = {
    ADJECTIVE: {OFFICE, OFFICES, INSTITUTION, PERSON, WORD},
    COUNTRY: {OFFICE, OFFICES, WORD, PERSON, INSTITUTION},
    PLACE: {OFFICE, OFFICES, WORD, PERSON},
    OFFICE: {PERSON, COUNTRY, INSTITUTION, ADJECTIVE, PLACE, OFFICE},
    OFFICES: {COUNTRY, PERSON, ADJECTIVE, OFFICE},
    INSTITUTION: {OFFICE, PERSON, WORD},
    PERSON: {OFFICE},
    WORD: {INSTITUTION, COUNTRY, PERSON, PLACE},
}
FORMERLY = ("", "前", "元", "新", "現")
"""Between a Japanese name and its office: 鳩山元首相."""


class Part(NamedTuple):
    start: int
    end: int
    kind: str
    ids: tuple[str, ...]


def parts_of(hits: Sequence[Hit]) -> Iterator[Part]:
    """Hits of the same span and kind as one part with several candidates."""
    index = 0
    while index < len(hits):
        same = [
            hit
            for hit in hits[index : index + 12]
            if hit.start == hits[index].start and hit.end == hits[index].end
        ]
        kinds: dict[str, list[str]] = {}
        for hit in same:
            kind, _, name = hit.code.partition(":")
            kinds.setdefault(kind, []).append(name)
        kind = next(
            kind
            for kind in (PERSON, INSTITUTION, COUNTRY, PLACE, ADJECTIVE, OFFICE, WORD, OFFICES)
            if kind in kinds
        )
        yield Part(hits[index].start, hits[index].end, kind, tuple(dict.fromkeys(kinds[kind])))
        index += len(same)


def chunks_of(text: str, parts: Sequence[Part], language: str) -> Iterator[list[Part]]:
    chunk: list[Part] = []
    for part in parts:
        if chunk and not (
            JOINERS[language].fullmatch(text, chunk[-1].end, part.start)
            and _joins(text, chunk, part, language)
        ):
            yield chunk
            chunk = []
        chunk.append(part)
    if chunk:
        yield chunk


def _joins(text: str, chunk: Sequence[Part], part: Part, language: str) -> bool:
    """Whether ``part`` belongs to the name that ``chunk`` has begun."""
    last = chunk[-1]
    gap = text[last.end : part.start]
    kinds = {p.kind for p in chunk}
    if language == "en" and last.kind == PERSON and part.kind == WORD:
        return gap == " " and part.ids[0] == "side.government" and bool(CABINET.match(text, part.start))
    if (part.kind not in FOLLOWERS[last.kind] and last.ids[0] not in PLACED) or " and " in gap:
        return False
    if part.kind == PERSON and PERSON in kinds:
        return False
    if gap in ("（", "(") and not (last.kind == OFFICE and part.kind == PERSON):
        return False  # 国務大臣（岸田文雄君）
    if language == "ja" and last.kind in (OFFICE, OFFICES) and part.kind != PERSON and part.kind != OFFICE:
        return False  # the country stands before the office: 首相のロシア訪問 is no Russian premier's
    if language == "en" and last.kind == INSTITUTION and part.kind == PERSON and gap.startswith(","):
        return OFFICE in kinds or bool(
            HEADED.search(text, 0, chunk[0].start)
        )  # not "with the Asahi, Lavrov said"
    if last.kind == PERSON:
        return (language == "ja" and gap.strip("　 ") in FORMERLY) or gap.startswith(", ")
    if last.kind in (COUNTRY, PLACE):
        of_capital = language == "en" and part.kind == WORD and part.ids[0].startswith(("side", "group"))
        return (
            _genitive_gap(gap, language)
            or (last.kind == COUNTRY and OFFICE in kinds and part.kind == PERSON)
            or (of_capital and gap == " ")
        )
    if last.kind == WORD and language == "ru" and part.kind == COUNTRY and last.ids[0].startswith("both"):
        return gap == " " and not text.startswith(
            " и ", part.end
        )  # «министры Японии», but not «Японии и России»
    if last.kind == WORD:
        return _word_joins(text, last, part, gap)
    return not (gap.startswith(",") and part.kind not in (PERSON, OFFICE))


def _genitive_gap(gap: str, language: str) -> bool:
    return gap.startswith(("'", "’", "`")) if language == "en" else language == "ja"


def _word_joins(text: str, last: Part, part: Part, gap: str) -> bool:
    if last.ids[0] in PLACED:
        return gap == " " and part.kind in PLACED_AT
    if last.ids[0].startswith("bare.minister") and part.kind == PERSON:
        return gap in (", ", " ")
    media = last.ids[0].startswith(("group.media", "bare.paper"))
    if last.ids[0].startswith("bare.ministry.") and part.kind == COUNTRY and gap == " ":
        return True
    of = gap.strip() in ("of", "of the", "")
    if last.ids[0] == "bare.ministry" and part.kind == COUNTRY and of and gap != " ":
        return True
    if gap == " in " and part.kind in (PLACE, COUNTRY) and last.ids[0].startswith(("group", "bare.ministry")):
        return True
    told = gap == " " and text[last.start].isascii() and last.ids[0] in TOLD  # "told reporters Japan would"
    return (media and part.kind == INSTITUTION and "," not in gap) or (
        of and part.kind == COUNTRY and last.ids[0].startswith(("side", "group")) and not told
    )
