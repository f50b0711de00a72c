"""Where a text is at home: whose "foreign ministry" it means where it names no country.

What belongs here: the country of the text's perspective or of its dateline. What does not: who is meant
(actors.py, attribution.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

HEAD = 800
DATELINE = re.compile(r"^\W{0,3}([A-Z][A-Z.' -]{3,24}?)(?=[ ]*(?:,|\(|--|[-–—:]|$))", re.MULTILINE)
SIDES = ("JP", "RU")


def home_of(text: str, perspective: str, places: Mapping[str, tuple[str, str]]) -> str:
    """The side whose text it is, else the side from whose town an English dateline says it was sent; ISO code
    or empty."""
    if perspective in SIDES:
        return perspective
    country = {name.upper(): code for name, code in places.values()}
    towns = (country.get(match[1].strip(), "") for match in DATELINE.finditer(text[:HEAD]))
    return next((code for code in towns if code in SIDES), "")
