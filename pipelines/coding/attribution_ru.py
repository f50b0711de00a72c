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

from pipelines.coding.actors import Mention
from pipelines.coding.attribution import Attribution, Memory, Speaker, act_by_content, as_speaker, cues
from pipelines.coding.clauses_ru import GENITIVE, Clauses, Verb
from pipelines.coding.codebook_model import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.text.russian import verb_form

EXPERIENCER, JOINT, LIGHT = ".experiencer", ".joint_", ".light"
NO_VERB = frozenset(
    {"не", "как", "так", "с", "вновь", "за", "под", "еще", "против", "при", "в", "к", "о", "совместно"}
)
FELT = frozenset({"concern", "state", "support", "propose", "reject"})
NEGATION = re.compile(r"(?:^|\s)(?:не|ни|никогда не|отнюдь не|вовсе не)\s+$")
OWNERS = {"его": "he", "ее": "she", "их": "they"}
PRONOUNS = OWNERS | {
    "он": "he", "тот": "he", "последний": "he", "ему": "he", "него": "he",
    "она": "she", "та": "she", "ей": "she", "нее": "she",
    "они": "they", "те": "they", "оба": "they", "обе": "they", "им": "they", "них": "they",
}  # fmt: skip
FIRST = Speaker("", "", "", "first")
SOURCE_GAP, SHORT_TAIL, OPENING = 26, 5, 14
MINISTERS = frozenset({"foreign_minister", "defence_minister", "economy_minister", "minister"})
DIPLOMATS = frozenset(
    {"foreign_minister", "vice_foreign_minister", "ambassador", "spokesperson", "envoy", "un_ambassador"}
)
OFFICIALS = {"minister": MINISTERS, "expert_official": DIPLOMATS}
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
        self.found: list[Attribution] = []

    def read(self, hit: Hit, cue: Cue) -> None:
        """Add what one cue attributes."""
        finder = {"verb": self._by_verb, "noun": self._by_noun, "source": self._by_source}[cue.kind]
        speakers = list(finder(hit, cue))
        act, span = self._act(hit, cue, len(speakers)), self._content(hit, cue)
        for speaker, pronoun in speakers if act else ():
            self.found.append(
                Attribution(speaker, act, hit.start, hit.end, cue.kind, f"ru.acts.{hit.code}", span, pronoun)
            )

    def _act(self, hit: Hit, cue: Cue, speakers: int) -> str:
        """The act of a cue: joint acts need several, a plain "said" goes by what is said, what is denied is
        refused."""
        act = cue.act
        if JOINT in hit.code and speakers < 2:
            act = hit.code.partition(JOINT)[2].replace("none", "")
        if cue.kind == "verb" and NEGATION.search(self.clauses.before(hit.start)):
            return "reject" if act in ("agree", "support") else act if hit.code == "state.think" else ""
        act = act_by_content(act, self.clauses.sentence, self._content(hit, cue), self._codebook)
        return "" if act == "state" and hit.code.endswith(LIGHT) and not self._is_declared() else act

    def _is_declared(self) -> bool:
        """Whether what somebody makes is a statement: «такое заявление сделал министр»."""
        return "заявлени" in self.clauses.sentence.folded

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
        if verb.form == "infinitive" or (cue.act != "state" and self.clauses.follows_relative(verb.start)):
            return
        if hit.code.endswith(EXPERIENCER):
            yield from self._speakers([self.clauses.experiencer(verb)])
        elif verb.form == "participle":
            after = self.clauses.next_mention(verb.end)
            yield from self._speakers([self.clauses.antecedent(verb.start) or self._near(after, verb)])
        elif verb.form == "passive":
            yield from self._speakers([self.clauses.agent(verb)])
        else:
            yield from self._by_subject(verb, cue)

    def _near(self, mention: Mention | None, verb: Verb) -> Mention | None:
        return (
            mention
            if mention
            and mention.start - verb.end < SOURCE_GAP
            and "," not in self.clauses.between(verb.end, mention.start)
            else None
        )

    def _by_subject(self, verb: Verb, cue: Cue) -> Found:
        subject = self.clauses.subject(verb)
        if subject is not None:
            joined = self._speakers(self.clauses.with_joined(subject, verb))
            yield from ((speaker, pronoun or verb.form == "gerund") for speaker, pronoun in joined)
        elif verb.form == "first":
            yield FIRST, True
        elif verb.plural and (place := self.clauses.speaking_place(verb)):
            yield from self._speakers([place])
        else:
            yield from self._carried(verb, cue)

    def _carried(self, verb: Verb, cue: Cue) -> Found:
        """A gerund shares the subject of its sentence; «Договорились» without a subject is said of both
        sides."""
        earlier = [a for a in self.found if a.kind == "verb"]
        if verb.form == "gerund" and earlier:
            yield from ((a.speaker, True) for a in earlier if a.cue_start == earlier[-1].cue_start)
        elif verb.form == "gerund":
            yield from ((speaker, True) for speaker, _ in self._speakers([self.clauses.main_subject()]))
        elif cue.act == "agree" and verb.plural and verb.start - self.clauses.sentence.start < OPENING:
            yield from ((speaker, False) for speaker in self._memory.two_sides())

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
            return self._resolve(before)
        return self._pronoun(Mention(hit.start, hit.end, "pronoun", "", "", "", "", word=word))

    def _speakers(self, mentions: Sequence[Mention | None]) -> Found:
        for mention in mentions:
            for speaker in self._resolve(mention) if mention else ():
                yield speaker, as_speaker(mention) is None if mention else False

    def _resolve(self, mention: Mention) -> list[Speaker]:
        if mention.kind == "first":
            return [FIRST]
        if mention.kind == "pronoun":
            return self._pronoun(mention)
        if mention.kind == "group" and mention.office:
            return self._of_office(mention) or self._memory.resolve(mention, self.clauses.mentions)
        if mention.kind == "bare" and mention.word == "ministry":
            return self._ministry(mention) or self._memory.resolve(mention)
        if mention.word == "people" and (person := self._named_before(mention)):
            return [person]
        if mention.kind == "bare" and mention.office == "minister":
            return self._of_office(mention) or self._memory.resolve(mention, self.clauses.mentions)
        return self._memory.resolve(mention, self.clauses.mentions)

    def _ministry(self, mention: Mention) -> list[Speaker]:
        """«Ведомство», «внешнеполитическое ведомство»: the ministry (of that kind) which was named last."""
        text = self.clauses.text_of(mention)
        if not mention.office and not text.startswith(("ведомств", "министерств")):
            return []
        kind = mention.office.partition(" ")[0]
        named = (s for s in reversed(self._memory.recent) if s.kind == "ministry")
        return next(([s] for s in named if kind in s.name.lower()), [])

    def _named_before(self, mention: Mention) -> Speaker | None:
        """«Японский политик»: a single person of that country who has just spoken."""
        cases = self.clauses.cases(mention)
        if not cases or any(case.endswith("plur") for case in cases):
            return None
        before = (s for s in reversed(self._memory.speakers[-2:]) if s.kind == "person")
        return next((s for s in before if mention.country in ("", s.country)), None)

    def _of_office(self, mention: Mention) -> list[Speaker]:
        """«Японский министр», «дипломат»: somebody of that country and kind who was named before."""
        fitting = (
            s
            for s in reversed(self._memory.recent)
            if s.kind == "person" and mention.country in ("", s.country)
        )
        ranks = OFFICIALS.get(mention.office, frozenset()) | {mention.office}
        return next(([s] for s in fitting if ranks & self._offices(s)), [])

    def _offices(self, speaker: Speaker) -> set[str]:
        actor = self._codebook.actors.get(speaker.actor_id)
        return {term.office for term in actor.offices} if actor else set()

    def _pronoun(self, mention: Mention) -> list[Speaker]:
        """He, she or they; «она» may also be a country, «тот» is who was named but did not speak."""
        text = self.clauses.text_of(mention)
        if mention.word == "us":
            return [FIRST]
        if text.startswith("котор"):
            before = self.clauses.antecedent(mention.start)
            return self._resolve(before) if before else []
        mention = mention._replace(
            word=mention.word
            if mention.word in ("he", "she", "they") and text not in PRONOUNS
            else PRONOUNS.get(text, "it")
        )
        if text == "тот":
            return self._that_one()
        if mention.word == "they" and (partner := self._partner(mention)):
            return partner
        if mention.word == "she":
            return self._she()
        return self._memory.resolve(mention, self.clauses.mentions)

    def _that_one(self) -> list[Speaker]:
        """«Тот»: who was named in the sentence before, but neither spoke nor came first."""
        memory = self._memory
        persons = [s for s in memory.previous if s.kind == "person"]
        active = {s.name for s in memory.previous_speakers or persons[-1:]}
        return next(([s] for s in persons if s.name not in active), [])

    def _she(self) -> list[Speaker]:
        """A woman, else a country: Россия and Япония are feminine."""
        recent = list(reversed(self._memory.recent))
        countries = [s for s in recent if s.kind == "government"]
        return [s for s in recent if s.sex == "f"][:1] or countries[:1]

    def _partner(self, mention: Mention) -> list[Speaker]:
        """«С Хосокавой они договорились»: he of whom the text spoke, and whom "with" brings."""
        others = [
            m
            for m in self.clauses.mentions
            if m.kind == "person" and re.search(r"\bсо?\s+$", self.clauses.before(m.start))
        ]
        speaker = as_speaker(others[0]) if others else None
        before = (
            s
            for s in reversed(self._memory.recent)
            if speaker and s.kind == "person" and s.side != speaker.side
        )
        first = next(before, None)
        return [first, speaker] if first and speaker else []


def _verb(hit: Hit, text: str, cue: Cue) -> Verb:
    """The verb of a cue: its first word that is one. A short passive of feeling («обеспокоен») has who feels
    as subject."""
    for word in re.findall(r"[а-я]+(?:-[а-я]+)*", text):
        form = verb_form(word) if word not in NO_VERB else None
        if form is not None:
            felt = form.kind == "passive" and cue.act in FELT
            return Verb(hit.start, hit.end, form.plural, form.sex, "short" if felt else form.kind)
    return Verb(hit.start, hit.end, False, "", "finite")


def _outermost(found: list[Attribution], clauses: Clauses) -> list[Attribution]:
    """Without what stands inside of another's words («Кисида объявил, что Токио приостанавливает»), and
    without those who only relay an act («как сообщили в МИД, Москва отказывается»)."""
    kept = [a for a in found if not any(_inside(a, b, clauses) for b in found)]
    kept = [a for a in kept if a.speaker.kind != "media"] or kept
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
