"""Which noun phrase is the subject of a Russian verb.

Case and agreement tell it: a name in the nominative that fits the verb's number and gender, before the verb
in the same clause or right after it. Names that do not decline count as nominative unless a preposition or a
noun governs them. What belongs here: Russian clause structure. What does not: what the verbs mean
(attribution_ru.py), the word lists (codebooks/ru/syntax.toml).
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView
from pipelines.text.russian import is_noun, may_be_nominative, name_cases

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL = "nomn", "gent", "datv", "accs", "ablt"
CASES = 6
HEADS = ("person", "office", "offices", "inst", "word")
OWNERS = ("country", "place")
WORD = re.compile(r"[а-яa-z]+(?:-[а-яa-z]+)*")
IDIOM = re.compile(r"\bв (?:который|какой-то) раз\b|\bчто ни на есть\b")
ASIDE = re.compile(r"«[^»]*»|\"[^\"]*\"|\([^)]*\)")
PARENTHESIS = re.compile(r"\s*(?:,.*,|[—–].*[—–])\s*(?:[а-я-]+\s+){0,2}", re.DOTALL)
INSERTION = re.compile(r"^\s*(?:[а-я]+\s*)?,[^,;:.!?]*,")
ANYBODY = re.compile(r"\b(?:кажд|люб|всяк|всех)[а-я]* (?:[а-я]+ )?$")
TOLD_TO = re.compile(
    r"(?:эфире|интервью|сайте|передаче|программе|(?:корреспондент|агентств|канал|газет|журнал|издани|радио)\w*)\s+$"
)
"""«В эфире радио», «сказал агентству»: to whom somebody speaks."""
DOCUMENT = re.compile(
    r"\bв (?:[а-я]+ )?(?:сообщени|заявлени|комментари|пресс-релиз|релиз|ответ|нот|письм|послани|коммюнике"
    r"|интервью|обращени|доклад|стать|документ|публикаци|материал|отчет|телеграмм|меморандум|справк)[а-я]* $"
)
COLLEAGUE = re.compile(r"\b(?:коллег|визави|партнер|собеседник)[а-я]*$")
COMPANION = re.compile(r"\bсо? (?:[а-я]+(?:ым|им|ой|ей) )?(?:коллегой |министром )?$")
QUOTE = re.compile(r"[\"«](?=\s*$)")
WITH = re.compile(r" (?:вместе )?со? (?:[а-я]+(?:ым|им|ой|ей) )?(?:господином |коллегой )?")
SINGULAR_PRONOUNS = {
    "он": "m",
    "тот": "m",
    "последний": "m",
    "который": "m",
    "она": "f",
    "та": "f",
    "которая": "f",
    "я": "",
}
FIRST_PERSON = ("я", "мы")
AFTER_VERB, AFTER_INSERTED, BEFORE_VERB, NEAR_VERB = 34, 130, 240, 60
LONGEST_PHRASE = 4
HYPHEN = (" -", ",-")  # for a dash


class Verb(NamedTuple):
    """The verb of a cue: where it stands, and what its form says of the subject (see russian.VerbForm)."""

    start: int
    end: int
    plural: bool
    sex: str
    form: str


class Clauses:
    """A sentence with its mentions and their cases."""

    def __init__(self, sentence: SentenceView, codebook: Codebook) -> None:
        self.sentence, self._codebook = sentence, codebook
        self._syntax = codebook.syntax["ru"]
        self.mentions = _without_apposed(sentence)

    def between(self, start: int, end: int) -> str:
        """Folded text between two positions of the document."""
        return self.sentence.folded[max(0, start - self.sentence.start) : max(0, end - self.sentence.start)]

    def before(self, position: int, reach: int = 60) -> str:
        """Folded text before a position of the document."""
        return self.between(max(self.sentence.start, position - reach), position)

    def text_of(self, mention: Mention) -> str:
        """The folded words of a mention."""
        return self.between(mention.start, mention.end)

    def next_mention(self, position: int) -> Mention | None:
        """The first mention from a position on."""
        return next((m for m in self.mentions if m.start >= position), None)

    def last_mention(self, position: int) -> Mention | None:
        """The last mention that ends before a position."""
        return next((m for m in reversed(self.mentions) if m.end <= position), None)

    def is_inserted(self, position: int) -> bool:
        """Whether a verb there begins an insertion («…, — сказал он») or the sentence."""
        text = self._without_trailing(self.before(position), "inserting").rstrip()
        return not text or text[-1] in ',—–»"(…?!:' or text.endswith(HYPHEN)

    def is_governed(self, mention: Mention) -> bool:
        """Whether a preposition stands before a mention."""
        text = re.sub(r"[\"«(]\s*$", "", self.before(mention.start))
        told_to = mention.kind == "media" and bool(TOLD_TO.search(text))
        return told_to or self._ends_with(text, "preposition")

    def has_case(self, mention: Mention, case: str) -> bool:
        """Whether a mention may stand in that case; names that do not decline may stand in any."""
        cases = self.cases(mention)
        return cases is None or any(c.startswith(case) for c in cases)

    def cases(self, mention: Mention) -> frozenset[str] | None:
        """The cases that a mention may stand in, by its parts that decline; None where that is open."""
        cases: frozenset[str] | None = None
        for hit, kind in self._heads(mention):
            own = frozenset(self._codebook.cases.get(self.between(hit.start, hit.end), ()))
            if own and _declines(own):
                cases = cases & own if cases and cases & own else cases or own
            if mention.kind != "person" and kind in ("inst", "word"):
                break
        if cases is None and mention.kind == "person" and not mention.actor_id:
            return name_cases(self.text_of(mention).rpartition(" ")[2]) or None
        return cases

    def _heads(self, mention: Mention) -> list[tuple[Hit, str]]:
        """The parts of a mention that tell its case; a country only where it stands alone, else it is a
        genitive."""
        parts = [
            (hit, hit.code.partition(":")[0])
            for hit in self.sentence.hits[layers.ACTOR]
            if mention.start <= hit.start and hit.end <= mention.end
        ]
        heads = [(hit, kind) for hit, kind in parts if kind in HEADS and kind not in OWNERS]
        return heads or [(hit, kind) for hit, kind in parts if kind in OWNERS]

    def subject(self, verb: Verb) -> Mention | None:
        """The mention that is the subject of a finite verb."""
        after, before = self._subject_after(verb), self.subject_before(verb)
        inserted = self.is_inserted(verb.start)
        if after is None and before is None:
            return self._subject_after(verb, strict=False) if inserted else self._subject_between(verb)
        if before is not None and PARENTHESIS.fullmatch(ASIDE.sub(" ", self.between(before.end, verb.start))):
            told = inserted and self.cases(before) is None and self._is_nominative(after)
            return after if told else before
        return after if after is not None and (before is None or inserted) else before

    def _is_nominative(self, mention: Mention | None) -> bool:
        """Whether the form of a mention shows that it is one, not only leaves it open."""
        return mention is not None and self.cases(mention) is not None and self.has_case(mention, NOMINATIVE)

    def with_joined(self, subject: Mention, verb: Verb) -> list[Mention]:
        """The subject and those joined to it where the verb is plural («Путин и Абэ договорились»)."""
        if subject.kind == "first":
            return [subject, *self._beside(subject)]
        if not verb.plural or subject.kind in ("both", "pronoun"):
            return [subject]
        first = last = self.mentions.index(subject)
        while first > 0 and self._joins(self.mentions[first - 1], self.mentions[first]):
            first -= 1
        while last + 1 < len(self.mentions) and self._joins(self.mentions[last], self.mentions[last + 1]):
            last += 1
        return [m for m in self.mentions[first : last + 1] if m.kind != "pronoun" and not m.adjective]

    def joined(self, mention: Mention) -> list[Mention]:
        """A mention and those joined to it behind: «договорённость Путина и Абэ»."""
        last = index = self.mentions.index(mention)
        while last + 1 < len(self.mentions) and self._is_and(last):
            last += 1
        return list(self.mentions[index : last + 1])

    def _is_and(self, index: int) -> bool:
        first, second = self.mentions[index : index + 2]
        return self.between(first.end, second.start) == " и "

    def _beside(self, subject: Mention) -> list[Mention]:
        """Who stands beside «мы»: «мы с премьер-министром»."""
        after = self.next_mention(subject.end)
        return [after] if after and WITH.fullmatch(self.between(subject.end, after.start)) else []

    def partners(self, verb: Verb) -> list[Mention]:
        """With whom something is done by one subject: «договорился с Лавровым», «с ним условился»."""
        near = (m for m in self.mentions if self._is_near(m, verb))
        return [m for m in near if re.search(r"(?:^|\s)со?\s+$", self.before(m.start))][:1]

    def companion(self, verb: Verb) -> Mention | None:
        """A person whom «с» brings before a verb."""
        before = (m for m in self.mentions if m.end <= verb.start and m.kind == "person")
        return next((m for m in before if COMPANION.search(self.before(m.start))), None)

    def main_subject(self) -> Mention | None:
        """The first mention of the sentence that can be a subject: gerunds share it."""
        open_verb = Verb(0, 0, False, "", "gerund")
        return next((m for m in self.mentions if self._may_be_subject(m, open_verb)), None)

    def speaking_place(self, verb: Verb) -> Mention | None:
        """«В Токио опасаются», «сообщили в МИД»: a place or an office that speaks without a subject."""
        near = [
            m
            for m in self.mentions
            if 0 <= verb.start - m.end < NEAR_VERB or 0 <= m.start - verb.end < AFTER_VERB
        ]
        for mention in sorted(near, key=lambda m: abs(m.start - verb.start)):
            gap = self.between(min(mention.end, verb.end), max(mention.start, verb.start))
            inside = re.search(r"(?:^|[\s(«\"—])(?:во?|из)\s+$", self.before(mention.start))
            if inside and "," not in gap and mention.kind not in ("person", "both", "pronoun", "first"):
                return mention
        return None

    def place_beside(self, verb: Verb) -> Mention | None:
        """«В Токио назвали переговоры …»: a place right before a plural verb, at the head of its clause."""
        if not verb.plural or verb.form != "finite":
            return None
        place = self.speaking_place(verb)
        if place is None or place.end + 1 != verb.start:
            return None
        head = re.search(r"(?:^|[,;:—–«\"(] ?)(?:[а-я]+ )?во? $", self.before(place.start))
        return place if head else None

    def antecedent(self, position: int) -> Mention | None:
        """What a participle or «который» at a position goes with: the mention before the comma."""
        before = self.last_mention(position)
        gap = self.between(before.end, position) if before else "."
        return before if re.fullmatch(r"(?: [а-я-]+){0,3},? ?(?:также |ранее |уже |тоже |в )?", gap) else None

    def author(self, position: int) -> Mention | None:
        """Whose document the clause before a position names: «в сообщении МИД»."""
        before = [m for m in self.mentions if m.end <= position and DOCUMENT.search(self.before(m.start))]
        return before[-1] if before else None

    def agent(self, verb: Verb) -> Mention | None:
        """Who did what a passive tells: «предложено Японией»."""
        for mention in self.mentions:
            if self._is_near(mention, verb) and self._acts_for_side(mention):
                return mention
            cases = self.cases(mention)
            stands = cases is not None and any(c.startswith(INSTRUMENTAL) for c in cases)
            if stands and self._is_near(mention, verb) and not self.is_governed(mention):
                return mention
        return None

    def _acts_for_side(self, mention: Mention) -> bool:
        """«С японской стороны», «со стороны Токио»."""
        text, before = self.text_of(mention), self.before(mention.start)
        return bool(
            before.endswith("со стороны ") or (text.endswith("стороны") and re.search(r"\bсо? $", before))
        )

    def experiencer(self, verb: Verb) -> Mention | None:
        """Whom something angers or alarms: an object in the accusative, or who stands after «у» or «в» where
        the verb causes a feeling («в Токио это вызвало недовольство»)."""
        causes = self.between(verb.start, verb.end).startswith("вызв")
        for mention in self.mentions:
            if not self._is_near(mention, verb):
                continue
            placed = re.search(r"(?:^|[\s—(])(?:у|во?|со стороны)\s+$", self.before(mention.start))
            if causes and 0 <= mention.start - verb.end <= 1 and self.has_case(mention, GENITIVE):
                return mention
            if placed if causes else not self.is_governed(mention) and self._is_object(mention):
                return mention
        return None

    def follows_relative(self, position: int) -> bool:
        """Whether a verb stands right after «который» in a case that is not the subject's."""
        return bool(
            re.search(r"котор(?:ого|ому|ым|ом|ую|ой|ых|ыми)\s+(?:[а-я]+\s+)?$", self.before(position))
        )

    def _subject_after(self, verb: Verb, *, strict: bool = True) -> Mention | None:
        reach = AFTER_INSERTED if self._closes(verb) else AFTER_VERB
        for mention in self.mentions:
            if mention.start < verb.end:
                continue
            gap = self.between(verb.end, mention.start)
            bare = INSERTION.sub("", ASIDE.sub(" ", gap))
            if len(bare) > reach or re.search(r"[;:.!?«\"]", bare) or self._has_word(bare, "subordinator"):
                return None
            if "," not in bare and self._may_be_subject(mention, verb, strict=strict):
                return mention
        return None

    def _subject_between(self, verb: Verb) -> Mention | None:
        """«По дипломатическим каналам Токио выразил»: a name that does not decline, right before the verb and
        after a noun that cannot be its subject."""
        before = self.last_mention(verb.start)
        if before is None or before.adjective or self.is_governed(before) or self.cases(before) is not None:
            return None
        noun = WORD.findall(self.before(before.start))
        gap = self.between(before.end, verb.start).strip()
        beside = not gap or gap in self._syntax.words("adverb")
        oblique = bool(noun) and not may_be_nominative(noun[-1])
        return before if beside and oblique and verb.form == "finite" else None

    def _closes(self, verb: Verb) -> bool:
        """Whether a verb follows a comma or a dash after what is said: its subject may stand far behind."""
        text = self._without_trailing(self.before(verb.start), "inserting").rstrip()
        return not text or text[-1] in ',—–»"' or text.endswith(HYPHEN)

    def subject_before(self, verb: Verb) -> Mention | None:
        """The subject that stands before a verb in its clause."""
        for mention in reversed([m for m in self.mentions if verb.start - BEFORE_VERB < m.end <= verb.start]):
            if self._may_be_subject(mention, verb) and self._same_clause(
                self.between(mention.end, verb.start), verb
            ):
                return mention
        return None

    def _may_be_subject(self, mention: Mention, verb: Verb, *, strict: bool = True) -> bool:
        if mention.adjective or self.is_governed(mention) or ANYBODY.search(self.before(mention.start)):
            return False
        if mention.kind in ("pronoun", "first"):
            return self._pronoun_agrees(self.text_of(mention), verb)
        if verb.form == "first":
            return False
        cases = self.cases(mention)
        if cases is None and ((strict and self._is_attribute(mention, verb)) or self._is_oblique(mention)):
            return False
        return self._agrees(mention, cases, verb)

    def _is_oblique(self, mention: Mention) -> bool:
        """Whether a group or people named by a common noun stand in another case: «рыбаков»."""
        words = WORD.findall(self.text_of(mention))
        return mention.kind == "group" and bool(words) and not may_be_nominative(words[0])

    def _pronoun_agrees(self, word: str, verb: Verb) -> bool:
        if word not in self._syntax.words("nominative_pronoun") or (verb.form == "first") > (
            word in FIRST_PERSON
        ):
            return False
        if word in SINGULAR_PRONOUNS:
            return not verb.plural and verb.sex in ("", SINGULAR_PRONOUNS[word] or verb.sex)
        return verb.plural or not verb.sex

    def _agrees(self, mention: Mention, cases: frozenset[str] | None, verb: Verb) -> bool:
        if verb.form == "gerund":
            return cases is None or any(c.startswith(NOMINATIVE) for c in cases)
        if mention.kind == "person" and not verb.plural and verb.sex not in ("", mention.sex):
            return False
        if mention.kind == "both":  # «Россия и Япония» is made of two singulars
            return verb.plural and self.has_case(mention, NOMINATIVE)
        number = "plur" if verb.plural else "sing"
        fits = cases is None or f"{NOMINATIVE} {number}" in cases
        if verb.plural and mention.kind not in ("group", "first"):
            joined = self._is_joined(mention) and self.has_case(mention, NOMINATIVE)
            return joined or (cases is not None and fits)
        return fits

    def _is_attribute(self, mention: Mention, verb: Verb | None = None) -> bool:
        """Whether the noun right before a name that does not decline takes it as its genitive («позиция
        Токио»)."""
        text = QUOTE.sub(" ", self.before(mention.start))
        words = list(WORD.finditer(text))
        if self._ends_with(text, "opening"):
            return False
        if not words or text[words[-1].end() :].strip() or not is_noun(words[-1][0]):
            return False
        start = mention.start - len(text) + words[-1].start()
        named = any(m.start <= start < m.end for m in self.mentions) or any(
            d.start <= start < d.end for d in self.sentence.dates
        )
        beside_verb = verb is not None and 0 <= verb.start - mention.end <= 1
        return not named and not (beside_verb and self._ends_with(text[: words[-1].start()], "preposition"))

    def _is_joined(self, mention: Mention) -> bool:
        return any(
            mention in pair and self._joins(*pair)
            for pair in zip(self.mentions, self.mentions[1:], strict=False)
        )

    def _joins(self, first: Mention, second: Mention) -> bool:
        gap = self.between(first.end, second.start).strip()
        return gap == "," or gap.removeprefix(",").strip() in self._syntax.words("joining")

    def _same_clause(self, gap: str, verb: Verb) -> bool:
        """Whether a subject before ``gap`` still governs the verb after it: nothing between them, an
        insertion, a verb joined on."""
        bare = IDIOM.sub(" ", ASIDE.sub(" ", gap))
        if re.search(r";|[.!?]\s", bare):
            return False
        if not re.search(r"[,:—–]", bare):
            return not self._has_word(bare, "subordinator")
        return (
            bool(PARENTHESIS.fullmatch(bare)) or verb.form == "gerund" or self._ends_with(bare, "coordinator")
        )

    def _is_near(self, mention: Mention, verb: Verb) -> bool:
        return 0 <= mention.start - verb.end < AFTER_VERB or 0 <= verb.start - mention.end < AFTER_VERB

    def _is_object(self, mention: Mention) -> bool:
        word = self.text_of(mention)
        if mention.kind in ("pronoun", "first"):
            return word not in self._syntax.words("nominative_pronoun")
        return (
            not mention.adjective and self.has_case(mention, ACCUSATIVE) and not self._is_attribute(mention)
        )

    def _ends_with(self, text: str, name: str) -> bool:
        return bool(self._trailing(text, name))

    def _trailing(self, text: str, name: str) -> str:
        """The longest phrase of a list that the text ends with; empty where there is none."""
        words, bare, known = WORD.findall(text), text.rstrip(), self._syntax.words(name)
        phrases = (" ".join(words[-n:]) for n in range(min(len(words), LONGEST_PHRASE), 0, -1))
        return next((phrase for phrase in phrases if phrase in known and bare.endswith(phrase)), "")

    def _without_trailing(self, text: str, name: str) -> str:
        while phrase := self._trailing(text, name):
            text = text.rstrip()[: -len(phrase)]
        return text

    def _has_word(self, text: str, name: str) -> bool:
        known = self._syntax.words(name)
        return any(m[0] in known for m in WORD.finditer(text))


def _without_apposed(sentence: SentenceView) -> list[Mention]:
    """The mentions with «(его) японский коллега» made part of the name that stands right behind it."""
    kept: list[Mention] = []
    for mention in sentence.mentions:
        title = kept[-1] if kept else None
        if title is not None and mention.kind == "person" and _is_colleague(title, mention, sentence):
            owner = kept[-2] if len(kept) > 1 and kept[-2].kind == "pronoun" else None
            his = owner is not None and title.start - owner.end == 1
            mention = mention._replace(start=owner.start if owner and his else title.start)
            kept = kept[: -2 if his else -1]
        kept.append(mention)
    return kept


def _is_colleague(title: Mention, person: Mention, sentence: SentenceView) -> bool:
    words = sentence.folded[title.start - sentence.start : title.end - sentence.start]
    return person.start - title.end == 1 and COLLEAGUE.search(words) is not None


def _declines(cases: Set[str]) -> bool:
    """Whether a form tells its case: one that stands in all six does not."""
    return len({c.partition(" ")[0] for c in cases}) < CASES
