"""Framing: Japanese against Russian texts, by the issues that they stress, the names that they use and the
positions that they attribute.
"""

from __future__ import annotations

import streamlit as st

from dashboards import (
    framing,
    framing_coded,
    framing_mouth,
    framing_periods,
    framing_sources,
    framing_stability,
    selection,
    views,
)
from dashboards.views import View

ASPECTS = {
    "emphasis": framing.emphasis,
    "terms": framing.terms,
    "positions": framing.positions,
    "frames": framing_coded.frames,
    "orientation": framing_coded.orientation,
    "words": framing_coded.words,
    "mouth": framing_mouth.mouth,
    "periods": framing_periods.periods,
    "sources": framing_sources.sources,
    "stability": framing_stability.stability,
}


def sides(view: View) -> None:
    """How many texts stand on each side; says so where there is none."""
    words = view.words
    corpus = view.ask("corpus").iloc[0]
    counts = {side: int(corpus[f"{side.lower()}_documents"]) for side in ("JP", "RU")}
    texts = {side: words.count("text", n) for side, n in counts.items()}
    missing = [words.label("perspective", side) for side, n in counts.items() if not n]
    if missing:
        st.warning(words.say("empty.side", sides=", ".join(missing)), icon=":material/balance:")
    else:
        st.caption(words.say("framing.sides", jp=texts["JP"], ru=texts["RU"]))


def page(view: View) -> None:
    """The two sides, then the aspect that is chosen."""
    words = view.words
    sides(view)
    aspects = {name: words.say(f"framing.{name}") for name in ASPECTS}
    aspect = selection.one("aspect", words.say("framing.aspect"), aspects)
    ASPECTS[aspect](view)


page(views.current())
