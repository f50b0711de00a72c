"""What Russian says of meetings in its own way: compound adjectives, plurals, talks with others.

What belongs here: how Russian words tell whose meeting it is and whether one is meant. What does not: the
steps of reading (meeting_reading.py), the words (codebooks/ru/meetings.toml).
"""

from __future__ import annotations

import re

from pipelines.coding import layers
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.text.russian import is_singular

STEMS = {
    "росси": "RU", "русс": "RU", "совет": "RU", "япон": "JP", "америк": "US", "кита": "CN", "корей": "KR",
    "южнокорей": "KR", "северокорей": "KP", "индий": "IN", "герман": "DE", "франц": "FR", "британ": "GB",
    "украин": "UA", "вьетнам": "VN", "австрал": "AU", "монгол": "MN", "турец": "TR", "иран": "IR",
}  # fmt: skip
COMPOUND = re.compile(r"\b([а-я]+?)(?:ск|ц)?о[-‑]([а-я]+)ск(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)\b")
BESIDE = re.compile(r"(?:[\s«\"]+[\w«»\"-]+){0,2}[\s«\"]*\Z")
OTHERS = re.compile(
    r"(?: (?:в|на) [\w-]+)? со? (?:[\w-]+(?:ым|ими|ыми|ой|ей|им) ){0,2}(?:местн\w+|представител(?:ями|ем)"
    r"|общественност\w+|руководств\w+|студент\w+|журналист\w+|корреспондент\w+|избирател\w+|жител\w+|ветеран\w+"
    r"|бизнес\w+|предпринимател\w+|активист\w+|населени\w+|депутат\w+|соотечественник\w+|рабочими|военными"
    r"|школьник\w+|сотрудник\w+|читател\w+|учён\w+|учен\w+|губернатор\w+|мэр\w+|мной|мною|автор\w+|пресс\w+|сми)\b"
)
"""«Встретился с местным руководством», «беседа с журналистами»: none of two countries."""
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
PLURAL_VISIT = re.compile(r"(?:визит(?:ы|ов|ам|ами|ах)|поезд(?:ок|кам|ками|ках))\Z")
TALKS = re.compile(r"переговор|консультац|встреч|раунд")
HELD_OR_PLANNED = re.compile(r"прове|прош|прой|прох|состо|заверш|начал|начн|намеч|запланир|назнач")
DENIED = re.compile(
    r"\bне (?:планир|собира|намер|готов|буд[еу]т|стал|станет|хо[чт]|мо[гж]|удалось)\w* (?:[\w-]+ ){0,2}\Z"
    r"|\bникак(?:их|ой|ого) (?:[\w-]+ )?\Z"
)
FORMAT_AS = re.compile(r"\bтак\w+ (?:формат|механизм)\w*,? как [^,;.]{0,60}\Z")
NAMED_EXERCISE = re.compile(r"(?:[^,;.]{0,12}[\"«])?(?:восток|запад|центр|кавказ|океан)[-–— ](?:19|20)\d\d")
ISLANDS = re.compile(
    r" (?:одного из |одной из |спорн\w+ |южн\w+ |российск\w+ |южнокурильск\w+ )*"
    r"(?:курил\w*|остров\w* (?:кунашир|итуруп|шикотан|курил)\w*|кунашир\w*|итуруп\w*|шикотан\w*"
    r"|северн\w+ территори\w+|острова\b|островов\b)"
)
EVENT = re.compile(
    r"назначени|избрани|приход[ау]\b|вступлени|выбор|войн|распад|окончани|отставк|побед|инаугураци|создани|кончин"
)
WHOSE = re.compile(
    r" (?:ссср|советского союза|россии|японии|рф|двух стран|двух лидеров|лидеров)"
    r"(?: и (?:японии|ссср|россии|рф))?(?: о [\w ]{3,40})?(?: от| за| в)? ?"
)
YOU = re.compile(r"\bпригла\w+ вас \Z|\bвы (?:[\w-]+ )?\Z|\bваш\w* (?:[\w-]+ )?\Z")
ANOTHER_CLAUSE = re.compile(r", (?:а|но|после чего|затем) |; ")
MANY_TIMES = re.compile(r" (?:уже |более |около |почти )?\d+ раза?\b")
INFINITIVE = re.compile(r"(?:[а-я]+(?:ть|ться|ехать|йти))\b")
INTENTION = re.compile(
    r"\b(?:реши|решени|договор|услов|намер|планир|собира|хоч|хоте|хотят|пригла|соглас|должн|должен|обеща"
    r"|рассчит|наде|готов|предстоит)\w* (?:[\w-]+ ){0,4}\Z"
)
ROUND = re.compile(r"\bраунд\w* \Z")
TAKES_PLACE = re.compile(r"[^,;:.]{0,110} (?:пройд[её]т|пройдут|прошл[аио]|прош[её]л|состо(?:ял|ит|ят)\w+)\b")
MARGINS = re.compile(r" (?:[\w-]+ ){0,2}(?:на полях|в рамках|в кулуарах) ")
BREAK = re.compile(r"[,;:()—]")
BOTH_GENITIVE = ("россии и японии", "японии и россии", "ссср и японии", "японии и ссср", "двух стран")
DATED, VERB_REACH, DATED_REACH = 45, 16, 90


def parties_by_adjective(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """«Российско-американские переговоры»: the two countries of a compound adjective, in the words or right
    before them."""
    end = hit.end - sentence.start
    for found in reversed(list(COMPOUND.finditer(sentence.folded, 0, end))):
        inside = found.start() >= hit.start - sentence.start
        if inside or BESIDE.match(sentence.folded, found.end(), hit.start - sentence.start):
            pair = {_country(found[1]), _country(found[2])}
            return tuple(sorted(pair)) if "" not in pair and len(pair) > 1 else ()
    return ()


def _country(stem: str) -> str:
    return next((code for name, code in STEMS.items() if stem.startswith(name)), "")


def is_of(hit: Hit, start: int, end: int, sentence: SentenceView) -> bool:
    """«Консультации по рыбе у островов России и Японии»: two countries in the genitive behind the words."""
    words = sentence.folded[start - sentence.start : end - sentence.start]
    between = sentence.folded[hit.end - sentence.start : max(hit.end, start) - sentence.start]
    return hit.end <= start and words in BOTH_GENITIVE and not BREAK.search(between)


def is_with_others(hit: Hit, sentence: SentenceView) -> bool:
    """Whether the words go on with whom somebody meets who is no other country's official."""
    return bool(OTHERS.match(sentence.folded, hit.end - sentence.start))


def is_of_many(hit: Hit, sentence: SentenceView) -> bool:
    """«Используя визиты»: journeys in general, where nobody's and no time is told right beside."""
    words = sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
    named = any(0 <= m.start - hit.end <= 1 for m in sentence.mentions)
    dated = any(d.edtf and -1 <= d.start - hit.end <= DATED for d in sentence.dates)
    return bool(PLURAL_VISIT.search(words)) and not named and not dated


def as_talks(hit: Hit, sentence: SentenceView) -> Hit:
    """«В марте проведут консультации по Курилам»: what is told as held or planned is no process."""
    words = sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
    if hit.code != "framework.process" or not TALKS.match(words):
        return hit
    if ROUND.search(sentence.folded, 0, hit.start - sentence.start):
        return hit._replace(code="generic.talks")
    low, high = max(0, hit.start - sentence.start - VERB_REACH), hit.end - sentence.start + VERB_REACH
    told = any(
        HELD_OR_PLANNED.match(sentence.folded, h.start - sentence.start)
        and low <= h.end - sentence.start
        and h.start - sentence.start <= high
        for h in sentence.hits[layers.STATUS]
    )
    end = hit.end - sentence.start
    told = told or bool(TAKES_PLACE.match(sentence.folded, end)) or _held_then(hit, sentence)
    return hit._replace(code="generic.talks") if told else hit


def _held_then(hit: Hit, sentence: SentenceView) -> bool:
    """«Провели в Токио 4 сентября переговоры по всем вопросам»: with a time between the two."""
    verbs = [
        h.end
        for h in sentence.hits[layers.STATUS]
        if h.end <= hit.start and HELD_OR_PLANNED.match(sentence.folded, h.start - sentence.start)
    ]
    if not verbs or hit.start - verbs[-1] > DATED_REACH:
        return False
    between = sentence.folded[verbs[-1] - sentence.start : hit.start - sentence.start]
    return not BREAK.search(between) and any(verbs[-1] <= d.start < hit.start for d in sentence.dates)


def is_intended(hit: Hit, sentence: SentenceView) -> bool:
    """«Приняли решение встретиться», «пригласил посетить»: an infinitive after words of intention."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    words = sentence.folded[start:end]
    return bool(INFINITIVE.match(words)) and bool(INTENTION.search(sentence.folded, 0, start))


def is_denied(hit: Hit, sentence: SentenceView) -> bool:
    """«Не планирует встречаться», «встречались 27 раз»: no meeting, or none of many."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    denied = DENIED.search(sentence.folded, 0, start) and hit.code.startswith(("generic.", "visit."))
    kind = FORMAT_AS.search(sentence.folded, 0, start)
    return bool(denied or kind) or bool(MANY_TIMES.match(sentence.folded, end))


def is_home_exercise(hit: Hit, sentence: SentenceView) -> bool:
    """«Манёвры «Восток-2018»»: of the Russian forces, whoever talks about them."""
    return bool(NAMED_EXERCISE.match(sentence.folded, hit.start - sentence.start))


def leads_to_islands(end: int, sentence: SentenceView) -> bool:
    """«Посещение президентом Южных Курил»: the goal behind the visitor."""
    return bool(ISLANDS.match(sentence.folded, end - sentence.start))


def is_event(start: int, end: int, sentence: SentenceView) -> bool:
    """«Первые переговоры после назначения X в сентябре»: since something else than a meeting."""
    return bool(EVENT.search(sentence.folded, start - sentence.start, max(start, end) - sentence.start))


def of_paper(start: int, end: int, sentence: SentenceView) -> bool:
    """«Декларации СССР и Японии от 19 октября»: whose paper it is, between its name and its date."""
    return bool(WHOSE.fullmatch(sentence.folded, start - sentence.start, max(start, end) - sentence.start))


def is_of_addressee(hit: Hit, sentence: SentenceView) -> bool:
    """«Вы посетите Японию», «ваш визит»: of the one spoken to."""
    return bool(YOU.search(sentence.folded, 0, hit.start - sentence.start))


def clause_between(start: int, end: int, sentence: SentenceView) -> bool:
    """«Приедет министр, а на саммите …»: another clause."""
    return bool(
        ANOTHER_CLAUSE.search(sentence.folded, start - sentence.start, max(start, end) - sentence.start)
    )


def on_margins(hit: Hit, sentence: SentenceView) -> bool:
    """«Встретиться на полях саммита»: talks of their own."""
    return bool(MARGINS.match(sentence.folded, hit.end - sentence.start))


def names_one(hit: Hit, sentence: SentenceView) -> bool:
    """Whether words for leaders or ministers mean only one of them: «премьер», not «премьеры»."""
    words = sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
    return is_singular(re.split(r"[\s-]", words)[0])
