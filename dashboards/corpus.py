"""What the corpus is made of: texts by source, language, year, kind of source and point of view.

What belongs here: these tables. What does not: what the texts say.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboards import downloads, selection, tables
from dashboards.downloads import Package
from dashboards.views import View

PARTS = ("source", "language", "year", "perspective", "genre")


def parts(view: View) -> None:
    """The texts by what the reader chooses, as a table to take along."""
    words = view.words
    st.subheader(words.say("overview.corpus"), anchor=False)
    names = {part: words.say(f"overview.by_{part}") for part in PARTS}
    part = selection.one("part", words.say("overview.by"), names)
    rows, shown = _sources(view) if part == "source" else _parts(view, part)
    said = words.say("overview.what_corpus", by=names[part])
    selection.listing(rows, shown, alt_text=said)
    downloads.offer(view, Package(f"corpus-{part}", said, shown, lambda: rows))


def _sources(view: View) -> tuple[pd.DataFrame, Mapping[str, str]]:
    words = view.words
    rows = tables.named(view.ask("corpus_part"), words, source_id="source", perspective="perspective")
    rows["languages"] = [
        ", ".join(words.label("language", code) for code in codes) for codes in rows["languages"]
    ]
    shown = tables.titles(
        words, "source_id_name", "perspective_name", "languages", "years", "documents", "sentences", "words"
    )
    return rows, shown


def _parts(view: View, part: str) -> tuple[pd.DataFrame, Mapping[str, str]]:
    words = view.words
    rows = view.ask("corpus_by", by=part)
    named = rows["part"].replace("", words.say("undated")) if part == "year" else None
    rows = rows.assign(part_name=words.labels(part, rows["part"]) if named is None else named)
    sides = {f"{side.lower()}_documents": words.label("perspective", side) for side in ("JP", "RU")}
    shown = {"part_name": words.say(f"overview.by_{part}")} | tables.titles(words, "documents") | sides
    return rows, shown | tables.titles(words, "other_documents", "origins", "sentences", "words")
