"""Where the speaker stands in a Japanese sentence.

The topic (Xは, Xも, Xからは) comes first and its verb last, after the words that it attributes; several verbs share a topic;
a sentence without one goes on with the topic of the sentences before, or with whoever has the floor or gives the speech.
"Xによれば" and "XとYの合意" name their speaker right before the cue.
What belongs here: Japanese word order. What does not: the words (codebooks/ja/acts.toml, syntax.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding import layers
from pipelines.coding.actors import Mention, holder
from pipelines.coding.attribution import (
    PERSONAL,
    Attribution,
    Memory,
    Speaker,
    act_by_content,
    as_speaker,
    cues,
)
from pipelines.coding.codebook import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.text import layout

TITLE = (
    r"(?:氏|さん|君|大臣|長官|総裁|副総裁|幹事長|全権|代表|特使|報道官|副報道官|局長|局次長|課長|次官|審議官|補佐官|書記|議長|副議長|委員長|大使|公使|参事官|書記官"
    r"|司令官|総司令官|幕僚長|副首相|第1副首相|第一副首相|副大臣|知事|市長|社長|会長|教授|研究員|所長|議員|総領事|側|当局|当局者|高官|幹部|筋|関係者|首脳|首脳部|政権|指導部|自身|ら|両氏)"
)
AFTER_NAME = rf"{TITLE}{{0,3}}(?:[(（][^)）]{{1,30}}[)）])?{TITLE}?"
TOPIC = re.compile(rf"{AFTER_NAME}(?:(?:から)?[はも](?![ずやらりちが])|からは|と(?:し|いたしまし)て[はも]|から[、　]|で?さえ)")
SOURCE = re.compile(rf"{AFTER_NAME}から(?:は|も|、)")
NEW_CLAUSE = re.compile(r"(?:[しりちてべめえれせけげみ]|った|した|[るただ]が|[るた]一方で?)、[^、]{0,14}$")
SUBJECT = re.compile(rf"{AFTER_NAME}(?:が|から(?=[^、。]{{0,40}}(?:示さ|あり|あっ|なさ|出さ|寄せ)))")
PARTNER = re.compile(
    rf"{AFTER_NAME}(?:と(?!の共同|い[うっ]|す|し|み|見|考)|との(?:会談|間|電話|協議|首脳会談|外相会談))"
)
AND = re.compile(rf"{AFTER_NAME}(?:と|及び|および|並びに|ならびに|、|・|や|,|両)[、　]?")
BEFORE_SOURCE = re.compile(rf"{AFTER_NAME}(?:[はら])?")
BEFORE_NOUN = re.compile(rf"{AFTER_NAME}の?")
QUOTATIVE = re.compile(
    r"(?:と|とも|とは|旨|[るたいうくすつぬむぶ]よう|ように|か|とまで|などと|って|[」』]|との(?:考え|見方|見解|認識|立場|意向|方針)を?|ことを?|ものと|だと)[、　]?"
    r"(?:(?:改めて|あらためて|強く|厳しく|重ねて|繰り返し|はっきり|明確に|率直に|正式に|特に|併せて|あわせて|とも|の|その場で|詳しく|口々に)[、　]?){0,2}$"
)
QUOTING = re.compile(r"^(?:こと[をで]|[だるた]?と|旨|ものと)|[をがにも]")
LEADING = re.compile(rf"{AFTER_NAME}が(?:[、「]|[^、。か]{{0,6}}[日月])")
NEGATION = re.compile(r"(?:て|で)?(?:い|お)?(?:ら?ない|ら?なかった|ず[、に]|ら?ません)")
ENDING = re.compile(r"(?:てい|てお|まし|ませ|られ|され|て|し|ん)*(?:た|る|ます|り|い|ん|う)?")
GOES_ON = re.compile(r"[\u4e00-\u9fffァ-ヶ「『A-Za-z0-9]|こと[でをにがはもの]|かぎり|なら|ほど|よう[なに]|ために|まで|と(?!し|の|い[うっ]|こ|き|、)|旨")
STRANGER = re.compile(
    rf"(?:^|[、の　 「）)])(?P<name>[\u4e00-\u9fff々]{{2,5}}?|[ァ-ヶー・＝]{{3,24}}?){TITLE}(?:は|も|が|で?さえ|から[は、])"
)
AT_TALKS = re.compile(r"(?:会談|協議|会合|会議|[2２]」?|[)）])で[はも、]")
LIST_ITEM = re.compile(r"[ 　]*[(（]?(?:[一二三四五六七八九十]{1,2}|[0-9０-９]{1,2})[)）]?[、.．　]")
QUESTION = re.compile(r"――|──")
HEADLINE_SUBJECT = re.compile(rf"{AFTER_NAME}(?:[、　 はがも]|「)")
HEADLINE_END = re.compile(r"[。！!　 ]|$")
CARRY_REACH = 2
LIST_LENGTH = 12
FIRST = Speaker("", "", "", "first")
JUDGED = frozenset({"reject", "criticise", "concern", "request"})
PERFORMED = frozenset({"request", "support", "criticise", "concern", "propose", "reject", "warn"})
HEADS = frozenset({"head_of_government", "head_of_state", "party_leader"})
LEVELS = (
    ("首脳", HEADS), ("首相", HEADS), ("大統領", HEADS), ("外相", frozenset({"foreign_minister"})),
    ("外務", frozenset({"foreign_minister"})), ("防衛", frozenset({"defence_minister"})), ("国防", frozenset({"defence_minister"})),
)  # fmt: skip
COUNTRY_OF_OFFICE = {
    "head_of_government": "JP",
    "chief_cabinet_secretary": "JP",
    "head_of_state": "RU",
    "party_leader": "RU",
}


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one Japanese sentence, in order."""
    if QUESTION.match(_text(sentence)):
        return []
    if sentence.role == layout.HEADLINE:
        return _headline(sentence, codebook, memory)
    found: list[Attribution] = []
    for hit, cue in cues(sentence, codebook):
        speakers, unsaid = _speakers(sentence, hit, cue, memory)
        content = _content(sentence, hit, cue, found)
        act = _act(sentence, hit, cue, content, codebook) if speakers else ""
        if act == "announce" and len({s.side for s in speakers} & {"JP", "RU"}) == 2:
            act = "agree"
        if act and not (
            unsaid and speakers == [FIRST] and act not in PERFORMED and memory.own != memory.floor
        ):
            kind = "verb" if cue.kind == "headline" else cue.kind
            found += [
                Attribution(s, act, hit.start, hit.end, kind, f"ja.acts.{hit.code}", content, unsaid)
                for s in speakers
            ]
    found = _told(found)
    _go_on(sentence, found, memory)
    return found


def _told(found: list[Attribution]) -> list[Attribution]:
    """Of one speaker's verbs the plain "said" gives way to the acts beside it."""
    acting = {a.speaker.name for a in found if a.act != "state" and a.kind == "verb"}
    return [a for a in found if a.act != "state" or a.kind != "verb" or a.speaker.name not in acting]


def _go_on(sentence: SentenceView, found: Sequence[Attribution], memory: Memory) -> None:
    """Set the topic that the next sentences may leave unsaid, and remember who was named."""
    named = {s.name: s for m in sentence.mentions if (s := as_speaker(m)) and s.kind in PERSONAL}
    memory.cast = {**{name: s for name, s in memory.cast.items() if name not in named}, **named}
    main = _topic(sentence, sentence.end)
    speakers = (
        _resolve(main, sentence, memory)
        if main
        else [a.speaker for a in found if a.cue_start == found[-1].cue_start]
    )
    if speakers:
        memory.topic, memory.unsaid = speakers, 0
    else:
        memory.unsaid += 1


def _speakers(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory) -> tuple[list[Speaker], bool]:
    """Who performs the cue, and whether the sentence leaves it unsaid."""
    if cue.kind in ("noun", "source"):
        return _owners(sentence, hit, cue, memory), False
    nominal = cue.kind == "headline" and _after(sentence, hit.end).startswith("。")
    if (cue.kind != "verb" and not nominal) or _is_attributive(sentence, hit):
        return [], False
    listed = bool(LIST_ITEM.match(_text(sentence))) and memory.unsaid < LIST_LENGTH and memory.topic
    subject = _topic(sentence, hit.start) if listed else _subject(sentence, hit)
    if subject is None and listed:
        return memory.topic, True
    if subject is None:
        stranger = _stranger(sentence, hit, memory)
        return ([stranger], False) if stranger else (_unsaid(sentence, hit, cue, memory), True)
    mentions = [*_coordinated(sentence, subject), subject, *_partners(sentence, subject, hit, cue)]
    return _resolved(mentions, sentence, memory), False


def _unsaid(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory) -> list[Speaker]:
    """The speaker of a verb without a subject: in talks both sides agree; else the floor, the speech or the topic goes on."""
    quotes = QUOTATIVE.search(_before(sentence, hit)) or QUOTING.search(_own(sentence, hit))
    if cue.act == "agree":
        told = quotes or AT_TALKS.search(_text(sentence)) or "一致" in _own(sentence, hit)
        return memory.two_sides() if told and memory.own is None else []
    if memory.own is not None:
        return [FIRST]
    going_on = memory.unsaid < CARRY_REACH and quotes and not hit.code.endswith(".think")
    return memory.topic if going_on else []


def _stranger(sentence: SentenceView, hit: Hit, memory: Memory) -> Speaker | None:
    """Somebody whom the codebook does not know, by name and title: of the country named beside, else of the text."""
    for match in STRANGER.finditer(_text(sentence), 0, hit.start - sentence.start):
        start = match.start("name") + sentence.start
        if not any(m.start < match.end() + sentence.start and start < m.end for m in sentence.mentions):
            beside = next(
                (m for m in reversed(sentence.mentions) if 0 <= start - m.end <= 1 and m.side), None
            )
            side = beside.side if beside else memory.context.perspective if memory.context else ""
            return Speaker(match["name"], side, "", "person", beside.country if beside else "")
    return None


def _act(sentence: SentenceView, hit: Hit, cue: Cue, content: tuple[int, int], codebook: Codebook) -> str:
    if cue.kind == "verb" and NEGATION.match(_after(sentence, hit.end)):
        return "reject" if cue.act in ("agree", "support") else ""
    act = act_by_content(cue.act, sentence, content, codebook)
    if cue.act == "announce" and act_by_content("state", sentence, content, codebook) == "reject":
        return "reject"
    return cue.act if hit.code.endswith(".think") and act not in JUDGED else act


def _content(sentence: SentenceView, hit: Hit, cue: Cue, found: Sequence[Attribution]) -> tuple[int, int]:
    """What is said stands before the verb, after the verb before it; with "according to" it is the whole sentence."""
    if cue.kind in ("noun", "source"):
        return sentence.start, sentence.end
    topic = _topic(sentence, hit.start)
    begin = topic.end if topic else sentence.start
    return max([begin, *(a.cue_end for a in found if a.kind == "verb" and a.cue_end <= hit.start)]), hit.end


def _text(sentence: SentenceView) -> str:
    """The sentence with one kind of comma."""
    return sentence.text.replace("，", "、").replace(",", "、")


def _own(sentence: SentenceView, hit: Hit) -> str:
    return _text(sentence)[hit.start - sentence.start : hit.end - sentence.start]


def _before(sentence: SentenceView, hit: Hit | Mention, reach: int = 40) -> str:
    end = hit.start - sentence.start
    return _text(sentence)[max(0, end - reach) : end]


def _after(sentence: SentenceView, end: int, reach: int = 48) -> str:
    return _text(sentence)[end - sentence.start : end - sentence.start + reach]


def _is_attributive(sentence: SentenceView, hit: Hit) -> bool:
    """ "The plan that X proposed", "X said that Y proposed": the verb stands before a noun or inside of what another verb tells."""
    before = _text(sentence)[: hit.start - sentence.start]
    if before.count("「") > before.count("」"):
        return True
    if _own(sentence, hit).endswith(("、", "。")):
        return False
    after = _after(sentence, hit.end)
    ending = ENDING.match(after)
    return bool(GOES_ON.match(after, ending.end() if ending else 0))


def _subject(sentence: SentenceView, hit: Hit) -> Mention | None:
    """The topic before the verb; without one the first subject that is not inside the words attributed."""
    topic = _topic(sentence, hit.start)
    if topic is not None:
        return topic
    subjects = [
        m
        for m in sentence.mentions
        if m.end <= hit.start and SUBJECT.match(_after(sentence, m.end)) and not m.adjective
    ]
    acting = next((m for m in reversed(subjects) if not _quotes_between(sentence, m, hit)), None)
    return acting or next((m for m in subjects if _leads(sentence, m, hit)), None)


def _topic(sentence: SentenceView, end: int) -> Mention | None:
    """The mention that は or も makes the topic of the verb at ``end``; one inside of what is said is none."""
    main: Mention | None = None
    for mention in sentence.mentions:
        marked = mention.end <= end and not mention.adjective and TOPIC.match(_after(sentence, mention.end))
        if marked and not _in_closed_quotation(sentence, mention, end):
            main = mention if main is None or _opens_clause(sentence, main, mention) else main
    return main


def _opens_clause(sentence: SentenceView, main: Mention, mention: Mention) -> bool:
    """Whether a second topic begins a clause of its own; without a verb between, it belongs to the words of the first."""
    if SOURCE.match(_after(sentence, main.end)):
        return False
    between = _text(sentence)[main.end - sentence.start : mention.start - sentence.start]
    told = any(main.end <= hit.start and hit.end <= mention.start for hit in sentence.hits[layers.ACT])
    return told or bool(NEW_CLAUSE.search(between))


def _in_closed_quotation(sentence: SentenceView, mention: Mention, end: int) -> bool:
    before = _text(sentence)[: mention.start - sentence.start]
    return (
        before.count("「") > before.count("」")
        and "」" in _text(sentence)[mention.end - sentence.start : end - sentence.start]
    )


def _quotes_between(sentence: SentenceView, subject: Mention, hit: Hit) -> bool:
    """Whether words are attributed between a subject and the verb, so that the subject may belong to them."""
    between = _text(sentence)[subject.end - sentence.start : hit.start - sentence.start]
    return bool(QUOTATIVE.search(between) or QUOTING.search(_own(sentence, hit)))


def _leads(sentence: SentenceView, subject: Mention, hit: Hit) -> bool:
    """Whether "Xが" is the subject of the verb of speech and not of what is said: it stands at the head of the sentence, and is a
    person or a ministry or has a comma, a day or a quotation after it."""
    if subject.start - sentence.start > 30 and "、" not in _before(sentence, subject, 60):
        return False
    side = _text(sentence)[subject.end - sentence.start - 1] == "側"
    return side or bool(LEADING.match(_after(sentence, subject.end))) or subject.kind in PERSONAL | {"ministry"}


def _coordinated(sentence: SentenceView, subject: Mention) -> list[Mention]:
    """Mentions joined to the subject from the left: XとYは."""
    joined: list[Mention] = []
    first = subject
    for mention in (
        reversed([m for m in sentence.mentions if m.end <= subject.start]) if subject.kind != "both" else ()
    ):
        if not AND.fullmatch(_text(sentence), mention.end - sentence.start, first.start - sentence.start):
            break
        joined.insert(0, mention)
        first = mention
    return joined


def _partners(sentence: SentenceView, subject: Mention, hit: Hit, cue: Cue) -> list[Mention]:
    """With whom the subject agrees: "XはYと…で一致した"."""
    if cue.act != "agree" or subject.kind == "both" or _coordinated(sentence, subject):
        return []
    between = (
        m
        for m in sentence.mentions
        if subject.end < m.start and m.end <= hit.start and m.side not in ("", subject.side)
    )
    return [m for m in between if PARTNER.match(_after(sentence, m.end))][:1]


def _owners(sentence: SentenceView, hit: Hit, cue: Cue, memory: Memory) -> list[Speaker]:
    """The mention right before a nominal act or "according to", with those joined to it."""
    owner = next((m for m in reversed(sentence.mentions) if m.end <= hit.start), None)
    gap = BEFORE_SOURCE if cue.kind == "source" else BEFORE_NOUN
    if owner is None or not gap.fullmatch(
        _text(sentence), owner.end - sentence.start, hit.start - sentence.start
    ):
        return []
    joined = _coordinated(sentence, owner)
    if cue.kind == "noun" and cue.act == "agree" and owner.kind != "both" and not joined:
        return []
    return _resolved([*joined, owner], sentence, memory)


def _resolved(mentions: Sequence[Mention], sentence: SentenceView, memory: Memory) -> list[Speaker]:
    """Each speaker of the mentions once."""
    return list({s.name: s for m in mentions for s in _resolve(m, sentence, memory)}.values())


def _resolve(mention: Mention, sentence: SentenceView, memory: Memory) -> list[Speaker]:
    """The speakers that a mention stands for; the topic going on is the first choice for 同氏 and the like."""
    if mention.kind == "first":
        return [FIRST] if memory.own is not None else _government(mention, memory)
    if mention.kind == "both":
        return _pair(mention, sentence, memory)
    if as_speaker(mention) is None and (mention.office or mention.word in ("he", "she")):
        return _person(mention, sentence, memory)
    return memory.resolve(mention, sentence.mentions)


def _government(mention: Mention, memory: Memory) -> list[Speaker]:
    """The government of the country whose text it is."""
    side = memory.context.perspective if memory.context and mention.word in ("government", "country") else ""
    return [s for s in memory.two_sides() if s.side == side]


def _person(mention: Mention, sentence: SentenceView, memory: Memory) -> list[Speaker]:
    """ "The president": the last one named who has held the office, else its holder in the country that the office suggests."""
    offices = frozenset({mention.office} - {""})
    for person in _people(mention, sentence, memory):
        if not offices or _held(person, offices, memory):
            return [person]
    country = COUNTRY_OF_OFFICE.get(mention.office, memory.context.perspective if memory.context else "")
    actor = holder(mention.office, country, memory.context) if memory.context and offices else None
    return (
        [Speaker(actor.name, actor.side, actor.actor_id, "person", actor.country, actor.sex)] if actor else []
    )


def _people(mention: Mention, sentence: SentenceView, memory: Memory) -> Iterator[Speaker]:
    """Persons named before, the latest first."""
    here = (s for m in reversed(sentence.mentions) if m.end <= mention.start and (s := as_speaker(m)))
    return (s for s in [*here, *memory.topic, *reversed(memory.cast.values())] if s.kind in PERSONAL)


def _held(speaker: Speaker, offices: frozenset[str], memory: Memory) -> bool:
    actor = memory.context.codebook.actors.get(speaker.actor_id) if memory.context else None
    on = memory.context.on or "9999" if memory.context else ""
    return speaker.office in offices or bool(
        actor and any(t.office in offices and t.first <= on for t in actor.offices)
    )


def _pair(mention: Mention, sentence: SentenceView, memory: Memory) -> list[Speaker]:
    """Both leaders, both foreign ministers: one of each side named before; both sides: the two countries."""
    text = _text(sentence)[mention.start - sentence.start : mention.end - sentence.start]
    offices = next((offices for word, offices in LEVELS if word in text), frozenset[str]())
    if not offices and text not in ("両氏", "両者"):
        return memory.two_sides()
    people = [p for p in _people(mention, sentence, memory) if not offices or _held(p, offices, memory)]
    pair = [next((p for p in people if p.side == side), None) for side in ("JP", "RU")]
    return [p for p in pair if p] if all(pair) else memory.two_sides()


def _headline(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """A headline leaves verbs out: "X、…に懸念"."""
    found = []
    for hit, cue in cues(sentence, codebook):
        before = (m for m in reversed(sentence.mentions) if m.end <= hit.start and not m.adjective)
        subject = next((m for m in before if HEADLINE_SUBJECT.match(_after(sentence, m.end))), None)
        if (
            subject is not None
            and cue.kind in ("headline", "verb")
            and HEADLINE_END.match(_after(sentence, hit.end))
        ):
            span = (subject.end, hit.end)
            act = act_by_content(cue.act, sentence, span, codebook)
            for speaker in _resolved([*_coordinated(sentence, subject), subject], sentence, memory):
                found.append(
                    Attribution(speaker, act, hit.start, hit.end, "verb", f"ja.acts.{hit.code}", span)
                )
    return _told(found)
