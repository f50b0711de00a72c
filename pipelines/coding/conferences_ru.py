"""Which states a conference of history brought together, where the text names them.

What belongs here: conferences whose members are settled. What does not: groups that change
(meeting_events.py), names of conferences (codebooks/ru/meetings.toml).
"""

from __future__ import annotations

import re

MEMBERS = (
    (
        re.compile(r"сан-франци"),
        {"US": r"сша|америк", "GB": r"англ|брита", "JP": r"япон", "RU": r"ссср|совет"},
    ),
    (
        re.compile(r"ялтинск|крымск|потсдамск|в ялте|в потсдаме"),
        {"US": r"сша|америк", "GB": r"англ|брита", "RU": r"ссср|совет"},
    ),
)


HOME = re.compile(r"росси|русск|москв|кремл|совет|ссср|\bрф\b|курил")
"""Words of a text that tells of this country too."""
ALIASES = (
    (re.compile(r"\bg-?20\b|групп\w+ двадцати|больш\w+ двадцатк\w+|двадцатк\w+"), "двадцатка"),
    (re.compile(r"\bg-?8\b|групп\w+ восьми|больш\w+ восьм[её]рк\w+|восьм[её]рк\w+"), "восьмерка"),
    (re.compile(r"\bg-?7\b|групп\w+ семи|больш\w+ сем[её]рк\w+|сем[её]рк\w+"), "семерка"),
    (re.compile(r"азиатско-тихоокеанск\w+ экономическ\w+ сотрудничеств\w+"), "атэс"),
    (re.compile(r"\bвэф\b|восточн\w+ экономическ\w+ форум\w*"), "вэф"),
    (
        re.compile(
            r"\bпмэф\b|петербургск\w+ (?:международн\w+ )?экономическ\w+ (?:международн\w+ )?форум\w*"
        ),
        "пмэф",
    ),
)


def one_name(words: str) -> str:
    """The (folded) name of a conference in one of its spellings: «G20» is «двадцатка»."""
    for form, name in ALIASES:
        words = form.sub(name, words)
    return words


def members_named(name: str, text: str) -> tuple[str, ...]:
    """The states of the conference that the (folded) text names; empty for other conferences."""
    stems = next((stems for form, stems in MEMBERS if form.search(name)), {})
    return tuple(
        sorted(country for country, stem in stems.items() if re.search(rf"\b(?:{stem})|-(?:{stem})", text))
    )
