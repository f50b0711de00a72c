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


def members_named(name: str, text: str) -> tuple[str, ...]:
    """The states of the conference that the (folded) text names; empty for other conferences."""
    stems = next((stems for form, stems in MEMBERS if form.search(name)), {})
    return tuple(
        sorted(country for country, stem in stems.items() if re.search(rf"\b(?:{stem})|-(?:{stem})", text))
    )
