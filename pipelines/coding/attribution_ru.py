"""Who says what in a Russian sentence.

A verb of speech has its subject by case («Лавров заявил», «заявил Лавров»); «в Токио опасаются» speaks for
the place; «по словам» and nominal acts («отказ Москвы») have the speaker in the genitive; a verb in the first
person speaks for the author or for whose turn it is; «его возмутило» for whom it angers. What belongs here:
the Russian ways of attributing. What does not: clause structure (clauses_ru.py), the words
(codebooks/ru/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.coding import layers
from pipelines.coding.actors import Mention
from pipelines.coding.attribution import Attribution, Memory, Speaker, act_by_content, as_speaker, cues
from pipelines.coding.clauses_ru import GENITIVE, Clauses, Verb
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.coding.referents_ru import FIRST, OWNERS, Referents
from pipelines.text.russian import verb_form

EXPERIENCER, JOINT, LIGHT, COMMENT, CALL = ".experiencer", ".joint_", ".light", ".comment", ".call"
PERFORMED, OURS, REACHED = ".performed.position", ".ours", ".reached"
LIGHT_OBJECTS = {"state": "заявлени", "support": "надежд", "request": "просьбой"}
NO_VERB = frozenset(
    {"не", "как", "так", "с", "вновь", "за", "под", "еще", "против", "при", "в", "к", "о", "совместно"}
)
FELT = frozenset({"concern", "state", "support", "propose", "reject"})
NEGATION = re.compile(r"(?:^|\s)(?:не|ни|никогда не|отнюдь не|вовсе не)\s+$")
DENIED = re.compile(
    r"\bне (?:вызыва\w+|вызва\w+|да[её]\w*|дал\w*|име\w+|вид\w+|созда\w+|нес[её]т\w*) (?:\w+ )?$"
)
"""«Не вызывает беспокойства», «не видит угрозы»."""
WITHDRAWAL = re.compile(r" (?:[\w-]+ ){1,3}об? (?:выход|прекращ|приостан|отказ|прерыв|разрыв)")
"""«Решение Москвы о выходе из диалога»."""
SOURCE_GAP, SHORT_TAIL, OPENING = 26, 5, 14
INSTITUTIONS = frozenset({"ministry", "government", "media", "group"})

Found = Iterator[tuple[Speaker, bool]]


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one Russian sentence, in order."""
    reader = _Reader(Clauses(sentence, codebook), codebook, memory)
    for hit, cue in cues(sentence, codebook):
        reader.read(hit, cue)
    return _outermost(reader.found, reader.clauses)


class _Reader:
    """Reads the cues of a sentence one after the other; ``found`` is what it has so far."""

    def __init__(self, clauses: Clauses, codebook: Codebook, memory: Memory) -> None:
        self.clauses, self._codebook, self._memory = clauses, codebook, memory
        self._referents = Referents(clauses, codebook, memory)
        self.found: list[Attribution] = []

    def read(self, hit: Hit, cue: Cue) -> None:
        """Add what one cue attributes."""
        finder = {"verb": self._by_verb, "noun": self._by_noun, "source": self._by_source}[cue.kind]
        speakers = list(finder(hit, cue))
        partners = self._partners(hit, cue, speakers)
        act, span = self._act(hit, cue, len(speakers) + len(partners)), self._content(hit, cue)
        speakers += partners if act != "state" else []
        for speaker, pronoun in speakers if act else ():
            self.found.append(
                Attribution(speaker, act, hit.start, hit.end, cue.kind, f"ru.acts.{hit.code}", span, pronoun)
            )

    def _act(self, hit: Hit, cue: Cue, speakers: int) -> str:
        """The act of a cue: joint acts need several, a plain "said" goes by what is said, what is denied is
        refused."""
        act = cue.act
        if JOINT in hit.code and speakers < 2:
            single = hit.code.partition(JOINT)[2]
            leaves = cue.kind == "noun" and WITHDRAWAL.match(self.clauses.between(hit.end, hit.end + 80))
            act = "reject" if leaves else "" if single.startswith("none") else single
        if cue.kind == "verb" and NEGATION.search(self.clauses.before(hit.start)):
            return "reject" if act in ("agree", "support") else act if hit.code == "state.think" else ""
        if hit.code.endswith(COMMENT):
            return act
        if hit.code.endswith(CALL) and self._calls_on_somebody(hit):
            return "request"
        if act == "warn":
            return "concern" if self._told("state", hit, cue) == "concern" else act
        act = self._told(act, hit, cue)
        return "" if act == cue.act and hit.code.endswith(LIGHT) and not self._has_object(act) else act

    def _told(self, act: str, hit: Hit, cue: Cue) -> str:
        return act_by_content(
            act, self.clauses.sentence, self._content(hit, cue), self._codebook, self._of_others(hit)
        )

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
            if DENIED.search(self.clauses.before(h.start))
        ]
        return named + denied

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

    def _has_object(self, act: str) -> bool:
        """Whether what somebody makes is a statement («такое заявление сделал»), or raises are hopes."""
        return LIGHT_OBJECTS[act] in self.clauses.sentence.folded

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
        if own:
            yield from self._performed(verb)
        elif hit.code.endswith(REACHED):
            yield from self._reached(verb)
        elif hit.code.endswith(EXPERIENCER):
            yield from self._speakers([self.clauses.experiencer(verb)])
        elif verb.form == "participle":
            after = self.clauses.next_mention(verb.end)
            yield from self._speakers([self.clauses.antecedent(verb.start) or self._near(after, verb)])
        elif verb.form == "passive":
            yield from self._speakers([self.clauses.agent(verb)])
        else:
            yield from self._by_subject(verb, cue)

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

    def _near(self, mention: Mention | None, verb: Verb) -> Mention | None:
        return mention if mention and not self.clauses.between(verb.end, mention.start).strip() else None

    def _by_subject(self, verb: Verb, cue: Cue) -> Found:
        subject = self.clauses.subject(verb)
        if subject is not None:
            partners = self.clauses.partners(verb) if self._takes_partner(verb, cue) else []
            joined = self._speakers([*self.clauses.with_joined(subject, verb), *partners])
            yield from ((speaker, pronoun or verb.form == "gerund") for speaker, pronoun in joined)
        elif verb.form == "first":
            yield FIRST, True
        elif verb.plural and (place := self.clauses.speaking_place(verb)):
            yield from self._speakers([place])
        else:
            yield from self._carried(verb, cue)

    def _takes_partner(self, verb: Verb, cue: Cue) -> bool:
        """«Коно договорился с Лавровым» is an act of both."""
        words = self.clauses.between(verb.start, verb.end)
        return cue.act == "agree" and not verb.plural and words.startswith(("договор", "услов", "согласова"))

    def _carried(self, verb: Verb, cue: Cue) -> Found:
        """A gerund shares the subject of its sentence; «Договорились» without a subject is said of both
        sides."""
        earlier = [a for a in self.found if a.kind == "verb"]
        if verb.form == "gerund" and earlier:
            yield from ((a.speaker, True) for a in earlier if a.cue_start == earlier[-1].cue_start)
        elif verb.form == "gerund":
            yield from ((speaker, True) for speaker, _ in self._speakers([self.clauses.main_subject()]))
        elif cue.act == "agree" and verb.plural and self._opens(verb):
            if self._memory.floor is not None:
                yield FIRST, True
                return
            yield from ((speaker, False) for speaker in self._memory.two_sides())
        elif verb.form == "short" and self._memory.own is not None and self._opens(verb):
            yield FIRST, True

    def _opens(self, verb: Verb) -> bool:
        """«Договорились о рыбе», but not «это подтвердили встречи»."""
        before = self.clauses.before(verb.start).strip()
        return verb.start - self.clauses.sentence.start < OPENING and before not in ("это", "эти", "этого")

    def _by_noun(self, hit: Hit, cue: Cue) -> Found:
        """Whose act a noun names: the genitive right after it, also with «со стороны», or an adjective right
        before it."""
        after, before = self.clauses.next_mention(hit.end), self.clauses.last_mention(hit.start)
        if (
            after
            and self._follows(hit.end, after)
            and not after.adjective
            and self.clauses.has_case(after, GENITIVE)
        ):
            yield from self._speakers([after])
        elif before and before.adjective and self.clauses.between(before.end, hit.start) == " ":
            yield from self._speakers([before])

    def _follows(self, position: int, mention: Mention) -> bool:
        return self.clauses.between(position, mention.start) in (" ", " со стороны ", " с ")

    def _by_source(self, hit: Hit, cue: Cue) -> Found:
        """«По словам министра», «по его мнению»."""
        owner = next(
            (word for word in self.clauses.between(hit.start, hit.end).split() if word in OWNERS), None
        )
        if owner:
            yield from ((speaker, True) for speaker in self._owner(hit, OWNERS[owner]))
            return
        after = self.clauses.next_mention(hit.end)
        if (
            after
            and after.start - hit.end <= SOURCE_GAP
            and "," not in self.clauses.between(hit.end, after.start)
        ):
            yield from self._speakers([after])

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
    words = (word for word in re.findall(r"[а-я]+(?:-[а-я]+)*", text) if word not in NO_VERB)
    forms = [form for word in words if (form := verb_form(word))]
    form = next((form for form in forms if (form.kind, form.sex) != ("short", "n")), next(iter(forms), None))
    if form is None:
        return Verb(hit.start, hit.end, False, "", "finite")
    felt = form.kind == "passive" and cue.act in FELT and hit.code != "state.say"
    return Verb(hit.start, hit.end, form.plural, form.sex, "short" if felt else form.kind)


def _outermost(found: list[Attribution], clauses: Clauses) -> list[Attribution]:
    """Without what stands inside of another's words («Кисида объявил, что Токио приостанавливает»), and
    without those who only relay an act («как сообщили в МИД, Москва отказывается»)."""
    kept = [a for a in found if not any(_inside(a, b, clauses) for b in found)]
    kept = [a for a in kept if a.speaker.kind != "media"] or kept
    kept = [a for a in kept if not any(_tells_of_own(b, a, clauses) for b in kept)]
    return [a for a in kept if not any(_relays(a, b) for b in kept)]


def _inside(inner: Attribution, outer: Attribution, clauses: Clauses) -> bool:
    if outer.kind != "verb" or outer.cue_end > inner.cue_start or outer.speaker.name == inner.speaker.name:
        return False
    gap = clauses.between(outer.cue_end, inner.cue_start)
    if re.search(r",\s*чтобы\b", gap):
        return True
    relayed = outer.speaker.kind in INSTITUTIONS and outer.act == "state"
    same = inner.speaker.side == outer.speaker.side and not relayed
    return bool(re.search(r",\s*(?:что|будто)\b", gap)) and (same or inner.act == "state")


def _tells_of_own(said: Attribution, told: Attribution, clauses: Clauses) -> bool:
    """«Токио рассчитывает на рыбу, сообщил министр Коно»: the official tells the act of his own country."""
    return (
        said.kind == told.kind == "verb"
        and said.speaker.kind == "person"
        and told.speaker.kind == "government"
        and said.speaker.side == told.speaker.side
        and told.cue_end < said.cue_start
        and clauses.is_inserted(said.cue_start)
    )


def _relays(said: Attribution, other: Attribution) -> bool:
    """A plain "said" of an institution gives way to its country's act, a plain "in his opinion" to his other
    act."""
    if said.act != "state" or other.act == "state":
        return False
    if said.speaker.name == other.speaker.name and (said.kind == "source" or said.pronoun):
        return True
    return (
        said.speaker.kind in INSTITUTIONS
        and other.speaker.kind == "government"
        and said.speaker.side == other.speaker.side
    )
