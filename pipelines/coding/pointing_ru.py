"""Russian words that point to talks told of just before, where other languages have an article.

What belongs here: whether a noun stands for those talks, for others of the kind, or only says who came along.
What does not: the choice among the meetings of a text (meeting_joining.py).
"""

from __future__ import annotations

import re

from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.text import layout

NOUN = re.compile(
    r"встреч[аеиуой]{1,2}|бесед[аеыуой]{1,2}|переговор(?:ы|ов|ам|ами|ах)|консультаци(?:и|й|ям|ями|ях)"
    r"|разговор(?:а|у|ом|е)?"
)
OTHERS = re.compile(
    r"\b(?:нов|дальнейш|будущ|очередн|любы|любо|всяк|кажд|регулярн|следующ|продолж|возобнов|начать|ведени"
    r"|вест[ии]|ускор|активиз|готовност|готов[аыо]?\b|возможн|необходим|нужн|провести|проведени|проводить"
    r"|отказ|предлож|предлаг|пригла|намерен|стол|процесс|подобн|таких|такие|многих|ряд|сери|раунд|перв|прежн"
    r"|последн|тайн|постоянн|назнач|ключ|предстоящ|планир|запланир|намеч|сепаратн|шестисторонн|многосторонн)"
    r"\w* (?:[\w-]+ ){0,2}\Z"
    r"|\b(?:к|без|для|если|ли|от) (?:[\w-]+ )?\Z"
)
"""«Новые встречи», «готов к переговорам»: others than those told of, or none in particular."""
OF_SOME = re.compile(
    r" (?:о|об|по|на уровне|на высшем|между|в формате|со? |[\w-]+ (?:с |между )|делегаци|министров|президент"
    r"|премьер|глав|лидер|эксперт|руковод)"
)
ANOTHER = re.compile(
    r"(?:следующ|очередн|нов|втор|трет|четв[её]рт|пят|повторн|предыдущ|последн|прошл)"
    r"(?:ая|ую|ой|ое|ий|ый|его|ого|ие|ые|их|ых) (?:[\w-]+ )?(?:\Z|(?=\w))"
)
TAKE_PART = re.compile(
    r" (?:также |с [\w-]+ стороны )?(?:участв|принял\w* участие|принимал\w* участие|присутств)"
)
PART_IN = re.compile(
    r"\bучасти\w (?:также )?во? (?:этих |этой |состоявш\w+ )?\Z|\bприсутств\w+ (?:также )?(?:на|при) \Z"
)
IN = re.compile(r"\b(?:во?|на|при) (?:[\w-]+ )?\Z")
OWN = re.compile(
    r"\b(?:его|е[её]|их|эт\w+|сво\w+|мо\w+|наш\w+|ваш\w+|в ходе|во время|по итогам"
    r"|по завершении|по окончании) "
    r"(?:[\w-]+(?:ого|его|ий|ый|ой|ая|ую) )?\Z"
)
BOTH_SIDES = re.compile(
    r"(?:(?:россия|япония|ссср|москва|токио|рф) и (?:россия|япония|ссср|москва|токио|рф)"
    r"|(?:дипломаты|представители|власти|главы мид|министры) (?:россии|японии|рф|двух стран)"
    r"(?: и (?:россии|японии|рф))?) "
)
WHEN_WHERE = re.compile(
    r"(?: (?:(?:в|во|на) [\w-]+|сегодня|вчера|накануне|завтра|также|по (?:его|их) просьбе"
    r"|\d{1,2} [а-я]+(?: \d{4} года)?)){1,3} "
)
TALKS = "generic.talks"


def points_back(hit: Hit, sentence: SentenceView) -> bool:
    """«Результаты встречи», «о содержании беседы»: without an article, the talks told of just before."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if hit.code != TALKS or not NOUN.fullmatch(sentence.folded, start, end):
        return False
    return not OTHERS.search(sentence.folded, 0, start) and not OF_SOME.match(sentence.folded, end)


def is_another(hit: Hit, sentence: SentenceView) -> bool:
    """«Следующая встреча», «вторая такая встреча», «новый раунд»: one more of those told of."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if hit.code not in (TALKS, "back.talks"):
        return False
    return bool(ANOTHER.search(sentence.folded, 0, start) or ANOTHER.match(sentence.folded, start, end))


def is_own_journey(hit: Hit, sentence: SentenceView) -> bool:
    """«Его поездка», «этот визит», «во время поездки»: the journey told of, be it past or ahead."""
    start = hit.start - sentence.start
    return hit.code == "visit.noun" and bool(OWN.search(sentence.folded, 0, start))


def heads_talks(hit: Hit, sentence: SentenceView) -> bool:
    """«Россия и Япония обсудили договор» above a report: the talks that it tells of."""
    before = sentence.folded[: hit.start - sentence.start]
    return sentence.role == layout.HEADLINE and bool(BOTH_SIDES.fullmatch(before))


def follows_at_once(end: int, start: int, sentence: SentenceView) -> bool:
    """«Принял в понедельник посла»: with only a time or a place between the verb and whom it governs."""
    begin = sentence.start
    return start > end and bool(WHEN_WHERE.fullmatch(sentence.folded, end - begin, start - begin))


def only_joins(hit: Hit, sentence: SentenceView) -> bool:
    """«В переговорах участвовали заместители министров»: who comes along does not make the format."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    within = IN.search(sentence.folded, 0, start) and TAKE_PART.match(sentence.folded, end)
    return hit.code == TALKS and bool(within or PART_IN.search(sentence.folded, 0, start))
