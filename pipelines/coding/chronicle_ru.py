"""Which year a Russian history tells of: "In 1998 ... In April ...", and months listed before their year.

What belongs here: the year of months and days that name none, where a sentence before or the next date of a
list names it. What does not: finding dates (dates.py), the year nearest to publication (date_values.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pipelines.coding import layers
from pipelines.coding.codebook_model import Actor
from pipelines.coding.date_values import DAY_LENGTH, Anchor, anchor_of, in_year, next_after
from pipelines.coding.dates import DateMention
from pipelines.text.edtf import bounds

if TYPE_CHECKING:
    from pipelines.coding.reading import SentenceView

YEAR = re.compile(r"\d{4}|год[ау]\b|\bг\.")
NAMED_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
OPENING = 16
"""Characters before the date that opens a sentence: «Так, в 1998 году»."""
PAPER_REACH = 26
REACH = 4
"""Sentences without a date over which a history keeps its year."""
MONTHS = frozenset({"month_alone", "day_month", "days_month", "month_range", "season_alone"})
"""Rules for dates that may leave the year open."""
NOW = frozenset({"dayword", "weekday", "rel_unit", "ago", "num_ago"})
LIST = re.compile(
    r",? ?(?:(?:в|во|на) [а-яё-]+(?: [а-яё-]+)?)?,? ?"
    r"(?:(?:и|а также|а затем|затем|потом) (?:вновь |снова )?)?(?:(?:в|во|на) [а-яё-]+,? )?"
)


class Story(NamedTuple):
    """The date told last of what lies behind, with the sentence and the paragraph that tell it."""

    edtf: str
    number: int
    paragraph: int


def told(
    found: Sequence[DateMention],
    sentence: SentenceView,
    story: Story | None,
    anchor: Anchor,
    actors: Mapping[str, Actor],
) -> list[DateMention]:
    """The dates of a sentence, with the year of the list or of the history that they stand in."""
    dates = _listed(found, sentence)
    if story is None or not _goes_on(story, sentence, anchor):
        return dates
    if sentence.planned and not _of_former(dates, sentence, actors):
        return dates
    last = story.edtf
    result: list[DateMention] = []
    for date in dates:
        if _is_open(date) and not any(_names_year(d) for d in result):
            moved = date._replace(edtf=next_after(date.edtf, last))
            date = moved if _fits(moved, date, sentence, anchor, actors) else date
            last = date.edtf
        result.append(date)
    return result


def _of_former(dates: Sequence[DateMention], sentence: SentenceView, actors: Mapping[str, Actor]) -> bool:
    """«Визит Ельцина, намеченный на сентябрь», told long after: nobody of the sentence could travel then."""
    known = [actors[m.actor_id] for m in sentence.mentions if m.actor_id in actors]
    known = [actor for actor in known if actor.offices]
    return bool(known) and any(
        _is_open(d) and not any(_in_office(actor, d.edtf) for actor in known) for d in dates
    )


def after(
    dates: Sequence[DateMention], sentence: SentenceView, story: Story | None, anchor: Anchor
) -> Story | None:
    """The history as it stands after a sentence; None where the text has come back to its own time."""
    carried = story if story and sentence.number - story.number <= REACH else None
    for date in dates:
        year = anchor_of(date.edtf).year
        if date.rule_id in NOW or year is None or (anchor.year is not None and year >= anchor.year):
            carried = None
        elif (_names_year(date) and _is_told(date, sentence)) or (carried and _is_open(date)):
            carried = Story(date.edtf, sentence.number, sentence.paragraph)
    return carried


def _listed(found: Sequence[DateMention], sentence: SentenceView) -> list[DateMention]:
    """«В апреле и в сентябре 2013 года»: the year of the last holds for those joined to it."""
    dates = list(found)
    for index in range(len(dates) - 2, -1, -1):
        date, following = dates[index], dates[index + 1]
        words = sentence.folded[date.end : following.start]
        year = anchor_of(following.edtf).year
        if _is_open(date) and _names_year(following) and year and LIST.fullmatch(words):
            dates[index] = date._replace(edtf=in_year(date.edtf, year))
    return dates


def _names_year(date: DateMention) -> bool:
    return bool(NAMED_YEAR.search(date.expression))


def _is_open(date: DateMention) -> bool:
    return date.rule_id in MONTHS and bool(date.edtf) and not YEAR.search(date.expression)


def _is_told(date: DateMention, sentence: SentenceView) -> bool:
    """A date that opens its sentence, or stands with a meeting; not that of a paper or of a crisis."""
    start = sentence.start + date.start
    papers = [h for h in sentence.hits[layers.MARK] if h.code.startswith(("paper.", "aside."))]
    if any(-PAPER_REACH < h.end - start <= 1 for h in papers):
        return False
    return date.start <= OPENING or bool(sentence.hits[layers.MEETING])


def _goes_on(story: Story, sentence: SentenceView, anchor: Anchor) -> bool:
    """A report of the day tells of the past in one paragraph, a book in many."""
    near = sentence.number - story.number <= REACH
    return near and (anchor.month is None or sentence.paragraph == story.paragraph)


def _fits(
    moved: DateMention,
    date: DateMention,
    sentence: SentenceView,
    anchor: Anchor,
    actors: Mapping[str, Actor],
) -> bool:
    """Not ahead of publication, nor at a time when those of the sentence held no office."""
    then, published = bounds(moved.edtf), bounds(anchor.edtf)
    if then is None or (published and then[0] > published[1]):
        return False
    known = [actors[m.actor_id] for m in sentence.mentions if m.actor_id in actors]
    known = [actor for actor in known if actor.offices]
    return all(_in_office(actor, moved.edtf) for actor in known) or not all(
        _in_office(actor, date.edtf) for actor in known
    )


def _in_office(actor: Actor, edtf: str) -> bool:
    day = edtf[:DAY_LENGTH]
    return any(term.first[: len(day)] <= day <= term.last[: len(day)] for term in actor.offices)
