"""Who is on the stage: the persons of a sentence with their countries and levels, and whom "he", "they", "we"
stand for.

What belongs here: persons as possible participants of meetings. What does not: which meeting they take part
in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from pipelines.coding import foreigners_ja, layers
from pipelines.coding.actors import FORMER as FORMER_OFFICE
from pipelines.coding.codebook_model import Actor, Office
from pipelines.coding.match import Hit
from pipelines.coding.mentions import Mention, holder, side_of
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.coding.turns import Floor, official_speaker

HEAD = "head"
HOSTS = {"JP": ("head_of_state", "RU"), "RU": ("head_of_government", "JP")}
IN_OFFICE = {"head_of_government": "JP", "head_of_state": "RU"}
HEAD_OFFICE = {"JP": "head_of_government", "RU": "head_of_state"}
ORATION = re.compile(
    r"(?P<office>内閣総理大臣|総理大臣|首相|総理|外務大臣|外相)[^。\n]{0,10}(?:所信表明|施政方針|外交(?:に関する)?|就任)演説"
)
HEADING = 300
COLLEAGUE = re.compile(
    r"\bсо? (?:(?:их|его|е[её]|своими?|нашими?) )?(?P<country>японск|российск)\w+ "
    r"(?P<word>коллег\w*|визави|партн[её]р\w*)"
    r"|\b(?:his|her|their|our|my|its) (?:\w+ )?(?P<land>japanese|russian|soviet) (?:\w+ )?"
    r"(?P<words>(?:counterpart|colleague|opposite number)s?)\b"
)
COLLEAGUE_NAMED = 80
COUNTERPART = re.compile(r"\b(?:counterparts?|colleagues?|opposite numbers?)\b")
FORMER_JA = re.compile(
    r"[^、。，,はがをにのと]{0,6}?[元前](?=首相|総理|外相|外務|大統領|防衛|国防|官房|書記長)"
)
FORMER = re.compile(
    r"(?:\bformer|\bex-)(?: ?(?:japan(?:ese)?|russian?|soviet|u\.?s\.?|prime|vice|foreign)\b)*"
)
ACCOMPANIED = re.compile(r"(?:вместе|совместно|наряду) со? ")
BEFORE_NAME, BEHIND_NAME = 24, 18
TURN = re.compile(r"(?: \([^()]{1,40}\))?[:：]")
"""What follows the name of the one whose turn it is, «(как переведено):» included."""
ADDRESSED = re.compile(
    r"\b(?:уважаем\w+|дорог\w+|господин|госпожа),? (?:(?:господин|госпожа) )?(?:(?P<head>премьер|президент)"
    r"|(?:министр|посол|губернатор|мэр|председател)\w*\b)|\bрад\w* (?P<friend>(?:видеть )?тебя)"
)
"""«Уважаемая госпожа Министр!»: who is greeted."""
QUESTION = re.compile(r"вопрос ?(?:\([^()]{1,40}\))? ?:")
INFORMAL = "friend"
MISTER = re.compile(r"\bгосподин\w* \Z")
HEADS = frozenset({"head_of_government", "head_of_state", "party_leader"})
RANKED = ("foreign_minister", "defence_minister", "vice_foreign_minister", "vice_defence_minister")
PERSONAL = frozenset({"person", "unknown_holder"})
INSTITUTIONAL = frozenset({"government", "country"})
REMEMBERED = 16
ANYBODY = frozenset({"minister", "official"})
NEXT_TO = 3
PLURAL_REACH = 3
BESIDE = 20
"""Characters from "the leaders" to the last of the countries whose leaders they are."""


SOMEBODY_OF = re.compile(
    r"(?:大統領|首相|総理|外相|氏)*の?(?:側近|夫人|報道官|補佐官|政権|陣営|特使|秘書|友人|娘|息子|次男|孫)"
)


class Figure(NamedTuple):
    """A person as a possible participant; ``level`` is head, foreign_minister, ... or another office, or
    empty."""

    name: str
    actor_id: str
    side: str
    country: str
    level: str
    sex: str
    office: str
    start: int
    end: int
    speaks: bool = False
    first: bool = False

    def at(self, mention: Mention, sentence: SentenceView) -> Figure:
        """The same person, meant by a pronoun or the like at another place."""
        return self._replace(start=mention.start, end=mention.end, speaks=_speaks(mention, sentence))

    @property
    def row(self) -> tuple[str, str, str, str]:
        """The participant as the tables keep it."""
        return self.actor_id, self.name, self.side, self.office


class Scene:
    """The persons of the text up to the present sentence."""

    def __init__(self, view: DocumentView) -> None:
        self._view = view
        self._known: list[Figure] = []
        self._former: set[str] = set()
        self._pairs: list[tuple[Figure, ...]] = []
        self._plural = ("", 0)
        self._heard, self._addressed = 0, ""
        self._floor = Floor(view) if view.document.language == "ja" else None
        official = official_speaker(view) if view.document.language == "en" else None
        self._official = official.name if official is not None and official.kind == "person" else ""
        self.country = official.country if official is not None and not self._official else ""
        self.author = self._orator()
        self.voice: Figure | None = None
        self.journeys: dict[str, dict[str, str]] = {}
        self.speaks = False
        self._asked = False

    def figures(self, sentence: SentenceView) -> list[Figure]:
        """The persons of a sentence in order, those behind pronouns included; remembers them."""
        found: list[Figure] = []
        self._listen(sentence)
        self._asked = self._asked or bool(QUESTION.match(sentence.folded))
        if addressed := ADDRESSED.search(sentence.folded):
            self._addressed = HEAD if addressed["head"] else INFORMAL if addressed["friend"] else addressed[0]
        self._take_floor(sentence)
        for mention in sentence.mentions:
            found.extend(self._stand_for(mention, sentence, found))
        found.extend(self._colleagues(sentence, found))
        self._remember(sentence, found)
        return found

    def addressee(self, start: int, end: int) -> Figure | None:
        """Whom «Вы» means: who answers the question, or the guest of who has the floor."""
        if self.speaks and self.author and not self._asked:
            return self.host_of(self.author)
        office = HEAD_OFFICE.get(self._view.document.perspective, "")
        actor = holder(office, self._view.document.perspective, self._view.context) if office else None
        if actor is None or not self._asked:
            return None
        who = (actor.name, actor.actor_id, actor.side, self._view.document.perspective, HEAD, actor.sex)
        return Figure(*who, office, start, end)

    def latest(self, country: str, level: str = "") -> Figure | None:
        """The person of a country (and level) named last."""
        return next((f for f in self._known if f.country == country and level in ("", f.level)), None)

    def they(self, sentence: SentenceView) -> str:
        """The level of those whom "they" means, where the sentence before names them by their offices ("the
        leaders")."""
        level, number = self._plural
        return level if 0 < sentence.number - number < PLURAL_REACH else ""

    def counterpart(self, figure: Figure) -> Figure | None:
        """The person of another country and the same level named last: whom "we" and "the two of us"
        include."""
        own = self._view.document.perspective
        known = (
            f
            for f in self._known
            if f.country not in ("", figure.country)
            and f.level == figure.level
            and f.level
            and (own not in HOSTS or own in (figure.country, f.country))
        )
        return next(known, None) or (self.host_of(figure) if self.speaks else None)

    def told_of(self, abroad: Collection[str]) -> Figure | None:
        """The person named last who is of one of the two countries, but of none of those."""
        known = (f for f in self._known if f.actor_id and f.country in HOSTS)
        return next((f for f in known if f.country not in abroad), None)

    def of_own_country(self, figure: Figure) -> Figure | None:
        """Whom a Japanese sentence leaves unsaid: the one of the text's country who holds the same office."""
        own = self._view.document.perspective
        if (
            self._view.document.language != "ja"
            or own not in HOSTS
            or own == figure.country
            or not figure.level
        ):
            return None
        if self.author and self.author.country == own:
            return self.author._replace(start=figure.start, end=figure.end)
        return next(iter(self._equal_of(figure, own, figure.start, figure.end)), None)

    def greets_another(self) -> bool:
        """Whether the guest of who has the floor is named, and leads no government."""
        author = self.author
        abroad = [f for f in self._known if author and f.country in HOSTS and f.country != author.country]
        if self._addressed in ("", INFORMAL) and abroad:
            return abroad[0].level != HEAD
        return self._addressed not in ("", HEAD)

    def leaders(self) -> frozenset[str]:
        """Countries whose head has been named lately."""
        return frozenset(f.country for f in self._known if f.level == HEAD)

    def _orator(self) -> Figure | None:
        """Who gives the policy speech that a Japanese heading announces."""
        document = self._view.document
        found = ORATION.search(f"{document.title}\n{document.text[:HEADING]}")
        if document.language != "ja" or not found:
            return None
        office = "foreign_minister" if found["office"].startswith("外") else "head_of_government"
        actor = holder(office, "JP", self._view.context)
        if actor is None:
            return None
        who = (actor.name, actor.actor_id, actor.side, "JP", self._level(office), actor.sex, office)
        return Figure(*who, 0, 0)

    def _take_floor(self, sentence: SentenceView) -> None:
        """Whose turn it is in a Japanese record, by the mark before the name, or whose speech the title
        gives."""
        speaker = self._floor.follow(sentence) if self._floor else None
        actor = self._view.codebook.actors.get(speaker.actor_id) if speaker else None
        if self._floor is None or not self._floor.is_transcript:
            return
        self.author, self.speaks = None, False
        if actor is not None and speaker is not None and actor.offices:
            office = _highest(actor, self._view.context.on or "9999")
            who = (actor.name, actor.actor_id, actor.side, speaker.country, self._level(office), actor.sex)
            self.author, self.speaks = Figure(*who, office, sentence.start, sentence.start), True

    def _listen(self, sentence: SentenceView) -> None:
        """Whose words are given here or in the sentence before: who says "we" in them."""
        speakers = [m for m in sentence.mentions if m.kind in PERSONAL and _speaks(m, sentence)]
        if speakers:
            self.voice, self._heard = self._figure(speakers[-1], sentence), sentence.number
        elif sentence.number - self._heard > 1:
            self.voice = None

    def host_of(self, figure: Figure) -> Figure | None:
        """The head of the other country, who is greeted in a transcript without being named."""
        office, country = HOSTS.get(figure.country, ("", "")) if figure.level == HEAD else ("", "")
        actor = holder(office, country, self._view.context) if office else None
        if actor is None:
            return None
        return Figure(
            *(actor.name, actor.actor_id, actor.side, country, HEAD, actor.sex, office),
            *(figure.start, figure.end),
        )

    def _colleagues(self, sentence: SentenceView, found: Sequence[Figure]) -> list[Figure]:
        """«С его японским коллегой»: who holds the same office in the other country, unless named."""
        colleagues: list[Figure] = []
        for match in COLLEAGUE.finditer(sentence.folded):
            country = "JP" if (match["country"] or match["land"]).startswith(("яп", "jap")) else "RU"
            start = sentence.start + match.start("country" if match["country"] else 0)
            end = sentence.start + match.end()
            if any(f.country == country and 0 <= f.end - start < COLLEAGUE_NAMED for f in found):
                continue
            others = [f for f in found if f.country not in ("", country) and f.level]
            equals = [f for f in others if f.end <= start] or [f for f in others if f.start >= end][:1]
            equals = equals or [f for f in self._known[:1] if f.country not in ("", country) and f.level]
            for equal in equals if match[0].endswith(("ами", "s")) else equals[-1:]:
                colleagues.extend(self._equal_of(equal, country, start, end))
        return colleagues

    def _equal_of(self, figure: Figure, country: str, start: int, end: int) -> list[Figure]:
        if known := self.latest(country, figure.level):
            return [known._replace(start=start, end=end)]
        office = HEAD_OFFICE.get(country, "") if figure.level == HEAD else figure.level
        actor = holder(office, country, self._view.context)
        who = (actor.name, actor.actor_id, actor.side) if actor else ("", "", country)
        return [Figure(*who, country, figure.level, actor.sex if actor else "", office, start, end)]

    def _stand_for(
        self, mention: Mention, sentence: SentenceView, here: Sequence[Figure]
    ) -> Sequence[Figure]:
        if self._floor and is_only_near(mention, sentence):
            return []
        if mention.kind in PERSONAL or (mention.kind in ("group", "military") and mention.office):
            return [self._figure(mention, sentence)]
        if mention.kind == "first" or _acts_in_dative(mention, sentence):
            author = self.author if mention.word not in INSTITUTIONAL else None
            return [author.at(mention, sentence)._replace(first=True)] if author else []
        if mention.kind == "both" or mention.word == "they":
            return [f.at(mention, sentence) for f in self._both(mention, sentence)]
        accompanied = ACCOMPANIED.match(sentence.folded)  # «вместе с X он открыл»: not X
        before = [*([] if accompanied else reversed(here)), *self._known]
        if mention.kind == "pronoun" and mention.word in ("he", "she"):
            sex = "m" if mention.word == "he" else "f"
            own = self.author.name if self.author and self.speaks else ""  # who speaks is not "he"
            told = [f for f in before if f.sex in ("", sex) and (not own or f.name != own)]
            return [f.at(mention, sentence) for f in told[:1]]
        if mention.kind == "bare" and (land := _country_before(mention, sentence)) not in (
            "",
            mention.country,
        ):
            level = self._level(mention.office)
            return [
                self.latest(land, level)
                or Figure("", "", "third", land, level, "", mention.office, mention.start, mention.end)
            ]
        if self._floor and mention.kind == "bare" and is_title_of_former(mention, sentence):
            return []
        if self._floor and mention.kind == "bare" and (land := foreigners_ja.country_of(mention, sentence)):
            who = ("", "", side_of(land), land, self._level(mention.office), "", mention.office)
            return [Figure(*who, mention.start, mention.end)]
        if mention.kind == "bare" and mention.word == "minister":
            if not mention.office and COUNTERPART.search(sentence.folded, *_within(mention, sentence)):
                return []  # found among the colleagues
            level = self._level(mention.office) if mention.office not in ANYBODY else ""
            fitting = [f for f in before if mention.country in ("", f.country) and level in ("", f.level)]
            if mention.office == "head_of_state":
                fitting = [f for f in fitting if f.country != "JP"]
            fitting.sort(key=lambda f: f.office != mention.office)  # "the president" before another head
            if (
                not fitting
                and self.author
                and MISTER.search(sentence.folded, 0, mention.start - sentence.start)
            ):
                host = self.host_of(self.author)
                fitting = [host] if host and host.office == mention.office else []
            if not level and not mention.country:
                fitting = [f for f in fitting if f.level != HEAD and f.name not in {h.name for h in here}]
            return [f.at(mention, sentence) for f in fitting[:1]] or self._in_office(mention, sentence)
        return []

    def _in_office(self, mention: Mention, sentence: SentenceView) -> list[Figure]:
        """「首相は8月に訪ロする」: whom a Japanese text need not name, the head of its own government,
        and the president of the other country."""
        country = IN_OFFICE.get(mention.office, "")
        former = sentence.text[: mention.start - sentence.start].endswith(("元", "前", "副"))
        if self._view.document.language != "ja" or not country or mention.country or former:
            return []
        actor = holder(mention.office, country, self._view.context)
        if actor is None:
            return []
        person = mention._replace(
            kind="person",
            actor_id=actor.actor_id,
            speaker=actor.name,
            side=actor.side,
            country=country,
            sex=actor.sex,
        )
        return [self._figure(person, sentence)]

    def _both(self, mention: Mention, sentence: SentenceView) -> tuple[Figure, ...]:
        """The pair meant by "the two leaders", "the ministers", "they"; sides and governments are no
        persons."""
        if mention.word == "they":
            return self._pairs[-1] if self._pairs and not self.they(sentence) else ()
        if named := self._named_by_office(sentence):
            return named
        levels = [
            h.code.partition(".")[2]
            for h in sentence.hits[layers.MARK]
            if h.code.startswith("level.") and _meets(h, mention)
        ]
        fitting = [p for p in self._pairs if levels and (levels[0] == "minister") != (p[0].level == HEAD)]
        fitting = [p for p in fitting if levels[0] in ("minister", p[0].level)]
        return fitting[-1] if fitting else ()

    def _figure(self, mention: Mention, sentence: SentenceView) -> Figure:
        if self._is_former(mention, sentence) and not self._led_then(mention, sentence):
            return self._person(mention, "", sentence)
        office = (
            mention.office
            if mention.office in (*HEADS, *RANKED)
            else self._office_on(mention.actor_id, sentence) or mention.office
        )
        return self._person(mention, office, sentence)

    def _person(self, mention: Mention, office: str, sentence: SentenceView) -> Figure:
        return Figure(
            *(mention.speaker, mention.actor_id, mention.side, mention.country),
            *(self._level(office, mention.country), mention.sex, office),
            *(mention.start, mention.end, _speaks(mention, sentence)),
        )

    def _is_former(self, mention: Mention, sentence: SentenceView) -> bool:
        """«Бывший премьер», "former president" here or before: his meetings are no summits."""
        before = sentence.text[: mention.start - sentence.start]
        if FORMER_JA.match(sentence.text, mention.start - sentence.start):
            return True
        if FORMER.search(_around(mention, sentence)) or FORMER_OFFICE.search(before):
            self._former.add(mention.actor_id)
            return True
        return bool(mention.actor_id) and mention.actor_id in self._former

    def _led_then(self, mention: Mention, sentence: SentenceView) -> bool:
        """「海部元首相は1991年に…会談した」: who led a government at the time that the sentence tells."""
        actor = self._view.codebook.actors.get(mention.actor_id)
        told = next((d.edtf for d in sentence.dates if d.edtf), "")
        if self._floor is None or actor is None or not told:
            return False
        return any(t.office in HEADS and t.first[: len(told)] <= told <= t.last for t in actor.offices)

    def _level(self, office: str, country: str = "") -> str:
        """A party's chairman is the head where the party rules the state, not in Japan."""
        return HEAD if office in HEADS and (office, country) != ("party_leader", "JP") else office

    def _office_on(self, actor_id: str, sentence: SentenceView) -> str:
        """The highest office of that time, else the one nearest to it: 1956 where the sentence speaks of
        1956."""
        actor = self._view.codebook.actors.get(actor_id)
        told = next((d.edtf for d in sentence.dates if d.edtf), "")
        return _highest(actor, (told or self._view.context.on or "9999")[:10]) if actor else ""

    def _remember(self, sentence: SentenceView, found: Sequence[Figure]) -> None:
        named = list(dict.fromkeys(found))
        turn = bool(named) and bool(TURN.match(sentence.text, named[0].end - sentence.start))
        if turn or (self.author is None and named and sentence.role == "headline"):
            self.author = named[0]
        self.speaks, self._asked = self.speaks or turn, self._asked and not turn
        self.author = self.author or next((f for f in named if f.name == self._official), None)
        if self.author is None and self.country and sentence.role == "headline":
            self.author = self._by_office(sentence)
        self._known = [*named, *self._known][:REMEMBERED]
        pair = _pair(named) or self._named_by_office(sentence)
        plural = [h.code.partition(".")[2] for h in sentence.hits[layers.MARK] if h.code.startswith("level.")]
        if pair:
            self._pairs = [*[p for p in self._pairs if p[0].level != pair[0].level], pair]
            self._plural = ("", 0)
        elif plural:
            self._plural = (plural[-1], sentence.number)

    def _by_office(self, sentence: SentenceView) -> Figure | None:
        """ "The Prime Minister's address": who held the office in the country that the text speaks for."""
        for mention in sentence.mentions:
            actor = (
                holder(mention.office, self.country, self._view.context) if mention.kind == "bare" else None
            )
            if actor is not None:
                person = mention._replace(
                    actor_id=actor.actor_id,
                    speaker=actor.name,
                    side=actor.side,
                    country=self.country,
                    sex=actor.sex,
                )
                return self._figure(person, sentence)
        return None

    def _named_by_office(self, sentence: SentenceView) -> tuple[Figure, ...]:
        """ "The leaders of Japan and Russia": the two named last who hold these offices."""
        levels = [h for h in sentence.hits[layers.MARK] if h.code.startswith("level.")]
        if not levels:
            return ()
        beside = [m for m in sentence.mentions if m.country and 0 <= m.start - levels[0].end < BESIDE]
        countries = list(dict.fromkeys(m.country for m in beside))
        if any(
            m.kind == "both" and _meets(levels[0], m) and m.end > levels[0].end for m in sentence.mentions
        ):
            countries = ["JP", "RU"]
        found = [self.latest(country, levels[0].code.partition(".")[2]) for country in countries]
        return _pair([f for f in found if f]) if len(countries) == len(found) == 2 else ()


def is_title_of_former(office: Mention, sentence: SentenceView) -> bool:
    """森喜朗元首相: the office that the person named before it held."""
    begin = office.start - len("元")
    former = sentence.text[max(0, begin - sentence.start) : office.start - sentence.start] in ("元", "前")
    return former and any(m.end == begin and m.kind in PERSONAL for m in sentence.mentions)


def is_only_near(mention: Mention, sentence: SentenceView) -> bool:
    """プーチン氏側近: somebody else."""
    return bool(SOMEBODY_OF.match(sentence.text, mention.end - sentence.start))


def _country_before(mention: Mention, sentence: SentenceView) -> str:
    """ "The US secretary of state": of that country, where it is none of the two."""
    before = next((m for m in sentence.mentions if 0 <= mention.start - m.end <= 1 and m.country), None)
    return before.country if before and before.country not in HOSTS and before.kind != "person" else ""


def _around(mention: Mention, sentence: SentenceView) -> str:
    """The mention with what stands right before and behind it."""
    start, end = _within(mention, sentence)
    return sentence.folded[max(0, start - BEFORE_NAME) : end + BEHIND_NAME]


def _within(mention: Mention, sentence: SentenceView) -> tuple[int, int]:
    return mention.start - sentence.start, mention.end - sentence.start


def _acts_in_dative(mention: Mention, sentence: SentenceView) -> bool:
    """«Мне приятно встретиться», «нами проведены переговоры»: I and we, as in the nominative."""
    words = sentence.folded[mention.start - sentence.start : mention.end - sentence.start]
    return mention.word == "us" and words in ("мне", "нами")


def _meets(hit: Hit, mention: Mention) -> bool:
    return hit.start < mention.end and mention.start < hit.end


def _pair(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The first two persons of two countries on one level."""
    for index, first in enumerate(figures):
        for second in figures[index + 1 :]:
            if first.level and first.level == second.level and first.country != second.country:
                return first, second
    return ()


def _highest(actor: Actor, on: str) -> str:
    size = len(on)  # a month has all who held the office in it
    current = [t for t in actor.offices if t.first[:size] <= on <= t.last[:size]] or _nearest(actor, on)
    ranked = sorted((t.office for t in current if t.office in HEADS), key="party_leader".__eq__)
    ranked += [t.office for level in RANKED for t in current if t.office == level]
    return (ranked or [t.office for t in current] or [""])[0]


def _nearest(actor: Actor, on: str) -> list[Office]:
    year = int(on[:4])
    by_distance = sorted(
        actor.offices, key=lambda t: min(abs(int(t.first[:4]) - year), abs(int(t.last[:4]) - year))
    )
    return by_distance[:1]


def _speaks(mention: Mention, sentence: SentenceView) -> bool:
    """Named only as the one whose words are given: "..., Kishida told reporters"."""
    return any(
        0 <= hit.start - mention.end < NEXT_TO or 0 <= mention.start - hit.end < NEXT_TO
        for hit in sentence.hits[layers.ACT]
    )
