"""Dates in a text as EDTF, with the expression, the anchor and the rule kept.

Triggers (month names, weekdays, years, "last") come from the one pass of the matcher; the date rules are
tried only around them. What belongs here: finding expressions. What does not: computing them
(date_values.py), the patterns (codebooks/*/dates.toml).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipelines.coding.date_rules import DateRule
from pipelines.coding.date_values import RESOLVERS, Anchor, anchor_of
from pipelines.coding.match import Hit
from pipelines.text import japanese

BEFORE, AFTER = 72, 60
OPEN_YEAR = "date"
"""The computation that takes the year as it stands, or finds one."""
SINCE = ("以来", "以降", "に続")
SINCE_EVENT = re.compile(r"の?[^、。,，年月日]{0,24}?(?:以来|以降|に続[きくい])")


DID = re.compile(
    r"\b(?<!be )(?<!being )(?:(?!(?:scheduled|expected|planned|slated|delayed|postponed|rescheduled|invited"
    r"|proposed|supposed|prepared|hoped|announced|arranged|wanted|offered|suggested|intended|promised|asked"
    r"|requested|urged|decided|based|needed|required|united|interested|related|limited|detailed|two-sided"
    r"|disputed)\b)[a-z]{2,}ed|met|held|began|left|flew|came|went|gave|made|took|won|spoke|saw|had|was|were)\b"
)
STILL_AHEAD = re.compile(
    r"\b(?:to|will|would|shall|may|might|could|should|can|plan\w*|next|due|scheduled|expected|set|for|on a"
    r"|that|when|where|if|until|by|and|but|coming|upcoming|forthcoming|invit\w+|propos\w+|date)\b"
    r"|[,;:—–\"“”()]"
)
LAST_YEAR = re.compile(r"last year|the previous year")
""" "Last year's exercise took place in December"."""
TOLD_REACH = 90
""" "Would meet for the first time since the two agreed at their summit in December": a past tense, nothing
of the future between it and the date."""
LISTED = re.compile(
    r"(?: ?\([^()]{1,30}\)| (?:in|at) [a-z'-]+(?: [a-z'-]+)?)?"
    r"(?:,|;| and|, and)(?: (?:again|then|later))?(?: (?:in|at) [a-z'-]+(?: [a-z'-]+)?)?(?: (?:in|on))? ?"
)
""" ", in Vladivostok ", " and ": between the dates of an English list."""
MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
YEAR = re.compile(r"\b(?:19|20)\d\d\b|\byear\b")
YEAR_LENGTH = len("2000")


class DateMention(NamedTuple):
    """A date expression at ``start`` to ``end``; ``edtf`` is empty where it cannot be computed."""

    start: int
    end: int
    edtf: str
    expression: str
    anchor: str
    rule_id: str


def find_dates(
    folded: str,
    triggers: Sequence[Hit],
    rules: Sequence[DateRule],
    anchor: Anchor,
    *,
    planned: bool,
    previous: str,
) -> list[DateMention]:
    """Dates in the sentence ``folded``, whose trigger hits have positions relative to it.

    Args:
        planned: whether the sentence speaks of the future, so that an open year is read forward.
        previous: the last date named before, for "the same day".
    """
    found: list[DateMention] = []
    covered = 0
    then = anchor
    for hit in triggers:
        if hit.start < covered:
            continue
        mention, dated = _first(folded, hit, rules, (anchor, then), planned, previous)
        if mention and mention.start >= covered:
            found.append(mention)
            covered = mention.end
            then = _in_that_year(mention, anchor) if dated else then
            previous = mention.edtf if mention.edtf and not is_aside(folded, mention) else previous
    return _of_one_year(found, folded)


def _heads_list(folded: str, mention: DateMention) -> bool:
    """ "They met three times last year: in April, ...": the year of the list below."""
    return len(mention.edtf) == YEAR_LENGTH and folded.startswith(":", mention.end)


def _of_one_year(found: list[DateMention], folded: str) -> list[DateMention]:
    """ "In May, in September and in December 2016": the year stands behind the last of the list."""
    result = list(found)
    for i in range(len(found) - 2, -1, -1):
        first, second = result[i], result[i + 1]
        year = anchor_of(second.edtf).year
        said = year and (YEAR.search(found[i + 1].expression) or second is not found[i + 1])
        listed = LISTED.fullmatch(folded, first.end, second.start)
        if said and year and listed and MONTH.fullmatch(first.edtf) and not YEAR.search(first.expression):
            month = first.edtf[4:]
            year -= month[:3] > second.edtf[4:7]
            result[i] = first._replace(edtf=f"{year:04d}{month}")
    return result


def _in_that_year(mention: DateMention, anchor: Anchor) -> Anchor:
    """ "2010年は6月に…、9月に": months named after another year are of that year."""
    told = anchor_of(mention.edtf).year
    return anchor if told in (None, anchor.year) else anchor._replace(year=told, month=None, day=None)


def is_aside(folded: str, mention: DateMention) -> bool:
    """Whether a date only says since when: it is not the day that "the same month" means."""
    return folded.startswith(SINCE, mention.end)


def _first(
    folded: str,
    hit: Hit,
    rules: Sequence[DateRule],
    anchors: tuple[Anchor, Anchor],
    planned: bool,
    previous: str,
) -> tuple[DateMention | None, bool]:
    """The expression around a trigger, and whether it names its year. Of the anchors the second one is for
    months and days without a year."""
    anchor, then = anchors
    low, high = max(0, hit.start - BEFORE), min(len(folded), hit.end + AFTER)
    trigger = folded[hit.start : hit.end]
    for rule in rules:
        if trigger not in rule.spellings:
            continue
        for match in rule.pattern.finditer(folded, low, high):
            if match.start() < hit.end and match.end() > hit.start:
                parts = parts_of(match.groupdict(), rule)
                ahead = planned and not _of_what_was(folded, match.end())
                ahead = ahead and not _was_done(folded, match.start())
                base = then if rule.value == OPEN_YEAR else anchor
                edtf = RESOLVERS[rule.value](parts, base, ahead, previous)
                if base is not anchor and edtf < previous and "year" not in parts:
                    edtf = RESOLVERS[rule.value](parts, anchor, ahead, previous)
                mention = DateMention(*match.span(), edtf, match[0], anchor.edtf, rule.rule_id)
                return mention, "year" in parts or _heads_list(folded, mention) or bool(
                    LAST_YEAR.match(match[0])
                )
    return None, False


def _of_what_was(folded: str, end: int) -> bool:
    """「2月のX以来」: the date of what lies behind, though the sentence looks ahead."""
    return bool(SINCE_EVENT.match(folded, end))


def _was_done(folded: str, start: int) -> bool:
    """Whether an English past tense tells the date."""
    low = max(0, start - TOLD_REACH)
    told = [m.end() for m in DID.finditer(folded, low, start)]
    return bool(told) and not STILL_AHEAD.search(folded, told[-1], start)


def parts_of(groups: Mapping[str, str | None], rule: DateRule) -> dict[str, str]:
    """The named parts of a match with words turned into their values ("march" into 3)."""
    values = {}
    for name, text in groups.items():
        if text is not None:
            words = rule.words.get(name) or rule.words.get(name.removesuffix("2"))
            values[name] = (
                _lookup(words, text)
                if words and name not in ("day", "day2", "year", "num")
                else _digits(name, text)
            )
    return values


def _digits(name: str, numeral: str) -> str:
    """A number part in digits: 昭和三十一 is 1956."""
    return str(japanese.year(numeral) if name.startswith("year") else japanese.number(numeral))


def _lookup(words: Mapping[str, str], text: str) -> str:
    lowered = {word.removeprefix("=").lower(): value for word, value in words.items()}
    return lowered[text]
