"""What a Russian sentence says of an act beyond its cue words: intentions, refusals, demands by grammar.

«Не намерен обсуждать» refuses, «не намерен отказываться» announces; so do «будем развивать», «что приедет»;
«Токио следует признать» from the mouth of the other side demands; «сделал предупреждение» is the act of its
object. What belongs here: acts told by the forms of verbs and by their objects. What does not: whose act it
is (attribution_ru.py), the words (codebooks/ru/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.codebook_model import Codebook
from pipelines.coding.content_acts import weightiest, words_of_acts
from pipelines.coding.reading import SentenceView
from pipelines.text.russian import is_future, verb_form

WORD = re.compile(r"[а-я]+")
LIGHT_OBJECTS = (
    ("reject", r"отказ(?:ом)?\b"),
    ("criticise", r"протест|ответственност|вин[уы]\b|упр[её]к|обвинени"),
    ("warn", r"предупреждени|предостережени|ультиматум"),
    ("request", r"(?<!вопрос )(?:просьб|требовани|призыв|претензи)"),
    ("propose", r"предложени|инициатив"),
    ("support", r"надежд|благодарност|высокую оценку|соболезновани"),
    ("announce", r"обещани"),
    ("state", r"заявлени|пояснени|разъяснени"),
)
OBJECT_REACH = 60
INTENT = re.compile(
    r"\bне (?:намерен[аоы]?|намерева\w+|планиру\w+|собира\w+|готов[аоы]?|хо(?:чет|тят|тим|чу)"
    r"|жела\w+|буд(?:ет|ут|ем|у)|стан(?:ет|ут|ем|у)|мо(?:жет|гут|жем|гу))\b"
)
INFINITIVE_REACH = 5
ENGAGING = re.compile(
    r"(?:продолж|возобнов|обсужд|обсуди|вест|вести|уступ|отда|возвра|верну|переда|подпис|заключ|участв|призна|приня|прини"
    r"|согла|идти|пойти|говор|встреч|рассматр|поддерж|допус|терпе|мири|делит|торгов|присоедин|меня|измен|торопи)"
)
WEAK = ("", "announce", "propose")
OWN_FUTURE = re.compile(
    r"\b(?:буд(?:ем|у)|намерен[аоы]?|планиру(?:ем|ет|ют)) (?:[а-я]+ ){0,3}?[а-я]+(?:ть|ти|чь)(?:ся)?\b"
)
TO_COME = re.compile(
    r"\b(?:состо(?:ится|ятся)|пройд[её]т|пройдут|будет провед|будут провед|(?:будет|будут) (?:размещ"
    r"|развернут|введен|созда|направлен|согласован|продолжен)\w+)"
)
THAT = re.compile(
    r"(?<!того, )\bчто (?:(?:он|она|они|мы|я|и|впредь|скоро|вскоре|также|тоже|лично|обязательно"
    r"|осенью|весной|летом|зимой) ){0,3}([а-я]+)\b"
)
WE = re.compile(r"\bмы (?:(?:вместе|обязательно|непременно|скоро|и|дальше|также|теперь) ){0,2}([а-я]+)\b")
NOT_TO_BE = re.compile(
    r"\b(?:уступ|компромисс|переговор|передач|возврат)\w* [^,.;]{0,40}\bне (?:будет|жди|предвид)"
)
CLAUSE = re.compile(r"[;:]|, (?=(?:а|но|однако|и|что|чтобы|котор\w+|если|когда) )|[—–] ")
SUPPOSED = re.compile(
    r"\b(?:если|вряд ли|едва ли|возможно|вероятно|по-видимому|видимо|наверное|может быть|якобы|будто|чтобы"
    r"|мог(?:ла|ли|ло)? бы|был[аио]? бы|трудно представить|пока не|долж(?:ен|на|но|ны) быть)\b"
)
SUPPOSED_THAT = re.compile(
    r"(?:ожида\w+|не исключен[оа]|трудно представить\w*|вероятн\w+|возможн\w+|маловероятно|предполагается"
    r"|надежд\w+), что (?:[^,;:]{0,40})$"
)
OUGHT = re.compile(
    r" (?:[а-я]+ ){0,2}?(?:следует|необходимо|надо|нужно|пора|стоит|придется|надлежит"
    r"|долж(?:ен|на|но|ны)|обязан[аоы]?) (?:[а-я]+ ){0,3}?[а-я]+(?:ть|ти|чь)(?:ся)?\b"
)
DEED = re.compile(
    r" (?:[а-я]+ ){0,2}?(?:не |откаж|воздерж|призна|верн[её]|прекрат|пересмотр|проявит|учт[её]т|примет"
    r"|приложит|ответит|выполнит|пойд[её]т|освобод|снимет|отмен|вывед|убер|сдела|предпри|изменит|соблю|окаж|отклик)"
)
READY = re.compile(r"\bготов[аоы]? (?:[а-я]+ ){0,2}?[а-я]+(?:ть|ти|чь)(?:ся)?\b")


def act_of_content(
    act: str,
    sentence: SentenceView,
    content: tuple[int, int],
    codebook: Codebook,
    others: Sequence[tuple[int, int]] = (),
) -> str:
    """``act``, or where it is "state" what the words of ``content`` and their grammar tell.

    ``others`` are spans that name the acts of somebody else («протест Токио»).
    """
    if act != "state":
        return act
    folded, offset = sentence.folded, sentence.start
    said = words_of_acts(sentence, content, others)
    acts = {codebook.cues[h.code].act for h in said if not folded.endswith(" не ", 0, h.start - offset)}
    return by_grammar(folded[content[0] - offset : content[1] - offset], weightiest(acts)) or act


def by_grammar(text: str, told: str = "") -> str:
    """The act of what is said, ``told`` by its words, or else by its verbs; empty where neither tells one.
    ``text`` is folded."""
    if told not in WEAK:
        return told
    refused = refusal(text)
    if refused or NOT_TO_BE.search(text):
        return refused or "reject"
    if told or READY.search(text):
        return told or "propose"
    if OWN_FUTURE.search(text) or TO_COME.search(text) or _own_future(text):
        return "announce"
    return ""


def refusal(text: str) -> str:
    """ "Is not going to": refuses what would engage somebody, announces to keep what would end something."""
    match = INTENT.search(text)
    if match is None:
        return ""
    words = WORD.findall(text[match.end() :])[:INFINITIVE_REACH]
    verb = next((w for w in words if (form := verb_form(w)) and form.kind == "infinitive"), None)
    if verb is None:
        return ""
    return "reject" if ENGAGING.match(verb) else "announce"


def light_act(text: str) -> str:
    """The act of a light verb by its object in the words after it: «сделал предупреждение» warns."""
    near = text[:OBJECT_REACH]
    found = ((m.start(), act) for act, words in LIGHT_OBJECTS if (m := re.search(rf"\b(?:{words})", near)))
    return min(found, default=(0, ""))[1]


def is_imagined(before: str) -> bool:
    """Whether the clause of a verb, given up to it, only supposes that somebody acts: «если Токио …»,
    «ожидается, что …»."""
    clause = SUPPOSED_THAT.search(before) or SUPPOSED.search(CLAUSE.split(before)[-1])
    return clause is not None


def demands(text: str, names: Sequence[tuple[int, int]]) -> bool:
    """Whether somebody else, named at one of ``names`` in ``text``, is to do something: «Токио следует
    признать», «Япония должна вывести»."""
    return any(OUGHT.match(text, end) for _, end in names)


def hopes_for_deeds(text: str, names: Sequence[tuple[int, int]]) -> bool:
    """«Надеется, что Москва воздержится»: a hope that the other does or leaves something is a demand."""
    return any(DEED.match(text, end) and text[:start].rstrip().endswith("что") for start, end in names)


def _own_future(text: str) -> bool:
    """«Сказал, что приедет», «мы подпишем»: the speaker is who will do it."""
    told = (match[1] for pattern in (THAT, WE) for match in pattern.finditer(text))
    return any(is_future(verb) for verb in told)
