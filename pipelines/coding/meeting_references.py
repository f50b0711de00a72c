"""What a sentence says of meetings: one reference for each word or phrase that means one.

A reference has a format where the words or the persons tell it, and stays open where it only points ("the
talks"). Which meeting of the text it means is decided afterwards (meeting_joining.py).
What belongs here: reading one sentence. What does not: the words (codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pipelines.coding import layers, meetings_ja
from pipelines.coding.actors import Mention
from pipelines.coding.dates import DateMention
from pipelines.coding.elapsed import RULE as ELAPSED
from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import HEAD, Figure, Scene
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.text import layout
from pipelines.text.edtf import bounds

FORMAT_OF_LEVEL = {
    HEAD: "summit",
    "foreign_minister": "foreign_ministers",
    "defence_minister": "defence_ministers",
    "vice_foreign_minister": "vice_ministerial",
    "vice_defence_minister": "vice_ministerial",
    "envoy": "working_level",
    "two_plus_two": "two_plus_two",
}
HELD, PLANNED, CANCELLED = "held", "planned", "cancelled"
HOME = {"JP": "RU", "RU": "JP"}
NO_MEETING = frozenset({"press", "framework"})
NEXT_TO, NEAR, REACH, FAR = 3, 60, 110, 170
AFTER_FIRST = 12
OPEN_REACH = 45
PLANNED_REACH = 14
GOAL_GAP, GOAL_BESIDE, LIST_GAP = 24, 10, 6
WITH_RU = re.compile(r" со? ")
CLAUSES_APART = re.compile("、|[,;] (?:а|но|while|whereas|but) ")
JOINT = re.compile(r"共同|合同|joint|совместн")
ACROSS = 40
"""How many characters a date seems farther away for every other meeting between it and the words."""


@dataclass(slots=True)
class Reference:
    """Words that mean a meeting. ``format`` and ``parties`` are empty where the sentence does not tell them.

    ``of`` are countries that the meeting must be of, where only one is named ("Trump's meeting").
    ``several`` is the number of meetings that a collective word means (0: not said, -1: the word means one).
    """

    sentence: SentenceView
    hit: Hit
    format: str
    parties: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    date: DateMention | None = None
    place: str = ""
    status: str = ""
    series_no: int | None = None
    definite: bool = False
    indefinite: bool = False
    separate: bool = False
    several: int = -1
    visitor: str = ""
    of: frozenset[str] = frozenset()
    rank: int = 0
    marks: tuple[Hit, ...] = field(default=())
    elapsed: DateMention | None = None

    @property
    def head(self) -> str:
        """The first part of the table name that the words come from."""
        return self.hit.code.partition(".")[0]

    @property
    def edtf(self) -> str:
        """The date as EDTF, or empty."""
        return self.date.edtf if self.date else ""


def references(sentence: SentenceView, scene: Scene, view: DocumentView) -> list[Reference]:
    """The references of one sentence, in order, with dates, places and status."""
    figures = scene.figures(sentence)
    found = [r for hit in _meeting_hits(sentence) for r in _read(hit, sentence, figures, scene, view)]
    found = _apart(found)
    _give_dates(found, sentence)
    for reference in found:
        reference.place = reference.place or _place(reference, found, sentence, view)
        reference.status = _status(reference, found, sentence, view)
    found = _once_each(found)
    for rank, reference in enumerate(found):
        reference.rank = rank
        reference.elapsed = (
            _elapsed(sentence) if reference.head not in ("visit", "exercise", "multilateral") else None
        )
    return found + (
        _earlier(found, sentence) or _before_again(found, sentence) or _previous(found, sentence, view)
    )


def _elapsed(sentence: SentenceView) -> DateMention | None:
    """The span of time since the meeting before that the sentence tells, if any."""
    return next((d for d in sentence.dates if d.rule_id.startswith(ELAPSED)), None)


def heads(hits: Iterable[Hit], *names: str) -> list[Hit]:
    """The hits whose table name begins with one of ``names``."""
    return [hit for hit in hits if hit.code.partition(".")[0] in names]


def gap(a: Hit | Mention | Figure | DateMention, b: Hit | Mention | Figure | DateMention) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(0, b.start - a.end, a.start - b.end)


def _meeting_hits(sentence: SentenceView) -> list[Hit]:
    """Hits that may mean a meeting: not a press conference, and not a format as such ("the 2+2 format")."""
    hits = sentence.hits[layers.MEETING]
    kept = []
    for index, hit in enumerate(hits):
        if hit.code.startswith("visit.") and _reads_otherwise(hit, hits, sentence):
            continue
        following = hits[index + 1] if index + 1 < len(hits) else None
        is_format = following is not None and following.code == "framework.named" and gap(hit, following) < 3
        if hit.code.partition(".")[0] not in NO_MEETING and not (
            is_format and hit.code.startswith("two_plus_two")
        ):
            kept.append(hit)
    return kept


def _reads_otherwise(hit: Hit, hits: Sequence[Hit], sentence: SentenceView) -> bool:
    """ "Visit" is a verb where the place follows at once, else a noun."""
    if not any(h is not hit and h[:2] == hit[:2] and h.code.startswith("visit.") for h in hits):
        return False
    sites = [s.start for s in sentence.hits[layers.SITE]] + [
        m.start - len(" ") for m in sentence.mentions if m.bare_place
    ]
    is_verb = any(hit.start <= start <= hit.end + NEXT_TO for start in sites)
    return (hit.code == "visit.noun") == is_verb


def _read(
    hit: Hit, sentence: SentenceView, figures: Sequence[Figure], scene: Scene, view: DocumentView
) -> Sequence[Reference]:
    """The references that one form stands for: usually one, several for a tour, none where no meeting is
    meant."""
    head, _, kind = hit.code.partition(".")
    reference = Reference(sentence, hit, "" if head in ("generic", "back") else head)
    _mark(reference, sentence)
    if head == "visit":
        return _visits(reference, kind, figures, scene, view)
    if kind == "several":
        reference.several = next(
            (int(m.code.partition(".")[2]) for m in heads(_within(sentence, hit), "quantity")), 0
        )
        return [reference]
    if head == "generic":
        pair = _people(hit, figures, scene) or _with_unsaid(hit, sentence, figures, scene)
        return _generic(reference, kind, pair, sentence, figures, scene)
    pair = _pair(hit, figures)
    reference.figures = _participants(reference, figures)
    reference.parties = (
        _countries_together(hit, sentence) if head == "back" else _parties(reference, pair, sentence, figures)
    )
    return [reference]


def _within(sentence: SentenceView, hit: Hit) -> list[Hit]:
    return [m for m in sentence.hits[layers.MARK] if m.start >= hit.start and m.end <= hit.end]


def _mark(reference: Reference, sentence: SentenceView) -> None:
    """Ordinal, article and the like before the words or inside of them."""
    hit = reference.hit
    before = [
        m
        for m in sentence.hits[layers.MARK]
        if m.end <= hit.end and hit.start - m.end < 26 and not _broken(sentence, m, hit)
    ]
    named = {m.start for m in sentence.mentions}
    reference.definite = any(
        hit.start - m.end < 20 and m.start not in named for m in heads(before, "definite")
    )
    reference.indefinite = any(hit.start - m.end < 12 for m in heads(before, "indefinite"))
    reference.separate = bool(
        [m for m in heads(sentence.hits[layers.MARK], "separate") if gap(m, hit) < NEAR]
    )
    after = [m for m in heads(sentence.hits[layers.MARK], "ordinal") if 0 <= m.start - hit.end < 12]
    ordinals = heads(before, "ordinal") + after
    if ordinals:
        reference.series_no = int(ordinals[0].code.partition(".")[2])
        reference.marks = (ordinals[0],)


def _broken(sentence: SentenceView, a: Hit, b: Hit | DateMention) -> bool:
    """A comma, a bracket or a colon between two spans."""
    between = sentence.text[min(a.end, b.end) - sentence.start : max(a.start, b.start) - sentence.start]
    return any(char in between for char in ",;:()—、；：（）")


def _pair(hit: Hit, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The two persons of two countries who are named nearest to the words, those who only speak after the
    others."""
    near = sorted(
        (f for f in figures if gap(f, hit) < FAR and f.country), key=lambda f: (f.speaks, gap(f, hit))
    )
    if not near:
        return ()
    other = next((f for f in near[1:] if f.country != near[0].country), None)
    return (near[0], other) if other else ()


def _people(hit: Hit, figures: Sequence[Figure], scene: Scene) -> tuple[Figure, ...]:
    """Who meets: the two persons named; "we" only where no other two are, with the counterpart named last."""
    if hit.code == "generic.us" and scene.author:
        other = scene.counterpart(scene.author)
        return (scene.author, other) if other else ()
    others = [f for f in figures if not f.first]
    pair = _pair(hit, others)
    if pair or len([f for f in others if gap(f, hit) < NEAR]) > 1:
        return pair
    own = [f for f in figures if f.first and gap(f, hit) < NEAR // 2]
    if not own:
        return ()
    other = next(
        (f for f in others if f.country != own[0].country and gap(f, hit) < NEAR), None
    ) or scene.counterpart(own[0])
    return (own[0], other) if other else ()


def _with_unsaid(
    hit: Hit, sentence: SentenceView, figures: Sequence[Figure], scene: Scene
) -> tuple[Figure, ...]:
    """ "Xとの会談", «встреча с X»: with X, by somebody whom the sentence leaves unsaid."""
    near = [
        f
        for f in figures
        if 0 < hit.start - f.end < NEAR and meetings_ja.WITH.match(sentence.text, f.end - sentence.start)
    ]
    near += [
        f
        for f in figures
        if WITH_RU.fullmatch(sentence.text, hit.end - sentence.start, f.start - sentence.start)
    ]
    unsaid = scene.counterpart(near[-1]) if near else None
    return (unsaid, near[-1]) if unsaid else ()


def _generic(
    reference: Reference,
    kind: str,
    pair: tuple[Figure, ...],
    sentence: SentenceView,
    figures: Sequence[Figure],
    scene: Scene,
) -> Sequence[Reference]:
    """ "Met", "talks": who meets tells the format; heads a summit, both kinds of ministers a 2+2."""
    near = [f for f in figures if gap(f, reference.hit) < FAR]
    level = _plural_level(reference.hit, sentence) or _level_of_they(reference.hit, sentence, scene)
    if kind == "signed" and not (pair and {f.level for f in pair} == {HEAD}):
        return []
    if kind == "discussed" and (not pair or any(f.first for f in pair)):
        return []
    if pair:
        reference.format = _format_of(reference.hit, pair, near)
        reference.parties = tuple(sorted({f.country for f in pair}))
        reference.figures = tuple(pair) if reference.format != "two_plus_two" else tuple(near)
    elif level:
        reference.format = FORMAT_OF_LEVEL[level]
        reference.parties = _countries_together(reference.hit, sentence)
    else:
        reference.of = frozenset(
            f.country for f in figures if f.country and 0 <= reference.hit.start - f.end <= NEXT_TO
        )
        reference.parties = _countries_together(reference.hit, sentence) or _two_sides(
            reference.hit, sentence
        )
    return [reference]


def _two_sides(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """ "The two governments began to talk"."""
    return ("JP", "RU") if any(m.kind == "both" and gap(m, hit) < ACROSS for m in sentence.mentions) else ()


def _level_of_they(hit: Hit, sentence: SentenceView, scene: Scene) -> str:
    near = any(m.word == "they" and gap(m, hit) < ACROSS for m in sentence.mentions)
    level = scene.they(sentence) if near else ""
    return level if level in FORMAT_OF_LEVEL else ""


def _format_of(hit: Hit, pair: Sequence[Figure], near: Sequence[Figure]) -> str:
    levels = {f.level for f in near}
    if (
        {"foreign_minister", "defence_minister"} <= levels
        and len({f.name for f in near}) > 2
        and HEAD not in {f.level for f in pair}
    ):
        return "two_plus_two"
    a, b = pair
    if a.level != b.level and max(gap(a, hit), gap(b, hit)) > NEAR:
        return ""
    if "envoy" in (a.level, b.level):
        return "working_level"
    return FORMAT_OF_LEVEL.get(a.level, "other") if a.level == b.level else "other"


def _plural_level(hit: Hit, sentence: SentenceView) -> str:
    levels = heads(sentence.hits[layers.MARK], "level")
    found = [m for m in levels if gap(m, hit) < NEAR and m.code != "level.minister"]
    return min(found, key=lambda m: gap(m, hit)).code.partition(".")[2] if found else ""


def _participants(reference: Reference, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    level = {v: k for k, v in FORMAT_OF_LEVEL.items()}.get(reference.format, "")
    levels = {"foreign_minister", "defence_minister"} if reference.format == "two_plus_two" else {level}
    return tuple(f for f in figures if f.level in levels and not f.speaks)


def _parties(
    reference: Reference, pair: Sequence[Figure], sentence: SentenceView, figures: Sequence[Figure]
) -> tuple[str, ...]:
    hit = reference.hit
    if reference.format in ("multilateral", "exercise"):
        named = {m.country for m in sentence.mentions if not _takes_turn(m, sentence)}
        if reference.format == "multilateral" and _one_of_several(hit, sentence):
            named = {m.country for m in sentence.mentions if m.start < hit.end}
            named |= {f.country for f in figures if f.start < hit.end}
        both = _countries_together(hit, sentence) if reference.format == "exercise" else ()
        joint = reference.format == "exercise" and JOINT.search(
            sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
        )
        return both or (
            ("JP", "RU") if joint and named & {"JP", "RU"} else tuple(sorted(named & {"JP", "RU"}))
        )
    if pair and all(gap(f, hit) < NEAR for f in pair):
        return tuple(sorted({f.country for f in pair}))
    return _countries_together(hit, sentence) or _with_third(hit, sentence) or _two_sides(hit, sentence)


def _one_of_several(hit: Hit, sentence: SentenceView) -> bool:
    """A conference beside another one: who takes part in it is named before it."""
    return any(gap(h, hit) > 0 for h in heads(sentence.hits[layers.MEETING], "multilateral"))


def _takes_turn(mention: Mention, sentence: SentenceView) -> bool:
    """ "Vladimir Putin: ..." in a transcript."""
    return mention.start == sentence.start and sentence.text[mention.end - sentence.start :].startswith(
        (":", "：")
    )


def _countries_together(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """Two countries named side by side near the words ("Japan and the United States", "Russian-Japanese")."""
    named = [m for m in sentence.mentions if m.country and m.kind != "media"]
    pairs = [(a, b) for a, b in pairwise(named) if a.country != b.country and b.start - a.end < 10]
    near = [(min(gap(a, hit), gap(b, hit)), a, b) for a, b in pairs]
    near = [
        (far, a, b)
        for far, a, b in near
        if far < (REACH if {a.country, b.country} == {"JP", "RU"} else ACROSS)
    ]
    if not near:
        return ()
    _, a, b = min(near, key=lambda found: found[0] - (AFTER_FIRST if found[1].start >= hit.end else 0))
    return tuple(sorted({a.country, b.country}))


def _with_third(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """A third country right beside the words ("the US summit", "talks with China"): with whom, the text as
    a whole tells."""
    third = [
        m
        for m in sentence.mentions
        if m.country not in ("", "JP", "RU") and m.adjective and 0 <= hit.start - m.end < 3
    ]
    return tuple(sorted({third[0].country, "JP"})) if third else ()


def _visits(
    reference: Reference, kind: str, figures: Sequence[Figure], scene: Scene, view: DocumentView
) -> Sequence[Reference]:
    """A journey for each country that it leads to; "the visit" without a name points to one told before."""
    hit, sentence = reference.hit, reference.sentence
    visitor = _visitor(hit, kind, figures)
    goals = _goals(hit, sentence, view)
    if (
        kind == "noun"
        and reference.definite
        and not goals
        and (visitor is None or gap(visitor, hit) > NEXT_TO)
    ):
        reference.format = ""
        return [reference]
    own = kind == "noun" and goals and view.document.language != "ja"
    visitor = visitor or (scene.author if own else None)
    if (
        visitor is None
        or not visitor.country
        or (kind == "move" and not goals and not _moves_alone(reference))
    ):
        return []
    abroad = [(place, country) for place, country in goals if country != visitor.country]
    at_home = [(place, country) for place, country in goals if country == visitor.country]
    if (
        not abroad
        and at_home
        and kind == "move"
        and not any(h.code == "nation.islands" for h in sentence.hits[layers.SITE])
    ):
        return []
    hosts = {country: place for place, country in reversed(abroad)} or {_host(visitor, view): ""}
    if at_home and not abroad and kind == "move":
        hosts = {visitor.country: at_home[0][0]}
    return [
        replace(
            reference,
            visitor=visitor.name,
            place=place,
            figures=(visitor,),
            parties=tuple(sorted({visitor.country, host})),
        )
        for host, place in hosts.items()
    ]


def _host(visitor: Figure, view: DocumentView) -> str:
    """Where no goal is named: the other of the two countries, or that of the text."""
    perspective = view.document.perspective
    return HOME.get(visitor.country) or (perspective if perspective in HOME else "JP")


def _moves_alone(reference: Reference) -> bool:
    """ "Arrives on Wednesday": without a goal, but with a date right after."""
    return any(0 <= d.start - reference.hit.end < 6 for d in reference.sentence.dates)


def _visitor(hit: Hit, kind: str, figures: Sequence[Figure]) -> Figure | None:
    """Who travels: the person right before, else (for a noun) the one named next."""
    before = [f for f in figures if f.end <= hit.start + 1 and hit.start - f.end < REACH]
    after = [f for f in figures if f.start >= hit.end and f.start - hit.end < NEAR]
    if kind == "move":
        return next(iter(before[-1:] or after[:1]), None)
    beside = [f for f in before if hit.start - f.end < OPEN_REACH]
    named = [f for f in after if hit.end < f.start <= hit.end + 1]  # «визит Путина»
    return next(iter(named or beside[-1:] or after[:1] or before[-1:]), None)


def _goals(hit: Hit, sentence: SentenceView, view: DocumentView) -> list[tuple[str, str]]:
    """Places that the journey leads to: after the words, else right before them."""
    sites = [
        (s.start, s.end, *view.codebook.places[s.code])
        for s in sentence.hits[layers.SITE]
        if abs(s.start - hit.end) < REACH
    ]
    named = [
        (m.start, m.end, m.speaker, m.country)
        for m in sentence.mentions
        if m.bare_place and _leads_to(hit, m)
    ]
    places = [*sites, *[n for n in named if not any(s[0] <= n[0] < s[1] for s in sites)]]
    if view.document.language == "ja":
        return meetings_ja.goals(hit, sentence, places, view.document.perspective)
    after = _listed(sorted(p for p in places if p[1] > hit.end), hit.end)
    before = sorted(
        (
            p
            for p in places
            if p[1] <= hit.start + 1 and hit.start - p[1] < (6 if hit.code == "visit.move" else 3)
        ),
        reverse=True,
    )
    return [(name, country) for _, _, name, country in (after or before)]


def _leads_to(hit: Hit, mention: Mention) -> bool:
    """A country or capital right after the words or right before them: "trip to Mongolia", "Moscow visit"."""
    return bool(mention.country) and gap(hit, mention) < GOAL_BESIDE


def _listed(places: Sequence[tuple[int, int, str, str]], start: int) -> list[tuple[int, int, str, str]]:
    """The first of the places and those joined to it ("to Vietnam and South Korea"), if it stands close."""
    found: list[tuple[int, int, str, str]] = []
    for place in places:
        if place[0] - (found[-1][1] + LIST_GAP if found else start + GOAL_GAP) > 0:
            break
        found.append(place)
    return found


def _apart(found: Sequence[Reference]) -> list[Reference]:
    """A verb beside a named meeting means that meeting ("met for their first 2+2"), unless it says
    otherwise."""
    named = [r for r in found if r.format and r.head not in ("generic", "visit", "exercise", "back")]
    kept = []
    events = [r for r in found if r.format == "multilateral"]
    for reference in found:
        if reference.hit.code == "visit.move" and any(
            0 <= e.hit.start - reference.hit.end < NEAR for e in events
        ):
            continue  # who comes for a conference makes no visit of his own
        if (
            reference.head == "summit"
            and not reference.parties
            and any(gap(e.hit, reference.hit) < NEAR for e in events)
        ):
            continue  # the leaders of a group
        covered = [n for n in named if gap(n.hit, reference.hit) < REACH and _may_be_same(reference, n)]
        if reference.head != "generic" or not covered:
            kept.append(reference)
        else:
            _merge_into(covered[0], reference)
    return kept


def _may_be_same(verb: Reference, named: Reference) -> bool:
    if named.format in ("multilateral", "other"):
        return named.format == "other" and not verb.separate
    same_parties = not verb.parties or not named.parties or verb.parties == named.parties
    return (same_parties and verb.format in ("", "other", named.format)) or not (
        verb.separate or verb.figures
    )


def _merge_into(named: Reference, verb: Reference) -> None:
    named.figures = named.figures or verb.figures
    named.parties = named.parties or verb.parties
    named.series_no = named.series_no or verb.series_no


def _give_dates(found: Sequence[Reference], sentence: SentenceView) -> None:
    """Every date goes to the words nearest to it, every reference gets at most one; a lone date is shared."""
    dates = [d for d in sentence.dates if d.edtf and not _of_something_else(d, sentence)]
    offers = sorted(
        (
            (cost, i, j)
            for i, r in enumerate(found)
            for j, d in enumerate(dates)
            if (cost := _distance(r, d, found, sentence)) < FAR
        )
    )
    given: set[int] = set()
    for cost, i, j in offers:
        if (
            found[i].date is None
            and j not in given
            and (found[i].head != "generic" or found[i].format or cost < OPEN_REACH)
        ):
            found[i].date = dates[j]
            given.add(j)
    if len(dates) == 1:
        reach = FAR if meetings_ja.KANA.search(sentence.text) else NEAR
        _share(found, dates[0], [i for cost, i, _ in offers if cost < reach], sentence)
    for event in [r for r in found if r.format == "multilateral" and r.date is None]:
        beside = [
            r for r in found if r.date and r.head == "generic" and 0 <= event.hit.start - r.hit.end < REACH
        ]
        event.date = beside[-1].date if beside and not _clause_between(event, beside[-1], sentence) else None


def _share(
    found: Sequence[Reference], date: DateMention, near: Sequence[int], sentence: SentenceView
) -> None:
    """The only date of a sentence holds for its other meetings too, unless they are known from before."""
    owner = next((r for r in found if r.date is date), None)
    for index, reference in enumerate(found):
        if reference.date is None and reference.format:
            travels = owner is not None and owner.visitor in {f.name for f in reference.figures}
            own = (
                (index in near or travels)
                and not reference.definite
                and not _clause_between(reference, owner, sentence)
            )
            if own or (reference.format == "multilateral" and owner is not None):
                reference.date = date


def _clause_between(a: Reference, b: Reference | None, sentence: SentenceView) -> bool:
    """A Japanese topic ends between two references: what is said of one is not said of the other."""
    low, high = (min(a.hit.end, b.hit.end), max(a.hit.start, b.hit.start)) if b else (0, 0)
    return low < high and bool(
        meetings_ja.TOPIC_END.search(sentence.text[low - sentence.start : high - sentence.start])
    )


def _of_something_else(date: DateMention, sentence: SentenceView) -> bool:
    """The date of a document, of a format's creation, or of an event that only fixes the time."""
    marks = sentence.hits[layers.MARK]
    paper = any(
        -1 <= m.start - date.end < 18 and not _broken(sentence, m, date) for m in heads(marks, "paper")
    )
    paper = paper or any(0 <= date.start - m.end < 8 for m in heads(marks, "paper"))
    created = any(
        0 <= date.start - m.end < NEAR and not _meeting_between(m, date, sentence)
        for m in heads(marks, "creation")
    )
    return paper or created or _is_aside(date, sentence)


def _is_aside(date: DateMention, sentence: SentenceView) -> bool:
    """ "Since 2014", "after the crisis of 2014": with no comma and no meeting between the cue and the
    date."""
    cues = [m for m in heads(sentence.hits[layers.MARK], "aside") if m.end <= date.start + 1]
    inside = [m for m in heads(sentence.hits[layers.MARK], "aside") if date.start <= m.start < date.end]
    inside += [m for m in heads(sentence.hits[layers.MARK], "aside") if m.start == date.end]
    if meetings_ja.SINCE.match(sentence.text, date.end - sentence.start):
        return True
    if any(0 <= h.start - date.end < NEXT_TO for h in _meeting_hits(sentence)):
        return False  # "after the March summit"
    return (bool(inside) and len(date.edtf) < len("2000-01-01")) or any(
        date.start - m.end < REACH
        and not _broken(sentence, m, date)
        and not _meeting_between(m, date, sentence)
        for m in cues
    )


def _meeting_between(a: Hit, b: DateMention, sentence: SentenceView) -> bool:
    return any(a.end <= h.start and h.end <= b.start for h in _meeting_hits(sentence))


def _distance(
    reference: Reference, date: DateMention, found: Sequence[Reference], sentence: SentenceView
) -> int:
    """How far the date is from the words, with a charge for what stands between."""
    low, high = min(reference.hit.end, date.end), max(reference.hit.start, date.start)
    between = [r for r in found if r is not reference and low <= r.hit.start and r.hit.end <= high]
    asides = [m for m in heads(sentence.hits[layers.MARK], "aside") if low <= m.start and m.end <= high + 1]
    text = sentence.text[low - sentence.start : max(low, high) - sentence.start]
    said = any(-len(date.expression) <= date.start - h.end < 6 for h in sentence.hits[layers.ACT])
    told = any(
        0 <= date.start - h.end < 12 for h in sentence.hits[layers.STATUS] if not h.code.startswith(CANCELLED)
    )
    apart = ACROSS if date.start > reference.hit.end else 8
    if date.start > reference.hit.end and meetings_ja.AT_TALKS.search(text):
        return FAR
    charge = (
        ACROSS * len(between)
        + 8 * text.count(",")
        + apart * text.count("、")
        + 60 * text.count(";")
        + (REACH if said else 0)
        - (ACROSS if told else 0)
    )
    return FAR if asides and date.start > reference.hit.end else max(0, high - low + charge)


def _once_each(found: Sequence[Reference]) -> list[Reference]:
    """One reference for each meeting of the sentence: equal ones without dates of their own fall together."""
    kept: list[Reference] = []
    for reference in found:
        same = next((k for k in kept if _equal(k, reference) and not _aside_between(k, reference)), None)
        if same is None:
            kept.append(reference)
        else:
            same.status = reference.status if reference.date and not same.date else same.status
            same.date, same.series_no = same.date or reference.date, same.series_no or reference.series_no
            same.definite, same.figures = (
                same.definite or reference.definite,
                same.figures or reference.figures,
            )
            same.marks = same.marks or reference.marks
    return kept


def _aside_between(a: Reference, b: Reference) -> bool:
    """ "The second round, following the meeting in May": two meetings."""
    asides = heads(a.sentence.hits[layers.MARK], "aside")
    return bool(a.date or b.date) and any(a.hit.end <= m.start and m.end <= b.hit.start for m in asides)


def _equal(a: Reference, b: Reference) -> bool:
    dated = a.date and b.date and a.date.edtf != b.date.edtf
    parties = not a.parties or not b.parties or a.parties == b.parties
    status = a.status and b.status and a.status != b.status and gap(a.hit, b.hit) >= NEXT_TO
    alike = (
        a.format == b.format
        and a.visitor == b.visitor
        and (a.several < 0) == (b.several < 0)
        and a.head == b.head
    )
    return alike and parties and not dated and not status and not _other_events(a, b)


def _other_events(a: Reference, b: Reference) -> bool:
    """Two conferences by name: "the APEC summit and the G20 summit"; "the forum" may be any."""
    names = [r.sentence.folded[r.hit.start - r.sentence.start : r.hit.end - r.sentence.start] for r in (a, b)]
    one, two = (set(name.split()) for name in names)
    return a.format == "multilateral" and not (one <= two or two <= one)


def _place(
    reference: Reference, found: Sequence[Reference], sentence: SentenceView, view: DocumentView
) -> str:
    """The place named nearest, but not where somebody travels; a city before a country."""
    hit, goals = reference.hit, {r.place for r in found if r.head == "visit" and r is not reference}
    named = [(s, view.codebook.places[s.code][0]) for s in sentence.hits[layers.SITE] if gap(s, hit) < FAR]
    free = [(s, name) for s, name in named if name not in goals and not _of_other_clause(s, hit, sentence)]
    best = min(
        free,
        key=lambda p: (
            gap(p[0], hit) > NEAR,
            p[0].code.startswith("nation."),
            len(CLAUSES_APART.findall(_between(p[0], hit, sentence))),
            gap(p[0], hit),
        ),
        default=None,
    )
    return best[1] if best else ""


def _of_other_clause(site: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """A Japanese place after the words and a comma, or one of the meeting before ("モスクワに続く")."""
    if meetings_ja.SINCE.match(sentence.text, site.end - sentence.start):
        return True
    return site.start > hit.end and bool(meetings_ja.CLAUSE_END.search(_between(site, hit, sentence)))


def _between(a: Hit, b: Hit, sentence: SentenceView) -> str:
    """The text between two spans."""
    return sentence.text[min(a.end, b.end) - sentence.start : max(a.start, b.start) - sentence.start]


def _status(
    reference: Reference, found: Sequence[Reference], sentence: SentenceView, view: DocumentView
) -> str:
    """From the cue nearest to the words or to their date; a date on one side of publication decides against
    "planned"."""
    hit = reference.hit
    cues = sentence.hits[layers.STATUS]
    if any(h.code.startswith(CANCELLED) for h in cues) and not any(h.code == "held.resumed" for h in cues):
        others = [r for r in found if r is not reference]
        nearest = [
            h
            for h in heads(cues, CANCELLED)
            if all(gap(h, hit) <= gap(h, r.hit) + 10 for r in others)
            and not meetings_ja.CLAUSE_END.search(_between(h, hit, sentence))
        ]
        if nearest:
            return CANCELLED
    covered, today = bounds(reference.edtf), bounds(view.document.published_on)
    if covered and today and covered[0] > today[1]:
        return PLANNED
    if covered and today and covered[1] < today[0]:
        return HELD
    if meetings_ja.PAST_TALKS.match(sentence.text, hit.end - sentence.start):
        return HELD
    if (
        covered
        and covered[0] == covered[1]
        and not any(gap(h, hit) < PLANNED_REACH for h in heads(cues, PLANNED))
    ):
        return HELD  # on the day of publication
    return _nearest_cue(reference, cues)


def _nearest_cue(reference: Reference, cues: Sequence[Hit]) -> str:
    spans: list[Hit | DateMention] = [reference.hit, *([reference.date] if reference.date else [])]
    near = [(min(gap(cue, span) for span in spans), cue.code.partition(".")[0]) for cue in cues]
    near = [(distance, head) for distance, head in near if distance < REACH and head != CANCELLED]
    return min(near, key=lambda found: found[0])[1] if near else ""


def _earlier(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """ "The first since May 2003", "the third after those of 2013 and 2017": each date is a meeting of the
    same kind."""
    numbered = [r for r in found if r.series_no and r.head != "visit"]
    if not numbered:
        return []
    reference = numbered[0]
    cues = [m for m in heads(sentence.hits[layers.MARK], "aside") if m.start >= reference.hit.start]
    if not cues or heads(sentence.hits[layers.MARK], "creation"):
        return []
    dates = [
        d for d in sentence.dates if d.edtf and cues[0].start <= d.start + 6 and d.start - cues[0].end < NEAR
    ]
    return [
        Reference(
            sentence, reference.hit, reference.format, reference.parties, date=d, status=HELD, rank=len(found)
        )
        for d in dates
        if d is not reference.date
    ]


def _previous(found: Sequence[Reference], sentence: SentenceView, view: DocumentView) -> list[Reference]:
    """«Предыдущие, в ноябре 2013 года и марте 2017-го»: each date is a meeting of the kind spoken of."""
    cues = heads(sentence.hits[layers.MARK], "previous")
    taken = [r.date for r in found if r.date is not None]
    dates = [d for d in sentence.dates if cues and d.edtf and d not in taken and d.start > cues[0].start]
    earlier = [
        Reference(sentence, cues[0], "", date=d, status=HELD, definite=True, rank=len(found)) for d in dates
    ]
    if len(earlier) == 1:
        earlier[0].place = _place(earlier[0], found, sentence, view)
    return earlier


def _before_again(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """ "2013年11月以来、3年4カ月ぶり": a meeting of the same kind then."""
    kind = next((r for r in found if r.head not in ("visit", "exercise", "multilateral")), None)
    if kind is None or not meetings_ja.AGAIN.search(sentence.text):
        return []
    dates = [
        d
        for d in sentence.dates
        if d.edtf and d is not kind.date and meetings_ja.SINCE.match(sentence.text, d.end - sentence.start)
    ]
    return [
        Reference(
            sentence, kind.hit, kind.format, kind.parties, date=d, status=HELD, definite=True, rank=len(found)
        )
        for d in dates
    ]


def is_headline(sentence: SentenceView) -> bool:
    """Whether the sentence is a headline."""
    return sentence.role == layout.HEADLINE


def by_rank(found: Iterable[Reference]) -> Iterator[Reference]:
    """References whose format is known first, then those that point."""
    yield from sorted(found, key=lambda r: (not r.format, r.rank))
