"""Who meets whom in a Russian sentence: «провёл встречу с X», «на встрече с X министр Y передал».

What belongs here: the pair that «с» joins. What does not: pairs told by their nearness
(meeting_parties.py), persons behind pronouns (meeting_scene.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import Figure, Scene
from pipelines.coding.reading import SentenceView

ATTRIBUTES = r"(?:[\w-]+(?:им|ым|ом|ой|ей|ими|ыми|ого|его|ому|ему) |г-ном |г-жой |тогда |в то время )*"
WITH = re.compile(rf"(?: [\w-]+){{0,4}}? со? {ATTRIBUTES}")
"""«Встречу в Кремле с бывшим …»: up to the person whom the words join."""
GOVERNED = re.compile(
    rf"\b(?:со?|от|для|об?|к|ко|у|при|из|после|до|между|против|без|за|кроме|помимо|по|через|и) {ATTRIBUTES}\Z"
)
"""A preposition before a person: not the subject. «И X» is one more of those before."""
JOINED = re.compile(r"(?: [а-яё.-]+){0,3}(?:,| и|, а также| и с| а также с?) ")
PROCESS = re.compile(
    r"\b(?:приостан|нача|начин|возобн|продолж|ве[дс]|прекра|прер|ускор|заморо|свер[нт])\w+ (?:[\w-]+ )?\Z"
)
"""«Приостановила переговоры с …»: no single meeting."""
NEXT = 24
SUBJECT_AFTER = re.compile(r"(?: (?!и |с |со )[\w«»\"-]+){0,4},? ")


def pair(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> tuple[Figure, ...]:
    """The subject and the one he meets, or nobody where the words say less."""
    guest = next((f for f in figures if f.start >= hit.end), None)
    if guest is None or not guest.country:
        return ()
    start = sentence.start
    if not WITH.fullmatch(sentence.folded, hit.end - start, guest.start - start):
        return ()
    host = _subject_before(hit, guest, figures, sentence) or _subject_after(guest, figures, sentence)
    return (host, guest) if host else ()


def only_two(hit: Hit, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """«Президент и премьер-министр, руководствуясь стремлением …, провели переговоры»: two of one rank who
    alone are named, however far the verb stands."""
    names = {(f.name, f.country) for f in figures}
    a, b = (*figures[:2], *[None] * 2)[:2]
    if a is None or b is None or len(names) != 2 or not a.level or a.level != b.level:
        return ()
    before = max(a.end, b.end) <= hit.start and not (a.speaks or b.speaks)
    return (a, b) if before and a.country and b.country and a.country != b.country else ()


def with_counterpart(
    hit: Hit, figures: Sequence[Figure], sentence: SentenceView, scene: Scene
) -> tuple[Figure, ...]:
    """«Премьер намерен обсудить сегодня в Москве вопрос»: with whom the sentences before tell."""
    if hit.code != "generic.discussed" or len({f.name for f in figures}) != 1:
        return ()
    dated = any(d.edtf and abs(d.start - hit.end) < NEXT for d in sentence.dates)
    other = scene.counterpart(figures[0]) if dated and figures[0].country else None
    return (figures[0], other) if other else ()


def with_country(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """«Токио проведёт консультации с Вашингтоном»: the country that «с» joins, and the one named before."""
    if PROCESS.search(sentence.folded, 0, hit.start - sentence.start):
        return ()
    named = [m for m in sentence.mentions if m.country not in ("", "third")]
    guest = next((m for m in named if m.start >= hit.end), None)
    if guest is None:
        return ()
    start = sentence.start
    if not WITH.fullmatch(sentence.folded, hit.end - start, guest.start - start):
        return ()
    before = (m.country for m in reversed(named) if m.end <= hit.start and m.country != guest.country)
    host = next(before, "")
    return tuple(sorted((host, guest.country))) if host else ()


def companions(guest: Figure, figures: Sequence[Figure], sentence: SentenceView) -> frozenset[str]:
    """Countries of those joined to the guest: «с послом США и послом Великобритании»."""
    last, countries = guest, set()
    for figure in (f for f in figures if f.start >= guest.end):
        words = sentence.folded[last.end - sentence.start : figure.start - sentence.start]
        if not JOINED.fullmatch(words):
            break
        last = figure
        countries.add(figure.country)
    return frozenset(countries - {""})


def _subject_before(
    hit: Hit, guest: Figure, figures: Sequence[Figure], sentence: SentenceView
) -> Figure | None:
    free = (
        f
        for f in reversed(figures)
        if f.end <= hit.start
        and f.country not in ("", guest.country)
        and not GOVERNED.search(sentence.folded, 0, f.start - sentence.start)
    )
    return next(free, None)


def _subject_after(guest: Figure, figures: Sequence[Figure], sentence: SentenceView) -> Figure | None:
    """«На встрече с президентом министр сказал»."""
    host = next((f for f in figures if f.start >= guest.end), None)
    if host is None or host.country in ("", guest.country):
        return None
    words = sentence.folded[guest.end - sentence.start : host.start - sentence.start]
    return host if SUBJECT_AFTER.fullmatch(words) else None
