"""Where the speaker stands in a Russian sentence.

Case tells the subject: a name in the nominative that agrees with the verb, before it («Лавров заявил») or after it
(«заявил Лавров»). «В Токио опасаются» speaks for the place; «по словам» and nominal acts («отказ Москвы») have the
speaker in the genitive; a verb in the first person speaks for the author or for whose turn it is.
What belongs here: Russian word order and agreement. What does not: the words (codebooks/ru/acts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.actors import Mention
from pipelines.coding.attribution import Attribution, Memory, Speaker, act_by_content, as_speaker, cues
from pipelines.coding.codebook import Codebook, Cue
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView
from pipelines.text.russian import verb_form

NOMINATIVE, GENITIVE, ACCUSATIVE = "nomn", "gent", "accs"
PREPOSITION = re.compile(
    r"(?:^|[\s(«\"—-])(?:в|во|на|с|со|к|ко|у|о|об|обо|от|ото|до|по|за|из|изо|под|над|при|про|для|без|между|через|перед|передо|против|среди|"
    r"после|около|ради|вместо|кроме|из-за|из-под|вокруг|вслед за|благодаря|согласно|вопреки|насчет|относительно|помимо|вместе с|наряду с|"
    r"со стороны|в адрес|в отношении|во главе с|при участии|по итогам|в связи с|по поводу|от имени|устами|имени|на имя)\s+(?:[«\"]\s*)?$"
)
LOCATIVE = re.compile(r"(?:^|[\s(«\"—])(?:в|во)\s+$")
CLAUSE = re.compile(
    r"[,;:—–]\s*(?:и |а |но |да )?(?:что|чтобы|будто|если|когда|пока|поскольку|потому что|так как|хотя|где|куда|откуда|как(?! и )|чей|чья|"
    r"котор\w+|кто|чего|зачем|почему|ли|словно|ибо|дабы|раз|с тем чтобы|о том|на то|то, что)\b|[;:]|[.!?…]\s"
)
CONJOINED = re.compile(r"(?:,|\bи|\bа|\bно|\bзатем|\bпотом|\bтакже|\bпри этом|\bодновременно|[—–])(?:\s+(?:также|затем|потом|при этом|еще|вместе с тем|не|тем самым|одновременно|вновь|далее|даже|все же|тут же|снова|однако))*\s*$")
INTRODUCED = re.compile(r"(?:^|[,»\"—–(]|\bкак)\s*(?:(?:как|так|при этом|также|же|еще|не)\s+)*$")
JOINED = re.compile(r"\s*(?:,|и|, и|, а также|а также|с|со|вместе с|или|,? ?(?:и|а) (?:его|ее) \w+)\s+|\s+и\s+", re.IGNORECASE)
NEGATION = re.compile(r"(?:^|\s)(?:не|ни|отнюдь не|вовсе не)\s+$")
NOUN_BEFORE = re.compile(
    r"(?:ия|ие|ий|ии|ию|ием|ость|ости|остью|ство|ства|ству|ством|ание|ания|ению|ение|ения|ением|ика|ики|ике|ику|икой|ция|ции|цию|цией|ент|ента|"
    r"ам|ами|ах|ов|ев|ель|еля|елю|елем|тор|тора|тору|ор|ора|ора|от|от|са|сы|са|ор|от|ла|вор|вора|вору|вором|воры|воров|ожка|дел|ход|хода|ходу|"
    r"сия|ога|вка|вки|вку|вкой|жба|жбы|бой|ник|ника|ники|аст|ств|иня|рона|роны|роне|рону|стран|страны|ист|иста|кола|рок|уть|утем|ути)$"
)
WORD = re.compile(r"[а-я]+(?:-[а-я]+)*")
PAST = re.compile(r"(?:л|ла|ло|ли|лся|лась|лось|лись)$")
NO_VERBS = frozenset({"не", "как", "так", "с", "вновь", "за", "под", "есть", "еще", "против", "стороны", "при", "в", "к", "о"})
FELT = frozenset({"concern", "state", "support"})
EXPERIENCER = ".experiencer"
PRONOUNS = {"он": "he", "тот": "he", "последний": "he", "она": "she", "та": "she", "они": "they", "те": "they", "оба": "they", "обе": "they"}
OBJECT_PRONOUNS = {"его": "he", "ему": "he", "него": "he", "ее": "she", "ей": "she", "нее": "she", "им": "they", "их": "they", "них": "they"}
SOURCE_GAP, VERB_GAP, SUBJECT_REACH = 26, 34, 150
HEAD_KINDS = ("person", "office", "offices", "inst", "word", "country", "place")


class Verb(NamedTuple):
    """The verb of a cue: where it stands, and what its form says of the subject (see russian.VerbForm)."""

    start: int
    end: int
    plural: bool
    sex: str
    form: str


def attributions(sentence: SentenceView, codebook: Codebook, memory: Memory) -> list[Attribution]:
    """All attributions of one Russian sentence, in order."""
    found: list[Attribution] = []
    reader = _Sentence(sentence, codebook, memory, found)
    for hit, cue in cues(sentence, codebook):
        finder = {"verb": reader.by_verb, "noun": reader.by_noun, "source": reader.by_source}[cue.kind]
        for speaker, pronoun in finder(hit, cue):
            act = reader.act(hit, cue)
            if act:
                span = reader.content(hit, cue)
                found.append(Attribution(speaker, act, hit.start, hit.end, cue.kind, f"ru.acts.{hit.code}", span, pronoun))
    return _outer(found, sentence)


Found = Iterator[tuple[Speaker, bool]]


class _Sentence:
    """One sentence with what was found in it so far."""

    def __init__(self, sentence: SentenceView, codebook: Codebook, memory: Memory, found: list[Attribution]) -> None:
        self.sentence, self.codebook, self.memory, self.found = sentence, codebook, memory, found
        self.text = sentence.folded

    def between(self, start: int, end: int) -> str:
        """Folded text between two positions of the document."""
        return self.text[max(0, start - self.sentence.start) : max(0, end - self.sentence.start)]

    def before(self, position: int, reach: int = 60) -> str:
        """Folded text before a position of the document."""
        return self.between(max(self.sentence.start, position - reach), position)

    def act(self, hit: Hit, cue: Cue) -> str:
        """The act of a cue: a plain "said" goes by what is said, what is denied is refused or no act."""
        act = act_by_content(cue.act, self.sentence, self.content(hit, cue), self.codebook)
        if cue.kind == "verb" and NEGATION.search(self.before(hit.start)):
            return "reject" if cue.act in ("agree", "support") or hit.code == "state.think" else ""
        return act

    def content(self, hit: Hit, cue: Cue) -> tuple[int, int]:
        """What is said stands after the verb, or all around one in parentheses and after a quotation."""
        whole = (self.sentence.start, self.sentence.end)
        if cue.kind == "source" or INTRODUCED.search(self.before(hit.start)) and hit.start > self.sentence.start + 3:
            return whole
        return (hit.start, self.sentence.end) if len(self.between(hit.end, self.sentence.end).split()) > 4 else whole

    def by_verb(self, hit: Hit, cue: Cue) -> Found:
        """The subject of a verb of speech; who felt it («возмутило его») where the thing is the subject."""
        verb = _verb(hit, self.between(hit.start, hit.end), cue)
        if verb.form == "infinitive":
            return
        if hit.code.endswith(EXPERIENCER):
            yield from self._experiencer(verb)
        elif verb.form == "participle":
            yield from self._resolved([m for m in [self._antecedent(verb)] if m])
        elif verb.form == "passive":
            yield from self._resolved([m for m in [self._agent(verb)] if m])
        else:
            yield from self._by_subject(verb, hit, cue)

    def _by_subject(self, verb: Verb, hit: Hit, cue: Cue) -> Found:
        subject = self._subject(verb)
        if subject is not None:
            yield from self._resolved(self._with_coordinated(subject, verb))
            return
        if verb.form == "first":
            yield Speaker("", "", "", "first"), True
            return
        place = self._speaking_place(verb) if verb.plural else None
        if place is not None:
            yield from self._resolved([place])
            return
        yield from self._carried(verb, cue)

    def _resolved(self, mentions: Sequence[Mention]) -> Found:
        for mention in mentions:
            if mention.kind == "first":
                yield Speaker("", "", "", "first"), True
                continue
            for speaker in self._resolve(mention):
                yield speaker, as_speaker(mention) is None

    def _resolve(self, mention: Mention) -> list[Speaker]:
        if mention.kind == "pronoun":
            word = self.between(mention.start, mention.end)
            mention = mention._replace(word=PRONOUNS.get(word) or OBJECT_PRONOUNS.get(word) or mention.word)
            if word == "тот" and self.memory.named:
                return self._last_named()
            if mention.word == "they":
                return self._pair() or self.memory.resolve(mention, self.sentence.mentions)
        if mention.kind == "bare" and mention.office:
            return self._holder(mention) or self.memory.resolve(mention, self.sentence.mentions)
        if mention.kind == "both" and self._means_persons(mention):
            return self._pair() or self.memory.resolve(mention, self.sentence.mentions)
        return self.memory.resolve(mention, self.sentence.mentions)

    def _means_persons(self, mention: Mention) -> bool:
        return bool(re.match(r"лидер|оба (?:лидер|премьер|президент|политик)|президент|премьер|собеседник|глав\w+ (?:государств|правительств)", self.between(mention.start, mention.end)))

    def _pair(self) -> list[Speaker]:
        """The two persons of different sides that were named last."""
        persons = [s for s in reversed([*self.memory.named, *self._named_here()]) if s.kind == "person"]
        first = persons[0] if persons else None
        other = next((s for s in persons if first and s.side != first.side), None)
        return [first, other] if first and other else []

    def _named_here(self) -> list[Speaker]:
        return [speaker for m in self.sentence.mentions if (speaker := as_speaker(m))]

    def _last_named(self) -> list[Speaker]:
        """«Тот»: not the subject of the sentence before but who was named last in it."""
        last = self.memory.speakers[-1:] and self.memory.speakers[-1]
        return next(([s] for s in self._recent() if s.kind == "person" and (not last or s.name != last.name)), [])

    def _recent(self) -> Iterator[Speaker]:
        return reversed(self.memory.named)

    def _holder(self, mention: Mention) -> list[Speaker]:
        """An office without country or name: whoever of those named before holds it, the last speaker first."""
        for speaker in [*reversed(self.memory.speakers), *reversed(self.memory.named)]:
            actor = self.codebook.actors.get(speaker.actor_id)
            offices = {term.office for term in actor.offices} if actor else set()
            if mention.office in offices and mention.country in ("", speaker.country):
                return [speaker]
        return []

    def _cases(self, mention: Mention) -> frozenset[str] | None:
        """The cases that a mention may stand in, by all its parts that decline; None where that is open."""
        cases: set[str] | None = None
        for hit in self.sentence.hits[layers.ACTOR]:
            if mention.start <= hit.start and hit.end <= mention.end and hit.code.partition(":")[0] in HEAD_KINDS:
                own = self.codebook.cases.get(self.between(hit.start, hit.end))
                if own and _declines(own) and not (cases is not None and not cases & own):
                    cases = set(own) if cases is None else cases & own
                if cases is not None and hit.code.startswith(("inst:", "word:")):
                    break
        return None if cases is None else frozenset(cases)

    def _stands_in(self, mention: Mention, case: str) -> bool:
        cases = self._cases(mention)
        return cases is None or any(c.startswith(case) for c in cases)

    def _may_be_subject(self, mention: Mention, verb: Verb) -> bool:
        if mention.adjective or PREPOSITION.search(self.before(mention.start)):
            return False
        if mention.kind == "pronoun":
            return self._pronoun_agrees(mention, verb)
        cases = self._cases(mention)
        if cases is None and self._governed(mention):
            return False
        return (cases is None or any(c.startswith(NOMINATIVE) for c in cases)) and self._agrees(mention, cases, verb)

    def _pronoun_agrees(self, mention: Mention, verb: Verb) -> bool:
        word = self.between(mention.start, mention.end)
        number = PRONOUNS.get(word)
        return number is not None and (number == "they") == verb.plural and verb.sex in ("", {"he": "m", "she": "f"}.get(number, ""))

    def _governed(self, mention: Mention) -> bool:
        """Whether a noun right before a name that does not decline takes it as its genitive («позиция Токио»)."""
        word = re.search(r"([а-я-]+) $", self.before(mention.start))
        return bool(word and NOUN_BEFORE.search(word[1]) and not PAST.search(word[1]) and len(word[1]) > 3)

    def _agrees(self, mention: Mention, cases: frozenset[str] | None, verb: Verb) -> bool:
        if mention.kind == "first":
            return self.between(mention.start, mention.end) in ("я", "мы") or not verb.sex
        if mention.kind == "person" and not verb.plural:
            return verb.sex in ("", mention.sex)
        if verb.sex == "n":
            return False
        number = "plur" if verb.plural else "sing"
        if mention.kind in ("both", "group") or cases:
            return mention.kind == "person" or cases is None or any(c == f"{NOMINATIVE} {number}" for c in cases) or self._is_joined(mention)
        return True

    def _is_joined(self, mention: Mention) -> bool:
        return any(self._joins(a, b) for a, b in self._neighbours() if mention in (a, b))

    def _neighbours(self) -> Iterator[tuple[Mention, Mention]]:
        mentions = self.sentence.mentions
        return zip(mentions, mentions[1:], strict=False)

    def _joins(self, first: Mention, second: Mention) -> bool:
        return bool(JOINED.fullmatch(self.between(first.end, second.start)))

    def _subject(self, verb: Verb) -> Mention | None:
        after, before = self._subject_after(verb), self._subject_before(verb)
        if after is not None and (before is None or INTRODUCED.search(self.before(verb.start))):
            return after
        return before

    def _subject_after(self, verb: Verb) -> Mention | None:
        for mention in self.sentence.mentions:
            if mention.start < verb.end or mention.start - verb.end > VERB_GAP:
                continue
            gap = self.between(verb.end, mention.start)
            if re.search(r"[,;:.!?«\"]|\bчто\b", gap):
                return None
            if self._may_be_subject(mention, verb):
                return mention if self._countable(mention, verb) else None
        return None

    def _subject_before(self, verb: Verb) -> Mention | None:
        for mention in reversed([m for m in self.sentence.mentions if m.end <= verb.start]):
            gap = self.between(mention.end, verb.start)
            if len(gap) > SUBJECT_REACH:
                return None
            if self._may_be_subject(mention, verb) and self._countable(mention, verb) and self._same_clause(gap, verb):
                return mention
        return None

    def _countable(self, mention: Mention, verb: Verb) -> bool:
        """A plural verb has a plural subject, or several."""
        if not verb.plural or mention.kind in ("both", "group", "first", "pronoun"):
            return True
        cases = self._cases(mention)
        return self._is_joined(mention) or bool(cases and any(c == f"{NOMINATIVE} plur" for c in cases))

    def _same_clause(self, gap: str, verb: Verb) -> bool:
        """Whether a subject before ``gap`` can still belong to the verb after it: parentheses are closed, or a verb is joined on."""
        bare = re.sub(r"«[^»]*»|\"[^\"]*\"|\([^)]*\)", " ", gap)
        if bare.lstrip().startswith((",", "—", "–")) and bare.count(",") + bare.count("—") >= 2:
            return not re.search(r"[;:]|[.!?]\s", bare) and bare.rstrip().endswith((",", "—", "–")) or not CLAUSE.search(_after_parenthesis(bare))
        if CLAUSE.search(bare):
            return False
        if "," not in bare:
            return True
        return bool(CONJOINED.search(bare)) or bare.count(",") >= 2 or verb.form == "gerund"

    def _with_coordinated(self, subject: Mention, verb: Verb) -> list[Mention]:
        """The subject and those joined to it where the verb is plural («Путин и Абэ договорились»)."""
        if not verb.plural or subject.kind in ("both", "first", "pronoun"):
            return [subject]
        index = self.sentence.mentions.index(subject)
        first = last = index
        while first > 0 and self._joins(self.sentence.mentions[first - 1], self.sentence.mentions[first]):
            first -= 1
        while last + 1 < len(self.sentence.mentions) and self._joins(self.sentence.mentions[last], self.sentence.mentions[last + 1]):
            last += 1
        return [m for m in self.sentence.mentions[first : last + 1] if m.kind != "pronoun" and not m.adjective]

    def _speaking_place(self, verb: Verb) -> Mention | None:
        """«В Токио опасаются», «сообщили в МИД»: a place or an office that speaks without a subject."""
        near = [m for m in self.sentence.mentions if m.end <= verb.start and verb.start - m.end < 60 or 0 <= m.start - verb.end < VERB_GAP]
        for mention in sorted(near, key=lambda m: abs(m.start - verb.start)):
            speaks = mention.kind not in ("person", "both", "pronoun", "first")
            gap = self.between(min(mention.end, verb.end), max(mention.start, verb.start))
            if speaks and LOCATIVE.search(self.before(mention.start)) and not CLAUSE.search(gap):
                return mention
        return None

    def _carried(self, verb: Verb, cue: Cue) -> Found:
        """A second verb of the same subject («…, добавив, что»), and «Договорились» without one: both sides."""
        earlier = [a for a in self.found if a.kind == "verb"]
        gap = self.before(verb.start, 30)
        if earlier and (verb.form == "gerund" or CONJOINED.search(gap)):
            last = earlier[-1].cue_start
            yield from ((a.speaker, True) for a in earlier if a.cue_start == last)
        elif verb.form == "gerund":
            yield from self._main_subject(verb)
        elif cue.act == "agree" and verb.plural and verb.start - self.sentence.start < 12:
            both = Mention(verb.start, verb.end, "both", "", "", "", "")
            yield from ((speaker, False) for speaker in self.memory.resolve(both))

    def _main_subject(self, verb: Verb) -> Found:
        """A gerund shares the subject of its sentence: the first name in the nominative."""
        singular = verb._replace(plural=False, sex="", form="finite")
        subject = next((m for m in self.sentence.mentions if self._may_be_subject(m, singular)), None)
        yield from self._resolved([subject] if subject else [])

    def _antecedent(self, verb: Verb) -> Mention | None:
        """«Лавров, заявивший о», «заявивший об этом Лавров»."""
        before = [m for m in self.sentence.mentions if m.end <= verb.start]
        if before and re.fullmatch(r",? ?(?:также |ранее |уже )?", self.between(before[-1].end, verb.start)):
            return before[-1]
        after = next((m for m in self.sentence.mentions if m.start >= verb.end), None)
        return after if after and after.start - verb.end < VERB_GAP and "," not in self.between(verb.end, after.start) else None

    def _agent(self, verb: Verb) -> Mention | None:
        """«Предложено Японией», «признана сторонами»: the instrumental; «согласен Путин»: the subject of a short adjective."""
        for mention in self.sentence.mentions:
            near = 0 <= mention.start - verb.end < VERB_GAP or 0 <= verb.start - mention.end < VERB_GAP
            cases = self._cases(mention)
            if near and cases and any(c.startswith("ablt") for c in cases) and not PREPOSITION.search(self.before(mention.start)):
                return mention
        return None

    def _experiencer(self, verb: Verb) -> Found:
        for mention in self.sentence.mentions:
            near = 0 <= mention.start - verb.end < VERB_GAP or 0 <= verb.start - mention.end < SUBJECT_REACH // 3
            word = self.between(mention.start, mention.end)
            felt = word in OBJECT_PRONOUNS if mention.kind == "pronoun" else self._is_object(mention)
            if near and felt and not PREPOSITION.search(self.before(mention.start)):
                yield from self._resolved([mention])
                return

    def _is_object(self, mention: Mention) -> bool:
        if mention.kind == "first":
            return self.between(mention.start, mention.end) in ("нас", "меня")
        return not mention.adjective and self._stands_in(mention, ACCUSATIVE) and not self._governed(mention)

    def by_noun(self, hit: Hit, cue: Cue) -> Found:
        """Whose act a noun names: the genitive right after it, "со стороны", or an adjective right before it."""
        after = next((m for m in self.sentence.mentions if m.start >= hit.end), None)
        if after and re.fullmatch(r" (?:со стороны |\"?)", self.between(hit.end, after.start)) and self._stands_in(after, GENITIVE):
            if not after.adjective:
                yield from ((speaker, False) for speaker in self._resolve(after))
                return
        before = next((m for m in reversed(self.sentence.mentions) if m.end <= hit.start), None)
        if before and before.adjective and self.between(before.end, hit.start) == " ":
            yield from ((speaker, False) for speaker in self._resolve(before))

    def by_source(self, hit: Hit, cue: Cue) -> Found:
        """«По словам министра», «по его мнению», «со ссылкой на МИД»."""
        own = re.search(r"\b(его|ее|их)\b", self.between(hit.start, hit.end))
        if own:
            mention = Mention(hit.start, hit.end, "pronoun", "", "", "", "", word=OBJECT_PRONOUNS[own[1]])
            word = {"his": "he"}.get(mention.word, mention.word)
            yield from ((s, True) for s in self._owner_before(hit, word) or self.memory.resolve(mention, self.sentence.mentions))
            return
        after = next((m for m in self.sentence.mentions if m.start >= hit.end), None)
        if after is None or after.start - hit.end > SOURCE_GAP or "," in self.between(hit.end, after.start):
            return
        yield from self._resolved([after])

    def _owner_before(self, hit: Hit, word: str) -> list[Speaker]:
        """«Министр, по его словам, …»: a person who was named earlier in the sentence."""
        before = [m for m in self.sentence.mentions if m.end <= hit.start and m.kind in ("person", "bare")]
        return self._resolve(before[-1]) if before and word in ("he", "she") else []


def _verb(hit: Hit, text: str, cue: Cue) -> Verb:
    """The verb of a cue: its first word that is one. A short passive of feeling («обеспокоен») has who feels as subject."""
    for word in WORD.findall(text):
        form = verb_form(word) if word not in NO_VERBS else None
        if form is not None:
            felt = form.kind == "passive" and cue.act in FELT
            return Verb(hit.start, hit.end, form.plural, form.sex, "short" if felt else form.kind)
    return Verb(hit.start, hit.end, False, "", "finite")


def _declines(cases: frozenset[str] | set[str]) -> bool:
    """Whether the form tells its case: one that stands in all six does not."""
    return len({c.partition(" ")[0] for c in cases}) < 6


def _after_parenthesis(text: str) -> str:
    """What follows the last comma or dash."""
    return re.split(r"[,—–]", text)[-1]


def _outer(found: list[Attribution], sentence: SentenceView) -> list[Attribution]:
    """Without what stands inside of another's words: «Кисида объявил, что Токио приостанавливает…» is Kishida's act,
    but «сообщили в МИД, что Москва отказывается» is Moscow's."""
    kept = [a for a in found if not any(_inside(a, b, sentence) for b in found)]
    return [a for a in kept if not any(_merely_relays(a, b) for b in found)]


def _inside(inner: Attribution, outer: Attribution, sentence: SentenceView) -> bool:
    if inner is outer or outer.kind != "verb" or outer.cue_end > inner.cue_start or outer.speaker.kind not in ("person", "unknown_holder"):
        return False
    gap = sentence.folded[outer.cue_end - sentence.start : inner.cue_start - sentence.start]
    return bool(re.search(r",\s*(?:что|чтобы|будто)\b", gap)) and inner.speaker.side == outer.speaker.side and inner.speaker.name != outer.speaker.name


def _merely_relays(said: Attribution, other: Attribution) -> bool:
    """A ministry's plain "said" gives way to its country's act in the same sentence, a plain "in his opinion" to his other act."""
    if said is other or said.act != "state" or other.act == "state":
        return False
    if said.kind == "source" and said.speaker.name == other.speaker.name:
        return True
    institutions = ("ministry", "government", "media", "group")
    return said.speaker.kind in institutions and other.speaker.kind == "government" and said.speaker.side == other.speaker.side
