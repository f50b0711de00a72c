"""Who says what in a Russian sentence.

A verb of speech has its subject by case («Лавров заявил», «заявил Лавров»); «в Токио опасаются» speaks for
the place; «по словам» and nominal acts («отказ Москвы») have the speaker in the genitive; a verb in the first
person speaks for the author or for whose turn it is; «его возмутило» for whom it angers. What belongs here:
the Russian ways of attributing. What does not: clause structure (clauses_ru.py), acts inside of
others (nesting_ru.py), the words (codebooks/ru/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding import layers
from pipelines.coding.acts_ru import (
    act_of_content,
    announces,
    demands,
    hopes_for_deeds,
    is_imagined,
    light_act,
    refusal,
)
from pipelines.coding.attribution import Attribution, Memory, Speaker, as_speaker, cues, opposite
from pipelines.coding.clauses_ru import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, Clauses, Verb
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention
from pipelines.coding.nesting_ru import INTENT, only_passes_on, outermost
from pipelines.coding.reading import SentenceView
from pipelines.coding.referents_ru import FIRST, OWNERS, Referents
from pipelines.text import layout
from pipelines.text.russian import is_future, verb_form

EXPERIENCER, JOINT, LIGHT, COMMENT, CALL = ".experiencer", ".joint_", ".light", ".comment", ".call"
NOUN, DOCUMENTED, SAID_IN = ".noun", ".said_document", ".said_in"
TELLING = frozenset({"state.say", "state.source", "state.source_his"})
ADDRESSED, SUMMONED = frozenset({"criticise", "concern", "request", "reject", "warn"}), ".summoned"
ISSUING, RECENT = frozenset({"ministry", "government"}), 4
PERFORMED, OURS, REACHED, REFLEXIVE = ".performed.position", ".ours", ".reached", ".reflexive"
NO_VERB = frozenset(
    {"не", "как", "так", "с", "вновь", "за", "под", "еще", "против", "при", "в", "к", "о", "совместно"}
)
FELT = re.compile(
    r"(?:обеспоко|озабоч|встревож|убежд|увер|откры|удовлетвор|недовол|возмущ|разочаров|настро|воодушевл"
    r"|польщ|впечатл|обрадов|заинтересов|раздосадов|раздраж|удруч|шокиров|намер|готов|преисполн|вынужд)"
)
NEGATION = re.compile(r"(?:^|\s)(?:не|ни|никогда не|отнюдь не|вовсе не)\s+$")
DENIED = re.compile(
    r"\bне (?:вызыва\w+|вызва\w+|да[её]\w*|дал\w*|име\w+|вид\w+|созда\w+|нес[её]т\w*) (?:\w+ )?$"
)
"""«Не вызывает беспокойства», «не видит угрозы»."""
CONCEDED = re.compile(r"\b(?:несмотря на|невзирая на|вопреки)(?: (?:\w+ ){0,4})?$")
DOUBLE = re.compile(r"\bне (?:могут|может|могло|могли) не \w+ (?:\w+ )?$")
"""«Не может не вызывать беспокойства»."""
WITHDRAWAL = re.compile(r" (?:[\w-]+ ){1,3}об? (?:выход|прекращ|приостан|отказ|прерыв|разрыв)")
"""«Решение Москвы о выходе из диалога»."""
SHARED = re.compile(
    r"\b(?:подчеркнули|отметили|констатировали|выразили|высказались|приветствовали|поддержали|призвали)"
)
OWN_OBJECT = re.compile(
    r"(?:\bсво[а-я]+|\b(?:выраз|высказ|заяв|направ|вруч|сдела|озвуч|обнарод|подал|подав|внес|внос|вынес|предъяв|броси|повтор)"
    r"[а-я]+(?: (?:сво[а-я]+|[а-я]+(?:ый|ий|ую|ое|ые|ие)))?) $"
)
"""«Выразил протест», «озвучил свою просьбу»: the act is the subject's."""
LABEL, LABEL_REACH = re.compile(r"(?: об? [^:.!?«»]{3,50})?: "), 60
ASKED = re.compile(r"\s*[—–-] [^.!«\"]*\?\s*$")
"""A journalist's question in an interview."""
NAMING = re.compile(r"(?:^|[,(—–-]) ?(?:как|так)(?: [^,()]*)? $")
SIGNATURE = re.compile(r"\S \s*[—–-] $")
CLOSED = (",", "—", "–", "-", "»", '"')
POSITION, POSITION_REACH = "state.position.noun", 60
SOURCE_GAP, SHORT_TAIL, OPENING = 26, 5, 14

Found = Iterator[tuple[Speaker, bool]]


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one Russian sentence, in order."""
    reader = _Reader(Clauses(sentence, codebook), codebook, memory)
    for hit, cue in cues(sentence, codebook):
        reader.read(hit, cue)
    reader.read_label()
    if ASKED.match(sentence.text):
        return []
    found = outermost(reader.found, reader.clauses)
    return [
        a for a in found if not (memory.previous_speakers and only_passes_on(a, reader.clauses, codebook))
    ]


class _Reader:
    """Reads the cues of a sentence one after the other; ``found`` is what it has so far."""

    def __init__(self, clauses: Clauses, codebook: Codebook, memory: Memory) -> None:
        self.clauses, self._codebook, self._memory = clauses, codebook, memory
        self._referents = Referents(clauses, codebook, memory)
        self.found: list[Attribution] = []

    def read(self, hit: Hit, cue: Cue) -> None:
        """Add what one cue attributes."""
        finder = {"verb": self._by_verb, "noun": self._by_noun, "source": self._by_source}[cue.kind]
        speakers = [s for s in finder(hit, cue) if not (hit.code.endswith(INTENT) and self._is_own(s[0]))]
        partners = self._partners(hit, cue, speakers)
        act, span = self._act(hit, cue, len(speakers) + len(partners)), self._content(hit, cue)
        act = "request" if self._demands(hit, act, speakers) else act
        act = "announce" if self._announces(hit, cue, act, speakers) else act
        speakers += partners if act != "state" else []
        for speaker, pronoun in speakers if act else ():
            self.found.append(
                Attribution(speaker, act, hit.start, hit.end, cue.kind, f"ru.acts.{hit.code}", span, pronoun)
            )

    def read_label(self) -> None:
        """Add what a headline gives to somebody by a colon or a dash: «МИД России: …», «Лавров о рыбе: …»,
        «Рыба вернулась — Лавров»."""
        sentence = self.clauses.sentence
        if self.found or sentence.role != layout.HEADLINE:
            return
        mention = self._labelled() or self._signing()
        if mention is None:
            return
        span = (
            (mention.end, sentence.end) if mention.end < sentence.end - 1 else (sentence.start, mention.start)
        )
        act = act_of_content("state", sentence, span, self._codebook)
        for speaker, _ in self._speakers([mention]):
            self.found.append(
                Attribution(speaker, act, mention.start, mention.end, "verb", "ru.headline", span)
            )

    def _labelled(self) -> Mention | None:
        """Whom a colon at the head of the sentence names."""
        first = self.clauses.next_mention(self.clauses.sentence.start)
        if first is None or first.start - self.clauses.sentence.start > 1 or first.kind == "both":
            return None
        return first if LABEL.match(self.clauses.between(first.end, first.end + LABEL_REACH)) else None

    def _signing(self) -> Mention | None:
        """Whom a dash at the end of the sentence names."""
        last, sentence = self.clauses.last_mention(self.clauses.sentence.end), self.clauses.sentence
        if last is None or last.kind in ("both", "pronoun") or last.adjective:
            return None
        rest = self.clauses.between(last.end, sentence.end).strip(" .")
        return last if not rest and SIGNATURE.search(self.clauses.before(last.start)) else None

    def _is_own(self, speaker: Speaker) -> bool:
        """Whether it is the country, or the very person, whose speech the text is: plain intentions there are
        no statements."""
        own = self._memory.own
        return speaker == FIRST or (own is not None and speaker.side == own.side)

    def _act(self, hit: Hit, cue: Cue, speakers: int) -> str:
        """The act of a cue: joint acts need several, a plain "said" goes by what is said, what is denied is
        refused."""
        act = cue.act
        if JOINT in hit.code and speakers < 2:
            single = hit.code.partition(JOINT)[2]
            leaves = cue.kind == "noun" and WITHDRAWAL.match(self.clauses.between(hit.end, hit.end + 80))
            act = "reject" if leaves else "" if single.startswith("none") else single
        if hit.code.endswith(INTENT):
            refused = refusal(self.clauses.between(hit.start, self.clauses.sentence.end), self._codebook)
            return "" if refused == "announce" else refused or act
        if cue.kind == "verb" and NEGATION.search(self.clauses.before(hit.start)):
            refuses = act in ("agree", "support", "propose")
            return "reject" if refuses else act if hit.code == "state.think" else ""
        if hit.code.endswith(COMMENT):
            return act
        if hit.code.endswith(CALL) and self._calls_on_somebody(hit):
            return "request"
        if act == "warn":
            return "concern" if self._told("state", hit, cue, after=True) == "concern" else act
        if hit.code.endswith(LIGHT):
            return light_act(self._around(hit), self._codebook)
        return self._told(act, hit, cue)

    def _around(self, hit: Hit) -> str:
        """The words after a light verb, or all before one that closes its clause."""
        sentence, after = self.clauses.sentence, self.clauses.between(hit.end, self.clauses.sentence.end)
        return after if light_act(after, self._codebook) else self.clauses.between(sentence.start, hit.start)

    def _demands(self, hit: Hit, act: str, speakers: list[tuple[Speaker, bool]]) -> bool:
        """Whether what one side says or hopes is what the other side has to do."""
        if act not in ("state", "support") or hit.code.endswith(NOUN):
            return False
        sides, start = {speaker.side for speaker, _ in speakers}, hit.start
        others = {"JP": ("RU",), "RU": ("JP",)}.get("".join(sides), ())
        named = [
            (m.start - start, m.end - start)
            for m in self.clauses.mentions
            if m.start > hit.end and m.side in others and self._may_act(m)
        ]
        text = self.clauses.between(start, self.clauses.sentence.end)
        return (demands if act == "state" else hopes_for_deeds)(text, named, self._codebook)

    def _announces(self, hit: Hit, cue: Cue, act: str, speakers: list[tuple[Speaker, bool]]) -> bool:
        """Whether what somebody says is what his own side will do."""
        if act != "state" or hit.code not in TELLING:
            return False
        sides, (start, end) = {speaker.side for speaker, _ in speakers}, self._content(hit, cue)
        named = [
            (m.start - start, m.end - start)
            for m in self.clauses.mentions
            if start <= m.start
            and not m.adjective
            and self._is_of(m, sides)
            and not self.clauses.is_governed(m)
            and self.clauses.has_case(m, NOMINATIVE)
        ]
        return announces(self.clauses.between(start, end), named)

    def _is_of(self, mention: Mention, sides: set[str]) -> bool:
        return mention.side in sides or (mention.kind == "both" and bool(sides & {"JP", "RU"}))

    def _may_act(self, mention: Mention) -> bool:
        return self.clauses.has_case(mention, NOMINATIVE) or self.clauses.has_case(mention, DATIVE)

    def _told(self, act: str, hit: Hit, cue: Cue, *, after: bool = False) -> str:
        start, end = self._content(hit, cue)
        span = (hit.end if after else start, end)
        return act_of_content(act, self.clauses.sentence, span, self._codebook, self._of_others(hit))

    def _of_others(self, hit: Hit) -> list[tuple[int, int]]:
        """Acts that the sentence names as those of somebody («протест Токио»), or denies («не вызывает
        беспокойства»): not what is said by the way."""
        sentence = self.clauses.sentence
        named = [
            (other.start, other.end)
            for other, cue in cues(sentence, self._codebook)
            if cue.kind == "noun" and other != hit and any(self._by_noun(other, cue))
        ]
        denied = [
            (h.start, h.end)
            for h in sentence.hits[layers.CONTENT]
            if self._is_denied(self.clauses.before(h.start))
        ]
        return named + denied

    def _is_denied(self, before: str) -> bool:
        """«Не вызывает …», «несмотря на …»: no act, unlike «не может не вызывать …»."""
        denied = DENIED.search(before) and not DOUBLE.search(before)
        return bool(denied or CONCEDED.search(before))

    def _partners(
        self, hit: Hit, cue: Cue, speakers: list[tuple[Speaker, bool]]
    ) -> list[tuple[Speaker, bool]]:
        """Who acts with an official that says «мы» of what was done together: the last named of the other
        side."""
        own = self._memory.own
        if own is None or [speaker for speaker, _ in speakers] != [FIRST] or not self._is_shared(hit, cue):
            return []
        sentence = [s for m in self.clauses.mentions if (s := as_speaker(m))]
        others = (s for s in (*sentence, *reversed(self._memory.recent)) if s.kind == "person")
        return next(([(s, False)] for s in others if {s.side, own.side} == {"JP", "RU"}), [])

    def _is_shared(self, hit: Hit, cue: Cue) -> bool:
        """«Мы договорились», «мы отметили», «у нас общее мнение», but not «мы считаем»."""
        verb = _verb(hit, self.clauses.between(hit.start, hit.end), cue)
        return hit.code.endswith(OURS) or (verb.plural and verb.form == "finite")

    def _calls_on_somebody(self, hit: Hit) -> bool:
        """«Призвал Токио отказаться» asks the other; «призвал отказаться», «призвал к диалогу» proposes."""
        after = self.clauses.next_mention(hit.end)
        if after is None or after.kind in ("both", "first") or self.clauses.is_governed(after):
            return False
        return len(self.clauses.between(hit.end, after.start).split()) <= 1

    def _content(self, hit: Hit, cue: Cue) -> tuple[int, int]:
        """What is said stands after the verb, or all around one that is inserted or stands at the end."""
        sentence = self.clauses.sentence
        inserted = hit.start > sentence.start + 3 and self.clauses.is_inserted(hit.start)
        quoted = (
            "»" in sentence.text[: hit.start - sentence.start]
            or '"' in sentence.text[: hit.start - sentence.start]
        )
        short = len(self.clauses.between(hit.end, sentence.end).split()) < SHORT_TAIL
        return (
            sentence.start if cue.kind == "source" or inserted or quoted or short else hit.start
        ), sentence.end

    def _by_verb(self, hit: Hit, cue: Cue) -> Found:
        verb = _verb(hit, self.clauses.between(hit.start, hit.end), cue)
        own = hit.code.endswith((PERFORMED, OURS))
        if (verb.form == "infinitive" and not own) or (
            cue.act != "state" and self.clauses.follows_relative(verb.start)
        ):
            return
        if not own and (self._is_imagined(hit, verb) or self._only_names(hit)):
            return
        if hit.code.endswith(INTENT) and (self._is_quoted(hit) or self._labelled() is not None):
            return
        if hit.code.endswith(REFLEXIVE):
            yield from self._speakers([self.clauses.agent(verb)])
        elif own:
            yield from self._performed(verb)
        elif hit.code.endswith(REACHED):
            yield from self._reached(verb)
        elif hit.code.endswith(EXPERIENCER):
            words = self.clauses.between(verb.start, verb.end).endswith("слова")
            told = self._near(self.clauses.next_mention(verb.end), verb) if words else None
            yield from self._speakers([told or self.clauses.experiencer(verb)])
        elif verb.form == "participle":
            after = self.clauses.next_mention(verb.end)
            yield from self._speakers([self.clauses.antecedent(verb.start) or self._near(after, verb)])
        elif hit.code.endswith(SUMMONED):
            yield from self._opposed([self.clauses.subject(verb), *self.clauses.mentions])
        elif verb.form == "passive":
            agent = self.clauses.agent(verb) or self.clauses.speaking_place(verb)
            yield from self._speakers([agent]) if agent else self._unnamed_agent(hit, cue)
        else:
            yield from self._by_subject(hit, verb, cue)

    def _only_names(self, hit: Hit) -> bool:
        """«Как называют острова в Японии»: how something is called is no statement."""
        naming = self.clauses.between(hit.start, hit.end).startswith(("называ", "имену"))
        return naming and NAMING.search(self.clauses.before(hit.start)) is not None

    def _is_quoted(self, hit: Hit) -> bool:
        """Whether a cue stands between quotation marks: an intention there is told by who is quoted."""
        before = self.clauses.between(self.clauses.sentence.start, hit.start)
        opened = before.count("«") > before.count("»") or before.count('"') % 2 == 1
        return opened or hit.start < self._memory.quoted_until

    def _is_imagined(self, hit: Hit, verb: Verb) -> bool:
        """«Возможно, предложит», «если согласится»: nobody has acted yet."""
        if verb.form == "first" or hit.code.startswith(("warn", "agree.joint_")):
            return False
        words = self.clauses.between(hit.start, hit.end).split()
        if self.clauses.between(hit.end, hit.end + 4) == " бы " or is_future(words[0]):
            return True
        before = self.clauses.between(self.clauses.sentence.start, hit.start)
        return not before.rstrip().endswith(CLOSED) and is_imagined(before, self._codebook)

    def _performed(self, verb: Verb) -> Found:
        """«Хочу сообщить», «хотел бы отметить», «у нас общее мнение»: I or we, or nobody."""
        subject = self.clauses.subject_before(verb)
        if subject is None or subject.kind == "first":
            yield FIRST, True

    def _reached(self, verb: Verb) -> Found:
        """«Достигнута договорённость»: those named as its subject or agent, else both sides."""
        agent = self.clauses.agent(verb)
        named = list(self._speakers([agent])) if agent else []
        yield from named or ((speaker, False) for speaker in self._memory.two_sides())

    def _unnamed_agent(self, hit: Hit, cue: Cue) -> Found:
        """«Послу России заявлен протест»: the side opposite to the one it is addressed to."""
        act = light_act(self._around(hit), self._codebook) if hit.code.endswith(LIGHT) else cue.act
        if act in ADDRESSED:
            yield from self._opposed([m for m in self.clauses.mentions if self._is_addressed(m)])

    def _is_addressed(self, mention: Mention) -> bool:
        """«Послу России», «ему»: who stands in the dative by form."""
        if mention.kind == "pronoun":
            return self.clauses.text_of(mention) in ("ему", "ей")
        return any(case.startswith(DATIVE) for case in self.clauses.cases(mention) or ())

    def _opposed(self, mentions: Sequence[Mention | None]) -> Found:
        """The other of the two sides than that of the first of ``mentions`` that has one."""
        named = self._speakers([m for m in mentions if m and m.kind not in ("both", "first")])
        first = next((s.side for s, _ in named if s.side in ("JP", "RU")), "")
        yield from (
            (speaker, True) for speaker in self._memory.two_sides() if speaker.side == opposite(first)
        )

    def _near(self, mention: Mention | None, verb: Verb) -> Mention | None:
        return mention if mention and not self.clauses.between(verb.end, mention.start).strip() else None

    def _by_subject(self, hit: Hit, verb: Verb, cue: Cue) -> Found:
        subject = self.clauses.subject(verb)
        if place := self.clauses.place_beside(verb):
            yield from self._speakers([place])
        elif subject is not None:
            partners = self.clauses.partners(verb) if self._takes_partner(verb, cue) else []
            joined = self._speakers([*self.clauses.with_joined(subject, verb), *partners])
            yield from ((speaker, pronoun or verb.form == "gerund") for speaker, pronoun in joined)
        elif verb.form == "first" or (verb.plural and verb.form == "finite" and self._is_quoted(hit)):
            yield FIRST, True
        elif verb.form == "short" and (agent := self.clauses.agent(verb)):
            yield from self._speakers([agent])
        elif verb.plural and (place := self.clauses.speaking_place(verb)):
            yield from self._speakers([place])
        else:
            yield from self._with_partner(verb, cue) or self._carried(hit, verb, cue)

    def _with_partner(self, verb: Verb, cue: Cue) -> list[tuple[Speaker, bool]]:
        """«Коно встретился с Лавровым и договорились»: he and whom he met."""
        if cue.act != "agree" or not verb.plural:
            return []
        subject, partner = self.clauses.main_subject(), self.clauses.companion(verb)
        if subject is None or partner is None or subject.end > partner.start:
            return []
        return list(self._speakers([subject, partner]))

    def _takes_partner(self, verb: Verb, cue: Cue) -> bool:
        """«Коно договорился с Лавровым» is an act of both."""
        words = self.clauses.between(verb.start, verb.end)
        return cue.act == "agree" and not verb.plural and words.startswith(("договор", "услов", "согласова"))

    def _carried(self, hit: Hit, verb: Verb, cue: Cue) -> Found:
        """A gerund shares the subject of its sentence; «Договорились» without a subject is said of both
        sides."""
        earlier = [a for a in self.found if a.kind == "verb"]
        if verb.form == "gerund" and earlier:
            yield from ((a.speaker, True) for a in earlier if a.cue_start == earlier[-1].cue_start)
        elif verb.form == "gerund":
            yield from ((speaker, True) for speaker, _ in self._speakers([self.clauses.main_subject()]))
        elif verb.plural and self._opens(verb) and (cue.act == "agree" or self._is_shared_report(hit, verb)):
            if self._memory.floor is not None:
                yield FIRST, True
                return
            yield from ((speaker, False) for speaker in self._memory.two_sides())
        elif verb.form == "short" and self._memory.own is not None and self._opens(verb):
            yield FIRST, True

    def _is_shared_report(self, hit: Hit, verb: Verb) -> bool:
        """«Подчеркнули важность», «выразили надежду»: without a subject at the head of a sentence, in the
        report of an official."""
        words = self.clauses.between(hit.start, hit.end)
        return self._memory.own is not None and bool(SHARED.search(words)) and verb.form == "finite"

    def _opens(self, verb: Verb) -> bool:
        """«Договорились о рыбе», but not «это подтвердили встречи»."""
        before = self.clauses.before(verb.start).strip()
        return verb.start - self.clauses.sentence.start < OPENING and before not in ("это", "эти", "этого")

    def _by_noun(self, hit: Hit, cue: Cue) -> Found:
        """Whose act a noun names: the genitive right after it, also with «со стороны», or an adjective right
        before it."""
        after, before = self.clauses.next_mention(hit.end), self.clauses.last_mention(hit.start)
        if OWN_OBJECT.search(self.clauses.before(hit.start)) or self._is_no_act(hit, after):
            return
        if (
            after
            and self._follows(hit.end, after)
            and not after.adjective
            and self.clauses.has_case(after, GENITIVE)
        ):
            yield from self._speakers(self.clauses.joined(after))
        elif after and self._is_agent(hit, cue, after):
            yield from self._speakers([after])
        elif before and before.adjective and self.clauses.between(before.end, hit.start) == " ":
            yield from self._speakers([before])

    def _is_no_act(self, hit: Hit, after: Mention | None) -> bool:
        """«В совместном заявлении» is a document; a «позиция» counts where the sentence says what it is."""
        if hit.code == POSITION:
            held = self._codebook.syntax["ru"].pattern("position_is")
            return after is None or not held.search(
                self.clauses.between(after.end, after.end + POSITION_REACH)
            )
        return hit.code == "state.noun" and self.clauses.between(hit.start, hit.end).endswith("нии")

    def _is_agent(self, hit: Hit, cue: Cue, after: Mention) -> bool:
        """«Критика Лавровым санкций», «осуждение Москвой»."""
        beside = self.clauses.between(hit.end, after.start) == " "
        return beside and cue.act in ("criticise", "reject") and self.clauses.has_case(after, INSTRUMENTAL)

    def _follows(self, position: int, mention: Mention) -> bool:
        return self.clauses.between(position, mention.start).lstrip('»"') in (" ", " со стороны ", " с ")

    def _by_source(self, hit: Hit, cue: Cue) -> Found:
        """«По словам министра», «по его мнению»."""
        owner = next(
            (word for word in self.clauses.between(hit.start, hit.end).split() if word in OWNERS), None
        )
        if owner:
            yield from ((speaker, True) for speaker in self._owner(hit, OWNERS[owner]))
            return
        if hit.code.endswith(DOCUMENTED):
            author = self.clauses.author(hit.start)
            yield from self._speakers([author]) if author else self._issuer(hit)
            return
        after = self.clauses.next_mention(hit.end)
        if (
            after
            and after.start - hit.end <= SOURCE_GAP
            and "," not in self.clauses.between(hit.end, after.start)
        ):
            yield from self._speakers([after])
        elif hit.code.endswith(SAID_IN):
            yield from self._issuer(hit)

    def _issuer(self, hit: Hit) -> Found:
        """«Говорится в документе», «в нём отмечается»: the institution that spoke or was named last."""
        in_document = self._codebook.syntax["ru"].pattern("in_document")
        if not hit.code.endswith(SAID_IN) and not in_document.search(self.clauses.before(hit.start, 40)):
            return
        here = [s for m in self.clauses.mentions if m.end <= hit.start and (s := as_speaker(m))]
        last = [*reversed(self._memory.previous), *reversed(self._memory.recent[-RECENT:])]
        spoke = [s for s in reversed(self._memory.previous_speakers) if s.kind in ISSUING]
        named = [s for s in (*spoke, *here, *last) if s.kind == "ministry"]
        yield from ((speaker, True) for speaker in (named or spoke)[:1])

    def _owner(self, hit: Hit, word: str) -> list[Speaker]:
        """Who «его» is: a person named earlier in the sentence, else in the text."""
        before = self.clauses.last_mention(hit.start)
        if before and before.kind in ("person", "bare") and word != "they":
            return self._referents.resolve(before)
        return self._referents.pronoun(Mention(hit.start, hit.end, "pronoun", "", "", "", "", word=word))

    def _speakers(self, mentions: Sequence[Mention | None]) -> Found:
        for mention in mentions:
            for speaker in self._referents.resolve(mention) if mention else ():
                yield speaker, as_speaker(mention) is None if mention else False


def _verb(hit: Hit, text: str, cue: Cue) -> Verb:
    """The verb of a cue: its first word that is one, not an adverb before it («высоко оценил»). A short
    passive of feeling («обеспокоен») has who feels as subject."""
    words = [word for word in re.findall(r"[а-я]+(?:-[а-я]+)*", text) if word not in NO_VERB]
    forms = [(form, word) for word in words if (form := verb_form(word))]
    main = ((form, word) for form, word in forms if (form.kind, form.sex) != ("short", "n"))
    form, word = next(main, next(iter(forms), (None, "")))
    if form is None:
        return Verb(hit.start, hit.end, False, "", "finite")
    felt = form.kind == "passive" and FELT.match(word)
    return Verb(hit.start, hit.end, form.plural, form.sex, "short" if felt else form.kind)
