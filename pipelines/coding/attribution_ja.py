"""Who says what in a Japanese sentence.

The topic comes first and its verb last, after the words that it attributes; several verbs share a topic; a
sentence without one goes on with the topic of the sentences before, or with whoever has the floor or gives
the speech. What belongs here: from the parts of a sentence to speakers and acts. What does not: the parts
(clauses_ja.py), the words (codebooks/ja/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers
from pipelines.coding.acts_ja import act_of_content, act_of_verb, told_before
from pipelines.coding.attribution import (
    PERSONAL,
    Attribution,
    Memory,
    Speaker,
    as_speaker,
    cues,
    opposite,
)
from pipelines.coding.clauses_ja import Clauses
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention, holder
from pipelines.coding.pairs_ja import held, holds, pair, partner_of, people, talking, those_meeting
from pipelines.coding.reading import SentenceView
from pipelines.text import layout

CARRY_REACH = 2
FEWEST_PARTNERS = 2
TOPIC_ALONE = 3
"""A topic that stands this close to its verb has the words attributed before it."""
LIST_LENGTH = 12
FIRST = Speaker("", "", "", "first")
SUFFERED = frozenset({"request", "reject", "criticise", "warn"})
BEFORE_ACT = frozenset({"request", "reject", "criticise", "concern"})
STANCE = "reject.stance"
TOGETHER = "agree.together"
PERFORMED = frozenset({"request", "support", "criticise", "concern", "propose", "reject", "warn"})
COUNTRY_OF_OFFICE = {
    "head_of_government": "JP",
    "chief_cabinet_secretary": "JP",
    "head_of_state": "RU",
    "party_leader": "RU",
}
SHORT_FORM = re.compile(r"(?:た|ました|[一-龥])。?$")
"""停止を表明。 and 反発した。 tell what somebody did; …はない。 is what somebody thinks."""
FOREIGN = re.compile(r"[ァ-ヶ]")
MENTIONING = "mentioning"
"""A verb of saying without words attributed to it (触れる, 挙げる), until the whole sentence is read."""


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one Japanese sentence, in order."""
    clauses = Clauses(sentence, codebook.syntax["ja"].words("title"), memory.quoted_until)
    if clauses.is_question():
        return []
    if sentence.role == layout.HEADLINE:
        return _headline(clauses, codebook, memory)
    if clauses.is_quotation() and memory.announced:
        return _announced(clauses, codebook, memory)
    found: list[Attribution] = []
    for hit, cue in cues(sentence, codebook):
        found += _by_cue(clauses, hit, cue, codebook, memory, found)
    found = _told(_agreed(found), clauses) or _signed(clauses, codebook, memory)
    if not found and clauses.text.rstrip().endswith("」"):
        found = _quoted_headline(clauses, codebook, memory)
    _go_on(clauses, found, memory)
    return found


def _by_cue(
    clauses: Clauses, hit: Hit, cue: Cue, codebook: Codebook, memory: Memory, found: Sequence[Attribution]
) -> list[Attribution]:
    if hit.code == STANCE:
        return _stance(clauses, hit, memory)
    if cue.act in BEFORE_ACT and cue.kind == "verb" and clauses.is_reason(hit):
        return []
    speakers, unsaid = _speakers(clauses, hit, cue, memory)
    if clauses.only_relays(hit) and all(s.kind == "media" for s in speakers):
        return []
    if unsaid and any(a.rule_id.endswith(STANCE) for a in found):
        return []  # the stance told is that of another
    if not speakers or (memory.own is None and _is_passive(clauses, hit, cue)):
        return []  # された is courtesy in a speech and passive elsewhere
    content = _content(clauses, hit, cue, found)
    if cue.act == "state":
        speakers = _with_partner(clauses, content, speakers, memory)
    sides = [s.side for s in speakers]
    act = _joint(act_of_verb(clauses, hit, cue, content, codebook, sides), speakers)
    speech = memory.own is not None and memory.floor is None
    if not act or (unsaid and speakers == [FIRST] and speech and act not in PERFORMED):
        return []
    kind = "verb" if cue.kind == "headline" else cue.kind
    if act == "state" and kind == "verb" and (hit.code == "state.name" or not clauses.quotes(hit)):
        kind = MENTIONING
    told = (
        told_before(clauses, hit, content, codebook, [s.side for s in speakers]) if cue.act == "state" else {}
    )
    if told and act == "state":
        act, kind = told.popitem()[0], "verb"
    return [
        *(
            Attribution(s, other, said.start, said.end, "verb", f"ja.acts.{said.code}", content, unsaid)
            for other, said in told.items()
            if other != act
            for s in speakers
        ),
        *(
            Attribution(s, act, hit.start, hit.end, kind, f"ja.acts.{hit.code}", content, unsaid)
            for s in speakers
        ),
    ]


def _is_passive(clauses: Clauses, hit: Hit, cue: Cue) -> bool:
    """A passive that does not say who acts."""
    if not clauses.own(hit).endswith("され") or (cue.act == "agree" and clauses.at_talks()):
        return False
    return not clauses.is_done_by(hit, clauses.subject(hit))


def _with_partner(
    clauses: Clauses, content: tuple[int, int], speakers: list[Speaker], memory: Memory
) -> list[Speaker]:
    """Who says that he has agreed with somebody tells what both have agreed."""
    said = [h.code for h in clauses.sentence.hits[layers.CONTENT] if content[0] <= h.start < content[1]]
    if said[-1:] != [TOGETHER] or len(speakers) != 1:
        return speakers
    named = [s for m in clauses.sentence.mentions if (s := as_speaker(m)) and content[0] <= m.start]
    partners = [s for s in named if s.kind in PERSONAL and s.side == opposite(speakers[0].side)]
    return [*speakers, *partners[:1]] if partners else partner_of(speakers[0], memory) or speakers


def _stance(clauses: Clauses, hit: Hit, memory: Memory) -> list[Attribution]:
    """That the territorial issue is settled is what Moscow says, whoever reports it."""
    named = next((s for m in clauses.sentence.mentions if (s := as_speaker(m)) and s.side == "RU"), None)
    moscow = named or next(s for s in memory.two_sides() if s.side == "RU")
    span = (clauses.sentence.start, hit.end)
    return [Attribution(moscow, "reject", hit.start, hit.end, "noun", f"ja.acts.{hit.code}", span)]


def _signed(clauses: Clauses, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """A quotation whose speaker is named behind it without a verb."""
    mention = clauses.signed()
    if mention is None:
        return []
    span = (clauses.sentence.start, mention.start)
    return [
        Attribution(
            s,
            act_of_content("state", clauses.sentence, span, codebook, s.side),
            *(mention.start, mention.end, "verb", "ja.quotation", span),
        )
        for s in _resolve(mention, clauses, memory)
    ]


def _agreed(found: list[Attribution]) -> list[Attribution]:
    """What several do before they agree is what they agree on: 訪問を歓迎し、続けることで一致した."""
    agreeing = [a for a in found if a.act == "agree"]
    if len({a.speaker.name for a in agreeing}) < FEWEST_PARTNERS:
        return found
    last, names = agreeing[-1].cue_start, {a.speaker.name for a in agreeing}
    return [
        a
        for a in found
        if a.act in ("agree", "reject") or a.cue_start > last or not (a.pronoun or a.speaker.name in names)
    ]


def _announced(clauses: Clauses, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """The quotation that the sentence before has announced: 次のように述べた。「…」"""
    sentence = clauses.sentence
    span = (sentence.start, sentence.end)
    return [
        Attribution(
            s,
            act_of_content("state", sentence, span, codebook, s.side),
            *(sentence.start, sentence.start, "quote", "ja.quotation", span),
        )
        for s in memory.topic
    ]


def _joint(act: str, speakers: Sequence[Speaker]) -> str:
    """What both sides decide they agree."""
    return "agree" if act == "announce" and {"JP", "RU"} <= {s.side for s in speakers} else act


def _told(found: list[Attribution], clauses: Clauses) -> list[Attribution]:
    """Of one speaker's verbs the plain "said" gives way to an act of its own clause, a mere mention to any
    act."""
    acting = [a for a in found if a.act != "state" and a.kind == "verb"]
    told = [a for a in found if a.act != "state" or not any(_gives_way(a, b, clauses) for b in acting)]
    return [a._replace(kind="verb") if a.kind == MENTIONING else a for a in told]


def _gives_way(said: Attribution, act: Attribution, clauses: Clauses) -> bool:
    if said.speaker.name != act.speaker.name or said.kind not in ("verb", MENTIONING):
        return False
    first, last = sorted((said, act), key=lambda a: a.cue_start)
    return said.kind == MENTIONING or "、" not in clauses.between(first.cue_start, last.cue_start)


def _go_on(clauses: Clauses, found: Sequence[Attribution], memory: Memory) -> None:
    """Set the topic that the next sentences may leave unsaid, and remember who was named."""
    sentence = clauses.sentence
    named = {s.name: s for m in sentence.mentions if (s := as_speaker(m)) and s.kind in PERSONAL}
    memory.cast = {**{name: s for name, s in memory.cast.items() if name not in named}, **named}
    memory.announced = clauses.announces()
    main = clauses.topic(sentence.end) or (clauses.last_person() if memory.announced and not found else None)
    memory.talking = talking(main, found, clauses, memory)
    last = [a.speaker for a in found if a.cue_start == found[-1].cue_start]
    speakers = _resolve(main, clauses, memory) if main else last
    if speakers:
        memory.topic, memory.unsaid = speakers, 0
    else:
        memory.unsaid += 1


def _speakers(clauses: Clauses, hit: Hit, cue: Cue, memory: Memory) -> tuple[list[Speaker], bool]:
    """Who performs the cue, and whether the sentence leaves it unsaid."""
    if cue.kind in ("noun", "source"):
        return _owners(clauses, hit, cue, memory), False
    if memory.own is not None and cue.act in SUFFERED and clauses.is_suffered(hit):
        return _other_side(memory.own, clauses, memory), False
    if memory.floor is not None and clauses.is_own_view(hit):
        return [FIRST], True
    tells = cue.kind == "verb" or (cue.kind == "headline" and clauses.ends_sentence(hit))
    if tells and cue.act == "agree" and clauses.is_outcome(hit):
        return memory.two_sides(), False
    if not tells or clauses.is_embedded(hit):
        actor = clauses.acted(hit, said=cue.act == "state") if tells else None
        return (_resolved([*clauses.joined(actor), actor], clauses, memory) if actor else []), False
    listed = memory.topic and memory.unsaid < LIST_LENGTH and clauses.is_list_item()
    subject = clauses.topic(hit.start) if listed else clauses.subject(hit)
    if subject is None and listed:
        return memory.topic, True
    if subject is not None and clauses.is_told(hit, subject):
        return [], False
    if subject is None:
        stranger = _stranger(clauses, hit, memory)
        return ([stranger], False) if stranger else (_unsaid(clauses, hit, cue, memory), True)
    joined = clauses.joined(subject)
    alone = cue.act == "agree" and subject.kind != "both" and not joined
    partners = clauses.partners(subject, hit) if alone else []
    speakers = _resolved([*joined, subject, *partners], clauses, memory)
    if alone and len(speakers) == 1:
        return _agreeing(speakers[0], clauses, hit, cue, memory)
    return speakers, False


def _agreeing(
    speaker: Speaker, clauses: Clauses, hit: Hit, cue: Cue, memory: Memory
) -> tuple[list[Speaker], bool]:
    """Who agrees where only one is named: whom he met or both sides with him; none who only finds out."""
    if clauses.only_finds(hit) or ("確認" in clauses.own(hit) and speaker.kind == "government"):
        return [], False
    if "一致" in clauses.own(hit):
        met = partner_of(speaker, memory) if clauses.topic(hit.start) else None
        return met or _unsaid(clauses, hit, cue, memory), True
    if "合意" not in clauses.own(hit):
        return [speaker], False
    met = partner_of(speaker, memory)
    others = [s for s in memory.two_sides() if s.side == opposite(speaker.side)]
    return met if len(met) > 1 else [speaker, *others], False


def _unsaid(clauses: Clauses, hit: Hit, cue: Cue, memory: Memory) -> list[Speaker]:
    """The speaker of a verb without a subject: both sides agree; else the floor, the speech or the topic goes
    on."""
    quotes = clauses.quotes(hit)
    if cue.act == "agree" or (cue.act == "announce" and clauses.at_talks()):
        partner = clauses.with_whom(hit, memory.own.side) if memory.own else None
        if partner is not None:
            return [FIRST, *_resolve(partner, clauses, memory)]
        told = quotes or clauses.at_talks() or "一致" in clauses.own(hit)
        return those_meeting(clauses, hit) or memory.talking or memory.two_sides() if told else []
    if memory.own is not None:
        return [FIRST]
    reach = CARRY_REACH + clauses.text.startswith("「") * CARRY_REACH
    short = clauses.ends_sentence(hit) and bool(SHORT_FORM.search(clauses.text))
    told = quotes or short or (cue.act != "state" and clauses.quotes_later(hit))
    going_on = told and memory.unsaid < reach and not hit.code.endswith(".think")
    if not going_on or clauses.is_document(hit):
        return []
    return _own_side(memory) if len({s.side for s in memory.topic}) > 1 else memory.topic


def _other_side(own: Speaker, clauses: Clauses, memory: Memory) -> list[Speaker]:
    """Who does to the one who speaks what is told in the passive: 修正を要求された."""
    named = {m.side for m in clauses.sentence.mentions}
    return [s for s in memory.two_sides() if s.side != own.side and s.side in named]


def _own_side(memory: Memory) -> list[Speaker]:
    """After what both sides did, a readout leaves out only its own country."""
    side = memory.context.perspective if memory.context else ""
    return [s for s in memory.topic if s.side == side] or memory.topic


def _stranger(clauses: Clauses, hit: Hit, memory: Memory) -> Speaker | None:
    """Somebody whom the codebook does not know, by name and title: of the country named beside, else a name
    in katakana is a Russian's, another of the country of the text."""
    found = clauses.stranger(hit.start)
    if found is None:
        return None
    name, beside = found
    home = memory.context.perspective if memory.context else ""
    side = beside.side if beside else "RU" if FOREIGN.match(name) else home
    return Speaker(name, side, "", "person", beside.country if beside else "")


def _content(clauses: Clauses, hit: Hit, cue: Cue, found: Sequence[Attribution]) -> tuple[int, int]:
    """What is said stands before the verb, after the topic and the verb before; with "according to" it is the
    whole sentence."""
    sentence = clauses.sentence
    if cue.kind in ("noun", "source"):
        return sentence.start, sentence.end
    topic = clauses.topic(hit.start)
    if topic is not None and clauses.told_before(topic):
        return sentence.start, topic.start
    earlier = [a.cue_end for a in found if a.kind == "verb" and a.cue_end <= hit.start]
    begins = topic is not None and hit.start - topic.end > TOPIC_ALONE
    return max([topic.end if topic and begins else sentence.start, *earlier]), hit.end


def _owners(clauses: Clauses, hit: Hit, cue: Cue, memory: Memory) -> list[Speaker]:
    """The mention right before a nominal act or "according to", with those joined to it; it takes two to
    agree."""
    owner = clauses.owner(hit, source=cue.kind == "source")
    if owner is None or clauses.is_told_as_stance(hit):
        return []
    joined = clauses.joined(owner)
    if cue.kind == "noun" and cue.act == "agree" and owner.kind != "both" and not joined:
        return []
    return _resolved([*joined, owner], clauses, memory)


def _resolved(mentions: Sequence[Mention], clauses: Clauses, memory: Memory) -> list[Speaker]:
    """Each speaker of the mentions once."""
    return list({s.name: s for m in mentions for s in _resolve(m, clauses, memory)}.values())


def _resolve(mention: Mention, clauses: Clauses, memory: Memory) -> list[Speaker]:
    """The speakers that a mention stands for."""
    if mention.kind == "first":
        return [FIRST] if memory.own is not None else _government(mention, memory)
    if mention.kind == "both":
        return pair(mention, clauses, memory)
    if as_speaker(mention) is None and (mention.office or mention.word in ("he", "she")):
        return _person(mention, clauses, memory)
    return memory.resolve(mention, clauses.sentence.mentions)


def _government(mention: Mention, memory: Memory) -> list[Speaker]:
    """政府 and 我が国 without more: the government of the country whose text it is."""
    side = memory.context.perspective if memory.context and mention.word in ("government", "country") else ""
    return [s for s in memory.two_sides() if s.side == side]


def _person(mention: Mention, clauses: Clauses, memory: Memory) -> list[Speaker]:
    """ "The president": the last one named who holds the office, best in the country that it suggests, or has
    held it; else its holder in that country."""
    offices = frozenset({mention.office} - {""})
    country = COUNTRY_OF_OFFICE.get(mention.office, memory.context.perspective if memory.context else "")
    named = [p for p in people(mention, clauses, memory) if not offices or held(p, offices, memory)]
    holding = [p for p in named if offices and holds(p, offices, memory)]
    at_home = [p for p in holding if p.country == country]
    if person := next(iter(at_home or holding or named), None):
        return [person]
    actor = holder(mention.office, country, memory.context) if memory.context and offices else None
    return (
        [Speaker(actor.name, actor.side, actor.actor_id, "person", actor.country, actor.sex)] if actor else []
    )


def _headline(clauses: Clauses, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """A headline leaves verbs out: "X、…に懸念"."""
    found = []
    for hit, cue in cues(clauses.sentence, codebook):
        subject = clauses.headline_subject(hit)
        if subject is not None and cue.kind in ("headline", "verb") and clauses.ends_headline(hit):
            span = (subject.end, hit.end)
            said = clauses.sentence, span, codebook
            found += [
                Attribution(
                    s,
                    act_of_content(cue.act, *said, s.side),
                    *(hit.start, hit.end, "verb", f"ja.acts.{hit.code}", span),
                )
                for s in _resolved([*clauses.joined(subject), subject], clauses, memory)
            ]
    return _told(found, clauses) or _quoted_headline(clauses, codebook, memory)


def _quoted_headline(clauses: Clauses, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """A headline that puts a speaker before words in quotation marks: 首相「…」."""
    mention = clauses.headline_speaker()
    if mention is None:
        return []
    span = (mention.end, clauses.sentence.end)
    return [
        Attribution(
            s,
            act_of_content("state", clauses.sentence, span, codebook, s.side),
            *(mention.start, mention.end, "verb", "ja.quotation", span),
        )
        for s in _resolve(mention, clauses, memory)
    ]
