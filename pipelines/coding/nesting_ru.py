"""Which of the attributions of a Russian sentence stand: not those inside of another's words,
nor those who only relay.

What belongs here: one attribution against another. What does not: finding them (attribution_ru.py).
"""

from __future__ import annotations

import re

from pipelines.coding.attribution import Attribution
from pipelines.coding.clauses_ru import Clauses
from pipelines.coding.codebook_model import Codebook

INTENT = ".intent"
INSTITUTIONS = frozenset({"ministry", "government", "media", "group"})


def outermost(found: list[Attribution], clauses: Clauses) -> list[Attribution]:
    """Without what stands inside of another's words («Кисида объявил, что Токио приостанавливает»), and
    without those who only relay an act («как сообщили в МИД, Москва отказывается»)."""
    kept = [a for a in found if not any(_inside(a, b, clauses) for b in found)]
    kept = [a for a in kept if a.speaker.kind != "media"] or kept
    kept = [_with_told(a, kept, clauses) for a in kept if not any(_tells_of_own(b, a, clauses) for b in kept)]
    return [a for a in kept if not any(_relays(a, b) for b in kept)]


def only_passes_on(said: Attribution, clauses: Clauses, codebook: Codebook) -> bool:
    """«Об этом сообщает ТАСС», «его слова приводит Киодо»: the medium tells who spoke before."""
    passed_on = codebook.syntax["ru"].pattern("passed_on").search(clauses.sentence.folded)
    noun = said.kind == "noun" and any(m.kind == "media" for m in clauses.mentions)
    return passed_on is not None and said.act == "state" and (noun or said.speaker.kind == "media")


def _inside(inner: Attribution, outer: Attribution, clauses: Clauses) -> bool:
    if outer.kind != "verb" or outer.cue_end > inner.cue_start or outer.speaker.name == inner.speaker.name:
        return False
    if clauses.is_inserted(inner.cue_start) and "что" not in clauses.before(inner.cue_start, 8):
        return False  # «Я считаю, что рыба вернётся», — сказал он
    gap = clauses.between(outer.cue_end, inner.cue_start)
    if re.search(r",\s*чтобы\b", gap):
        return True
    relayed = outer.speaker.kind in INSTITUTIONS and outer.act == "state"
    same = inner.speaker.side == outer.speaker.side and not relayed
    return bool(re.search(r",\s*(?:что|будто|как|почему|зачем)\b", gap)) and (same or inner.act == "state")


def _with_told(said: Attribution, found: list[Attribution], clauses: Clauses) -> Attribution:
    """A plain "said" with the act of his country that the official tells."""
    told = [a.act for a in found if said.act == "state" and _tells_of_own(said, a, clauses)]
    return said._replace(act=told[-1]) if told else said


def _tells_of_own(said: Attribution, told: Attribution, clauses: Clauses) -> bool:
    """«Токио рассчитывает на рыбу, сообщил министр Коно»: the official tells the act of his own country."""
    return (
        said.kind == told.kind == "verb"
        and said.speaker.kind == "person"
        and told.speaker.kind == "government"
        and said.speaker.side == told.speaker.side
        and clauses.is_inserted(said.cue_start)
        and (told.cue_end < said.cue_start or clauses.before(said.cue_start, 8).endswith(", как "))
    )


def _told_by_source(told: Attribution, source: Attribution) -> bool:
    """«По словам Лаврова, Россия видит …»: what somebody says of the country, or intends by the way."""
    if told.speaker.side != source.speaker.side or told.speaker.kind != "government":
        return False
    by_source = source.kind == "source" and source.speaker.kind == "person" and told.act == "state"
    return by_source or (told.rule_id.endswith(INTENT) and not source.rule_id.endswith(INTENT))


def _relays(said: Attribution, other: Attribution) -> bool:
    """A plain "said" of an institution gives way to its country's act, a plain "in his opinion" to his other
    act."""
    if _told_by_source(said, other):
        return True
    same = said.act == other.act and said.speaker.kind != "government"
    if other.act == "state" or not (said.act == "state" or same):
        return False
    if not same and said.speaker.name == other.speaker.name and (said.kind == "source" or said.pronoun):
        return True
    return (
        said.speaker.kind in INSTITUTIONS
        and other.speaker.kind == "government"
        and said.speaker.side == other.speaker.side
    )
