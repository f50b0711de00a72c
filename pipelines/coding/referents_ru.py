"""Whom a Russian mention stands for: he and she, «тот», «ведомство», «дипломат», «японский политик».

A minister, a diplomat or a ministry named by its kind alone is the last one of that kind and country in the
text; «она» may also be a country. What belongs here: looking back for who is meant. What does not: who speaks
(attribution_ru.py).
"""

from __future__ import annotations

import re

from pipelines.coding.attribution import Memory, Speaker, as_speaker
from pipelines.coding.clauses_ru import NOMINATIVE, Clauses
from pipelines.coding.codebook_model import Codebook
from pipelines.coding.mentions import Mention

OWNERS = {"его": "he", "ее": "she", "их": "they"}
PRONOUNS = OWNERS | {
    "он": "he", "тот": "he", "последний": "he", "ему": "he", "него": "he",
    "она": "she", "та": "she", "ей": "she", "нее": "she",
    "они": "they", "те": "they", "оба": "they", "обе": "they", "им": "they", "них": "they",
}  # fmt: skip
FIRST = Speaker("", "", "", "first")
MINISTERS = frozenset({"foreign_minister", "defence_minister", "economy_minister", "minister"})
DIPLOMATS = frozenset(
    {"foreign_minister", "vice_foreign_minister", "ambassador", "spokesperson", "envoy", "un_ambassador"}
)
MEDIUM = ("телеканал", "агентств", "газет", "издани", "журнал")
OFFICIALS = {"minister": MINISTERS, "expert_official": DIPLOMATS}


class Referents:
    """Resolves the mentions of one sentence against it and what was said before."""

    def __init__(self, clauses: Clauses, codebook: Codebook, memory: Memory) -> None:
        self.clauses, self._codebook, self._memory = clauses, codebook, memory

    def resolve(self, mention: Mention) -> list[Speaker]:
        """The speakers that a mention stands for; none where nobody fits."""
        if mention.kind == "first":
            return [FIRST]
        if mention.kind == "unknown_holder" and (mention.office, mention.country) == ("head_of_state", "JP"):
            leader = mention._replace(kind="bare", office="head_of_government", speaker="")
            return self._memory.resolve(leader) or self._memory.resolve(mention)
        if mention.kind == "pronoun":
            return self.pronoun(mention)
        if mention.office == "party_leader" and self.clauses.text_of(mention).startswith("генсек"):
            return self._secretary(mention)
        if mention.kind == "both" and mention.office == "spokesperson" and (side := self._side_of(mention)):
            return [s for s in self._memory.two_sides() if s.side == side]
        if mention.kind == "ministry" and mention.office in DIPLOMATS:
            return self._of_office(mention) or self._memory.resolve(mention, self.clauses.mentions)
        if mention.kind == "group" and mention.word == "media" and not mention.country:
            return self._medium(mention) or self._memory.resolve(mention, self.clauses.mentions)
        if mention.kind == "group" and mention.office:
            return self._of_office(mention) or self._memory.resolve(mention, self.clauses.mentions)
        if mention.kind == "bare" and mention.word == "ministry":
            return self._ministry(mention) or self._memory.resolve(mention)
        if mention.word == "people" and (person := self._named_before(mention)):
            return [person]
        mention = self._diplomat_in_chief(mention)
        if mention.kind == "bare" and mention.office == "minister":
            return self._of_office(mention) or self._memory.resolve(mention, self.clauses.mentions)
        return self._memory.resolve(mention, self.clauses.mentions)

    def _medium(self, mention: Mention) -> list[Speaker]:
        """«По данным телеканала»: the medium that was named last."""
        if not self.clauses.text_of(mention).startswith(MEDIUM):
            return []
        return next(([s] for s in reversed(self._memory.recent) if s.kind == "media" and s.side), [])

    def _secretary(self, mention: Mention) -> list[Speaker]:
        """«Генсек»: since the Soviet Union ended that of the Japanese cabinet, where one has been named."""
        secretary = mention._replace(office="chief_cabinet_secretary", country="JP")
        return self._of_office(secretary) or self._memory.resolve(mention, self.clauses.mentions)

    def _diplomat_in_chief(self, mention: Mention) -> Mention:
        """«Глава японской дипломатии» is the foreign minister."""
        text, side = self.clauses.text_of(mention), self._side_of(mention)
        chief = mention.kind == "bare" and text.endswith("дипломатии")
        return mention._replace(office="foreign_minister", country=side) if chief else mention

    def _side_of(self, mention: Mention) -> str:
        """Whose the officials of one ministry are: «представители японского МИД»."""
        text = self.clauses.text_of(mention)
        sides = [side for side, stem in (("JP", "япон"), ("RU", "росси")) if stem in text]
        return sides[0] if len(sides) == 1 else ""

    def _ministry(self, mention: Mention) -> list[Speaker]:
        """«Ведомство», «внешнеполитическое ведомство»: the ministry (of that kind) which was named last."""
        text = self.clauses.text_of(mention)
        if not mention.office and not text.startswith(("ведомств", "министерств")):
            return []
        kind = mention.office.partition(" ")[0]
        recent = reversed(self._memory.recent)
        named = (s for s in recent if s.kind == "ministry" and "Embassy" not in s.name)
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

    def pronoun(self, mention: Mention) -> list[Speaker]:
        """He, she or they; «она» may also be a country, «тот» is who was named but did not speak."""
        text = self.clauses.text_of(mention)
        if mention.word == "us":
            return [FIRST]
        if text.startswith("котор"):
            before = self.clauses.antecedent(mention.start)
            return self.resolve(before) if before else []
        mention = mention._replace(
            word=mention.word
            if mention.word in ("he", "she", "they") and text not in PRONOUNS
            else PRONOUNS.get(text, "it")
        )
        if text == "тот":
            return self._that_one()
        if mention.word == "they" and (partner := self._partner()):
            return partner
        if mention.word == "she":
            return self._she()
        return self._memory.resolve(mention, self._topics(mention))

    def _topics(self, pronoun: Mention) -> list[Mention]:
        """The mentions of the sentence without persons before the pronoun that cannot be subjects, where one
        can: «Ельцин пошёл дальше Горбачёва: он …»."""
        mentions = self.clauses.mentions
        persons = [m for m in mentions if m.end <= pronoun.start and m.kind == "person"]
        subjects = [
            m for m in persons if self.clauses.has_case(m, NOMINATIVE) and not self.clauses.is_governed(m)
        ]
        return [m for m in mentions if m not in persons or m in subjects] if subjects else list(mentions)

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

    def _partner(self) -> list[Speaker]:
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
