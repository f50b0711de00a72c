"""The filters: period, source, genre, perspective and language, in the side bar and in the address.

What belongs here: the filters, their widgets, and the sentence that says what they leave. What does not:
how they narrow a query (``queries/chosen_document.sql``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboards import address, selection
from dashboards.words import Words

PARAMETERS = ("from", "to", "source", "genre", "perspective", "language")
EVERYWHERE = ("ui", "version", *PARAMETERS)
"""What every page makes use of."""


class Filters(NamedTuple):
    """What the reader restricts the texts to; empty is everything. Fields are parameters of the queries."""

    first_year: int | None = None
    last_year: int | None = None
    sources: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    perspectives: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def parameters(self) -> dict[str, object]:
        """As bound parameters of a query."""
        return {
            name: list(value) if isinstance(value, tuple) else value for name, value in self._asdict().items()
        }


EVERYTHING = Filters()


def _options(found: pd.DataFrame, kind: str, words: Words) -> dict[str, str]:
    codes = found.loc[found["kind"] == kind, "code"]
    return {code: words.label(kind, "" if code == "-" else code) for code in codes}


def _period(years: list[str], words: Words) -> tuple[int | None, int | None]:
    """The years between which a text was published; None where an end is open, so that undated texts stay."""
    left, right = st.columns(2)
    with left:
        first = selection.box(
            "from", words.say("filter.from"), {year: year for year in years}, nothing=words.say("pick.any")
        )
    later = [year for year in years if year >= first]
    with right:
        last = selection.box(
            "to", words.say("filter.to"), {year: year for year in later}, nothing=words.say("pick.any")
        )
    return (int(first) if first else None), (int(last) if last else None)


def clear() -> None:
    """Drop all filters."""
    for name in PARAMETERS:
        address.put(name)


def sidebar(found: pd.DataFrame, words: Words) -> Filters:
    """Draw the filters over the values ``found`` in the corpus (kind, code) and return what is chosen."""
    with st.sidebar:
        st.subheader(words.say("filter.title"))
        first, last = _period(list(_options(found, "year", words)), words)
        everything = words.say("pick.any")
        sources = selection.many(
            "source",
            words.say("filter.source"),
            _options(found, "source", words),
            listed=everything,
        )
        genres = selection.many(
            "genre", words.say("filter.genre"), _options(found, "genre", words), listed=everything
        )
        perspectives = selection.many(
            "perspective", words.say("filter.perspective"), _options(found, "perspective", words)
        )
        languages = selection.many(
            "language", words.say("filter.language"), _options(found, "language", words)
        )
        chosen = Filters(first, last, sources, genres, perspectives, languages)
        if chosen != EVERYTHING:
            st.button(words.say("filter.clear"), on_click=clear, key="clear-filters", width="stretch")
    return chosen


def sentence(chosen: Filters, corpus: Mapping[str, int], words: Words) -> str:
    """What the filters leave, in words."""
    parts = [
        words.labels(kind, pd.Series(codes)).str.cat(sep=", ")
        for kind, codes in _restrictions(chosen)
        if codes
    ]
    if chosen.first_year or chosen.last_year:
        parts.append(words.say("filter.years", first=chosen.first_year or "…", last=chosen.last_year or "…"))
    texts = words.count("text", corpus["documents"])
    sources = words.count("source", corpus["sources"])
    if not parts:
        return words.say("filter.everything", texts=texts, sources=sources)
    return words.say("filter.some", texts=texts, sources=sources, filters="; ".join(parts))


def _restrictions(chosen: Filters) -> list[tuple[str, list[str]]]:
    fields = {
        "source": chosen.sources,
        "genre": chosen.genres,
        "perspective": chosen.perspectives,
        "language": chosen.languages,
    }
    return [(kind, ["" if code == "-" else code for code in codes]) for kind, codes in fields.items()]
