"""Who meets, and what kind of meeting that makes: the persons and countries around the words.

What belongs here: format, parties and participants of one reference. What does not: persons behind pronouns
(meeting_scene.py), journeys (meeting_visits.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipelines.coding import layers, meetings_en, meetings_ja, meetings_ru, pairs_ru, pointing_ru
from pipelines.coding.match import Hit
from pipelines.coding.meeting_groups import of_officials
from pipelines.coding.meeting_lists_en import guests_listed
from pipelines.coding.meeting_lists_ja import partners
from pipelines.coding.meeting_partners_ja import is_met, is_partner, is_topic
from pipelines.coding.meeting_reference import (
    ACROSS,
    FAR,
    HELD,
    NEAR,
    NEXT_TO,
    REACH,
    Reference,
    gap,
    heads,
    is_headline,
)
from pipelines.coding.meeting_scene import HEAD, Figure, Scene
from pipelines.coding.meeting_verbs import agreed_in_city, tells_a_meeting
from pipelines.coding.mentions import Mention
from pipelines.coding.reading import SentenceView

FORMAT_OF_LEVEL = {
    HEAD: "summit",
    "foreign_minister": "foreign_ministers",
    "defence_minister": "defence_ministers",
    "vice_foreign_minister": "vice_ministerial",
    "vice_defence_minister": "vice_ministerial",
    "envoy": "working_level",
    "two_plus_two": "two_plus_two",
}
AFTER_WITH_RU = re.compile(r"(?:^|(?<=\W))со? (?:господином |г-ном |своим |моим )?$", re.IGNORECASE)
OURS = re.compile(r"\b(?:мы|нас|нам|нами|наш(?:а|е|и|у|ей|его|ему|ем|им|их|ими)?)\b")
WE_VERB = re.compile(r"(?:[еи]мся|лись)$")
OUR = re.compile(r"\b(?:наш\w*|our) (?:[\w-]+ ){0,2}\Z|\bу нас (?:\w+ ){0,2}состоял\w+ (?:\w+ ){0,3}\Z")
WE_MET = re.compile(
    r"\b(?:when|since|as|that|where) we (?:first |last )?met\Z|\bмы (?:\w+ ){0,2}встр[ею]\w+\Z"
)
THIS = re.compile(r"\bэт\w+ $")
"""Words by which a speaker takes himself and his guest together."""
AFTER_FIRST = 12
WITH_RU = re.compile(
    r" со? (?:(?:господином|госпожой|г-ном|г-жой|своим|своей|нашим|моим|дорогим|новым|японским|российским"
    r"|коллегой|визави|другом|партн[её]ром|уважаемым) )*"
)
WITH_EN = re.compile(
    r"(?: (?:on|in|at|held|here|today|yesterday|tomorrow)\b[\w ,.]{0,30}?)?"
    r"(?: with|(?<=with)) (?:(?:the|his|her|their|our|my|mr\.?|mrs\.?|ms\.?|dear|new|visiting|former) )*",
    re.IGNORECASE,
)
HIS = re.compile(r"\b(?:his|her)(?: \w+)? \Z")
WITH_NAMED = re.compile(
    r"(?: (?:in|at|on|here|there|last|this|over|today|yesterday)\b[^,;:]{0,40}?)? with (?:[\w.]+ ){0,6}"
)
MET = frozenset({"generic.met", "generic.company"})
OBJECT = re.compile(r" (?:with )?(?:(?:the|his|her|their|visiting|then|new|mr\.?|mrs\.?|ms\.?) )*")
BOTH = ("JP", "RU")
GREETING = "generic.greeting"
"""«Рад приветствовать Вас»: who has the floor meets the guest."""
AND = re.compile(r" (?:and|и|with|с) (?:the )?|[-–—/と・、]")
JOINT = re.compile(
    r"共同|合同|捜索・救難|joint|search[- ]and[- ]rescue|sarex|совместн|поисково-спасательн|сарекс"
)


def people_of(
    hit: Hit, sentence: SentenceView, figures: Sequence[Figure], scene: Scene
) -> tuple[Figure, ...]:
    """Who meets: the two persons named; "we" only where no other two are, with the counterpart named last."""
    if hit.code == GREETING and (not scene.speaks or scene.greets_another()):
        return ()
    if hit.code in ("generic.us", GREETING) and scene.author:
        other = scene.counterpart(scene.author)
        return (scene.author, other) if other else ()
    others = [f for f in figures if not f.first]
    author = scene.author if scene.speaks else None
    closely = _is_ours_closely(hit, sentence)
    alone = author and all(f.name == author.name for f in others)
    abroad = any(f.country not in BOTH for f in others)
    if author and ((alone and _is_ours(hit, sentence)) or (closely and not abroad)):
        other = scene.counterpart(author)
        return (author, other) if other else ()
    if scene.voice and not author and closely:
        other = scene.counterpart(scene.voice)
        return (scene.voice, other) if other else ()
    if told := _topic_and_partner(hit, figures, sentence):
        return told
    pair = pair_of(hit, others, sentence)
    if pair or len({f.name for f in others if gap(f, hit) < NEAR}) > 1:
        return pair
    own = [f for f in figures if f.first and gap(f, hit) < NEAR // 2]
    if not own and closely:
        leaders = [f for f in others if f.level == HEAD]
        host = scene.host_of(leaders[0]) if len({f.name for f in leaders}) == 1 else None
        return (host, leaders[0]) if host else ()
    if not own:
        return ()
    other = next(
        (f for f in others if f.country != own[0].country and gap(f, hit) < NEAR), None
    ) or scene.counterpart(own[0])
    return (own[0], other) if other else ()


def _topic_and_partner(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> tuple[Figure, ...]:
    """「私は、…、長官とも会談をいたし」: the speaker and whom he met."""
    own = [f for f in figures if f.first and is_topic(f, sentence)]
    partners = [f for f in figures if not f.first and f.country and is_partner(f, hit, sentence)]
    if not own or not partners or partners[-1].country == own[-1].country:
        return ()
    return own[-1], partners[-1]


def _is_ours(hit: Hit, sentence: SentenceView) -> bool:
    """«Наша встреча», «мы провели переговоры», «виделись в мае»; not «эта встреча», which points back."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    if THIS.search(sentence.folded[:start]) or any(m.kind == "both" for m in sentence.mentions):
        return False
    ours = OURS.search(sentence.folded) or WE_VERB.search(sentence.folded[:end])
    return bool(ours) or meetings_en.is_we(hit, sentence)


def _is_ours_closely(hit: Hit, sentence: SentenceView) -> bool:
    """ "Our last meeting", "when we met", «у нас состоялась беседа» in words that are given of somebody."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    return bool(OUR.search(sentence.folded, 0, start) or WE_MET.search(sentence.folded, 0, end))


def with_unsaid(
    hit: Hit, sentence: SentenceView, figures: Sequence[Figure], scene: Scene
) -> tuple[Figure, ...]:
    """ "Xとの会談", «встреча с X»: with X, by somebody whom the sentence leaves unsaid."""
    near = [f for f in figures if 0 <= hit.start - f.end < NEAR and is_met(f, hit, sentence)]
    near += [
        f
        for f in figures
        if WITH_RU.fullmatch(sentence.text, hit.end - sentence.start, f.start - sentence.start)
        or (
            0 <= hit.start - f.end < NEAR // 2
            and AFTER_WITH_RU.search(sentence.text[: f.start - sentence.start])
            and "," not in sentence.text[f.end - sentence.start : hit.start - sentence.start]
        )
    ]
    near += [f for f in figures if _is_with(hit, f, sentence)]
    if not near:
        return ()
    guest = near[-1]
    unsaid = (
        _owner(hit, guest, sentence, scene)
        if HIS.search(sentence.folded, 0, hit.start - sentence.start)
        else None
    )
    unsaid = (
        unsaid or _speaker_before(guest, scene) or scene.counterpart(guest) or scene.of_own_country(guest)
    )
    unsaid = unsaid or _teller(guest, sentence, figures) or _owner(hit, guest, sentence, scene)
    if unsaid is None and is_headline(sentence) and hit.start == sentence.start:
        unsaid = scene.host_of(guest)
    return (unsaid, near[-1]) if unsaid else ()


def _owner(hit: Hit, guest: Figure, sentence: SentenceView, scene: Scene) -> Figure | None:
    """ "In his talks with X": of whom the sentences before told."""
    if meetings_ru.CYRILLIC.search(sentence.text) or meetings_ja.KANA.search(sentence.text):
        return None
    return scene.told_of([guest.country])


def _teller(other: Figure, sentence: SentenceView, figures: Sequence[Figure]) -> Figure | None:
    """«Сказала она на встрече с X»: who tells of it, where X holds no office that the codebook knows."""
    told = meetings_ru.CYRILLIC.search(sentence.text) and other.country and not other.level
    return next((f for f in figures if told and f.country not in ("", other.country)), None)


def _is_with(hit: Hit, figure: Figure, sentence: SentenceView) -> bool:
    """ "The talks with X", "met with the visiting X"."""
    start, end = hit.start - sentence.start, figure.start - sentence.start
    words = sentence.folded[start:end]
    return end >= hit.end - sentence.start and bool(WITH_EN.fullmatch(words, hit.end - hit.start))


def _speaker_before(guest: Figure, scene: Scene) -> Figure | None:
    """Who has the floor, and spoke with a guest of the other country."""
    author = scene.author if scene.speaks else None
    return author if author and author.country and author.country != guest.country else None


def generic_references(
    reference: Reference,
    kind: str,
    pair: tuple[Figure, ...],
    sentence: SentenceView,
    figures: Sequence[Figure],
    scene: Scene,
) -> Sequence[Reference]:
    """ "Met", "talks": who meets tells the format; heads a summit, both kinds of ministers a 2+2."""
    far = bool(pair) and gap(pair[0], reference.hit) >= FAR
    near = [f for f in figures if far or gap(f, reference.hit) < FAR]
    level = _plural_level(reference.hit, sentence) or _level_of_they(reference.hit, sentence, scene)
    in_city = agreed_in_city(kind, reference.hit, pair, level, sentence, scene)
    if not in_city and not tells_a_meeting(kind, reference, pair, figures, sentence, scene):
        return []
    if kind == "greeting" and not pair:
        reference.definite, reference.status = True, HELD
        return [reference]
    if pointing_ru.only_joins(reference.hit, sentence):
        reference.definite = True
        return [reference]
    group = meetings_ja.with_group(reference.hit, figures, sentence)
    if group:
        reference.format, reference.figures, reference.parties = "other", group[:1], group[1]
    elif pair:
        reference.definite = reference.definite or (scene.speaks and scene.author in pair)
        apart = _meet_apart(reference.hit, pair, sentence)
        reference.format = _format_of(reference.hit, pair, pair if apart else near)
        if not reference.format and is_partner(pair[-1], reference.hit, sentence):
            reference.format = _format_of(reference.hit, pair, pair)
        further = (
            pairs_ru.companions(pair[1], figures, sentence) if reference.format == "other" else frozenset()
        )
        reference.parties = tuple(sorted({f.country for f in pair} | further))
        reference.figures = tuple(pair) if reference.format != "two_plus_two" else tuple(near)
        if reference.format == "two_plus_two" and meetings_ja.is_each(reference.hit, sentence):
            return _each_with_his(reference, near)
    elif of_officials(reference.hit, sentence):
        reference.format = "working_level"
        reference.parties = countries_together(reference.hit, sentence) or _two_sides(reference.hit, sentence)
    elif level == "two_plus_two" and reference.separate:
        kinds = ("foreign_ministers", "defence_ministers")
        return [
            replace(reference, format=kind, parties=_two_sides(reference.hit, sentence)) for kind in kinds
        ]
    elif in_city:
        reference.format, reference.parties, reference.definite = "summit", BOTH, True
    elif level and meetings_ja.goes_on(reference.hit, sentence):
        return []
    elif level:
        reference.format = FORMAT_OF_LEVEL[level]
        reference.parties = countries_together(reference.hit, sentence)
    else:
        reference.of = frozenset(
            f.country for f in figures if f.country and 0 <= reference.hit.start - f.end <= NEXT_TO
        )
        reference.parties = pairs_ru.with_country(reference.hit, sentence) or countries_together(
            reference.hit, sentence
        )
        reference.parties = reference.parties or _two_sides(reference.hit, sentence)
    if reference.format and meetings_ja.is_by_phone(reference.hit, sentence):
        reference.format = "other"
    others = [
        replace(
            reference,
            hit=named,
            format=_format_of(named, (pair[0], partner), (pair[0], partner)),
            parties=tuple(sorted({pair[0].country, partner.country})),
            figures=(pair[0], partner),
        )
        for named, partner in partners(reference.hit, pair, figures, sentence)
    ]
    return [*others, reference, *_with_others(reference, pair, figures, sentence)]


def _each_with_his(reference: Reference, figures: Sequence[Figure]) -> list[Reference]:
    """「両外相、両防衛相がそれぞれ会談」: the talks of either pair."""
    levels = {"foreign_ministers": "foreign_minister", "defence_ministers": "defence_minister"}
    return [
        replace(reference, format=kind, figures=tuple(f for f in figures if f.level == level))
        for kind, level in levels.items()
    ]


def _with_others(
    reference: Reference, pair: Sequence[Figure], figures: Sequence[Figure], sentence: SentenceView
) -> list[Reference]:
    """ "The minister met the president and the foreign minister": another meeting with whom is of another
    rank; who comes along with a head makes none."""
    if (
        len(pair) != len(BOTH)
        or reference.format in ("two_plus_two", "summit", "")
        or pair[1].start < pair[0].end
    ):
        return []
    host, guest = pair
    if guest.start < reference.hit.end:
        return []
    more: list[Reference] = []
    for other in guests_listed(guest.end, figures, sentence):
        format = _format_of(reference.hit, (host, other), (host, other))
        if other.country == guest.country and format not in ("", reference.format, *(r.format for r in more)):
            more.append(replace(reference, format=format, figures=(host, other)))
    return more


def pair_of(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> tuple[Figure, ...]:
    """The two persons of two countries who are named nearest to the words, those who only speak after the
    others."""
    near = sorted(
        (f for f in figures if _in_reach(f, hit, sentence) and f.country and (f.actor_id or f.level)),
        key=lambda f: (f.speaks and hit.code != "generic.received", gap(f, hit)),
    )
    if meetings_ru.CYRILLIC.search(sentence.text) and (joined := pairs_ru.pair(hit, figures, sentence)):
        return joined
    subjects = [f for f in near if f.end <= hit.start and not f.speaks]
    if guest := _met_by_subject(hit, figures, sentence):
        return guest
    if hit.code in MET and len({f.country for f in subjects}) > 1:
        near = subjects
    if not near:
        return pairs_ru.only_two(hit, figures) if meetings_ru.CYRILLIC.search(sentence.text) else ()
    if (
        meetings_ja.KANA.search(sentence.text)
        and (named := meetings_ja.pair(hit, near, sentence)) is not None
    ):
        return named
    if told := _with_named(hit, figures, sentence):
        return told
    other = next((f for f in near[1:] if f.country != near[0].country), None)
    return (near[0], other) if other else ()


def _in_reach(figure: Figure, hit: Hit, sentence: SentenceView) -> bool:
    return gap(figure, hit) < FAR or is_topic(figure, sentence)


def _met_by_subject(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> tuple[Figure, ...]:
    """ "After talks with X, Y met Z": Y and Z, the persons right before and right after the verb."""
    if hit.code not in MET:
        return ()
    end = hit.end - sentence.start
    guest = next((f for f in figures if f.start >= hit.end), None)
    if guest is None or not guest.country:
        return ()
    before = (f for f in reversed(figures) if f.end <= hit.start and f.country)
    host = next((f for f in before if f.country != guest.country), None)
    if host is None:
        return ()
    direct = OBJECT.fullmatch(sentence.folded, end, guest.start - sentence.start)
    return (host, guest) if direct and hit.start - host.end < NEAR else ()


def _with_named(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> tuple[Figure, ...]:
    """ "Called on X and held a meeting in Moscow with Y": with Y, by who was named before."""
    end = hit.end - sentence.start
    guest = next((f for f in figures if f.start >= hit.end and f.country), None)
    if guest is None or not WITH_NAMED.fullmatch(sentence.folded, end, guest.start - sentence.start):
        return ()
    host = next((f for f in reversed(figures) if f.end <= hit.start and f.country != guest.country), None)
    return (host, guest) if host and host.country else ()


def _two_sides(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """ "The two governments began to talk"."""
    both = [m for m in sentence.mentions if m.kind == "both" and gap(m, hit) < REACH]
    far = [m for m in both if gap(m, hit) >= ACROSS]
    near = len(far) < len(both) or any(meetings_ru.is_of(hit, m.start, m.end, sentence) for m in far)
    return ("JP", "RU") if near else ()


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
    if a.level != b.level and len(near) > len(pair) and max(gap(a, hit), gap(b, hit)) > NEAR:
        return ""
    if "minister" in (a.level, b.level) and (a.level, b.level) != ("minister", "minister"):
        return FORMAT_OF_LEVEL.get(b.level if a.level == "minister" else a.level, "other")
    if "envoy" in (a.level, b.level):
        return "working_level"
    return FORMAT_OF_LEVEL.get(a.level, "other") if a.level == b.level else "other"


def _meet_apart(hit: Hit, pair: Sequence[Figure], sentence: SentenceView) -> bool:
    """ "A met B, while C held talks with D": ministers of one kind, and another verb for the others."""
    others = [h for h in sentence.hits[layers.MEETING] if h.code.startswith("generic.") and gap(h, hit) > 0]
    between = [h for h in others if not any(gap(h, f) < NEXT_TO for f in pair) or h.start > hit.end]
    beside = all(gap(f, hit) < NEAR for f in pair)
    cyrillic = meetings_ru.CYRILLIC.search(sentence.text) or meetings_ja.KANA.search(sentence.text)
    return bool(between) and beside and not cyrillic and pair[0].level == pair[1].level


def _plural_level(hit: Hit, sentence: SentenceView) -> str:
    levels = [m for m in heads(sentence.hits[layers.MARK], "level") if not meetings_ru.names_one(m, sentence)]
    found = [m for m in levels if gap(m, hit) < NEAR and m.code != "level.minister"]
    return min(found, key=lambda m: gap(m, hit)).code.partition(".")[2] if found else ""


def participants_of(reference: Reference, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    level = {v: k for k, v in FORMAT_OF_LEVEL.items()}.get(reference.format, "")
    levels = {"foreign_minister", "defence_minister"} if reference.format == "two_plus_two" else {level}
    return tuple(f for f in figures if f.level in levels and not f.speaks)


def parties_of(
    reference: Reference, pair: Sequence[Figure], sentence: SentenceView, figures: Sequence[Figure]
) -> tuple[str, ...]:
    hit = reference.hit
    if reference.format == "exercise":
        return _who_exercises(hit, sentence)
    if reference.format == "multilateral":
        named = {m.country for m in sentence.mentions if not _takes_turn(m, sentence)}
        named |= {f.country for f in figures if f.first}
        if _one_of_several(hit, sentence):
            named = {m.country for m in sentence.mentions if m.start < hit.end}
            named |= {f.country for f in figures if f.start < hit.end}
        if meetings_en.speaks_to_another(figures, sentence):
            return BOTH
        return tuple(sorted(named & {"JP", "RU"}))
    if together := meetings_ja.countries_named(hit, sentence):
        return together
    if pair and (all(gap(f, hit) < NEAR for f in pair) or is_partner(pair[-1], hit, sentence)):
        return tuple(sorted({f.country for f in pair}))
    joined = pairs_ru.with_country(hit, sentence) or countries_together(hit, sentence)
    together = joined or _with_third(hit, sentence) or _two_sides(hit, sentence)
    return together or (meetings_en.of_two_others(hit, sentence) if reference.format == "summit" else ())


def _who_exercises(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """Both countries where the exercise is joint, else that named nearest: others only look on or protest."""
    if together := meetings_ja.countries_exercising(hit, sentence):
        return together
    if meetings_ru.is_home_exercise(hit, sentence):
        return ("RU",)
    named = [m for m in sentence.mentions if m.country in BOTH and not _takes_turn(m, sentence)]
    joined = any(
        a.country != b.country
        and AND.fullmatch(sentence.text, a.end - sentence.start, b.start - sentence.start)
        for a, b in pairwise(m for m in sentence.mentions if m.country)
    )
    if joined or JOINT.search(sentence.folded):
        return countries_together(hit, sentence) or (BOTH if named else ())
    named = [m for m in named if m.start > sentence.start] or named  # «Токио обеспокоен учениями»
    if meetings_ja.KANA.search(sentence.text):  # ロシア軍が日本周辺で演習
        named = [m for m in named if m.end <= hit.start and not meetings_ja.is_area(m.end, sentence)] or named
        named = [m for m in named if m.kind == "military"] or named
    return (min(named, key=lambda m: gap(m, hit)).country,) if named else ()


def _one_of_several(hit: Hit, sentence: SentenceView) -> bool:
    """A conference beside another one: who takes part in it is named before it."""
    return any(gap(h, hit) > 0 for h in heads(sentence.hits[layers.MEETING], "multilateral"))


def _takes_turn(mention: Mention, sentence: SentenceView) -> bool:
    """ "Vladimir Putin: ..." in a transcript."""
    return mention.start == sentence.start and sentence.text[mention.end - sentence.start :].startswith(
        (":", "：")
    )


def countries_together(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """Two countries named side by side near the words ("Japan and the United States", "Russian-Japanese")."""
    if told := meetings_ru.parties_by_adjective(hit, sentence):
        return told
    named = [m for m in sentence.mentions if m.country not in ("", "third") and m.kind != "media"]
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
    """A third country right beside the words ("the US summit", "talks with China"): with whom, the text as a
    whole tells."""
    third = [
        m
        for m in sentence.mentions
        if m.country not in ("", "JP", "RU") and m.adjective and 0 <= hit.start - m.end < 3
    ]
    return tuple(sorted({third[0].country, "JP"})) if third else ()
