"""Contrasts that the build made over the whole version, in plain language: what is compared, what a row says,
how sure it is, and the sentences behind it.

What belongs here: what the aspects over the whole version share. What does not: their charts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import evidence, selection, tables
from dashboards.filters import EVERYTHING
from dashboards.views import View
from dashboards.words import Words, plain

KINDS = {"term": "variant", "own_term": "variant", "issue_document": "issue"}
"""Dimension to the kind of its codes, where the two have not the same name."""
ANY: dict[str, Any] = dict.fromkeys(("issue", "perspective", "source"), "") | {
    "rest": False, "first_day": None, "last_day": None,
}  # fmt: skip
"""Parameters of ``facts_contrast``: no restriction."""

SIDES, EITHER = ("JP", "RU"), "both"
"""Whose texts are contrasted; either of them, as a parameter of ``facts_contrast``."""
BOTH = ("jp_text", "jp_n", "ru_text", "ru_n", "difference_text", "verdict")
"""Columns of a table of contrasts of the two sides."""


def counts(words: Words) -> dict[str, str]:
    """Titles of the counts of the two sides, which are not always of sentences."""
    return {side: words.say(f"contrast.{side}") for side in ("jp_n", "ru_n")}


def sides(words: Words) -> dict[str, str]:
    """The two sides, as options."""
    return {side: words.label("perspective", side) for side in SIDES}


def scope(view: View) -> None:
    """Say that the filters do not bear on what follows, where there are any."""
    if view.filters != EVERYTHING:
        st.info(view.words.say("contrast.whole"), icon=":material/filter_alt_off:")


def dimension(view: View) -> str:
    """What is compared; the first dimension where none is chosen."""
    dimensions = view.words.kind("dimension")
    return selection.always("compared", view.words.say("contrast.dimension"), dimensions)


def item(words: Words, dimension: str, code: str) -> str:
    """The name of what is compared; of an act also whose it is."""
    if dimension != "act":
        return words.label(KINDS.get(dimension, dimension), code)
    side, _, act = code.partition(":")
    return f"{words.label('side', side)}: {words.label('act', act)}"


def named(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Contrasts of the two sides with names, shares, counts, verdict as text, and all of it as a sentence."""
    rows = tables.told(rows, words)
    each = tables.records(rows)
    rows = rows.assign(
        item_name=[item(words, row["dimension"], row["item"]) for row in each],
        verdict=[verdict(row, words) for row in each],
    )
    return rows.assign(told=[told(row, words) for row in tables.records(rows)])


def verdict(row: Mapping[str, Any], words: Words) -> str:
    """Whether the difference may be chance, or what there is too little of; with q where there is one."""
    if not row["supported"]:
        return words.say(f"contrast.{row['reason']}") if row["reason"] else words.say("too_little")
    clear = row["difference_low"] > 0 or row["difference_high"] < 0
    said = words.say("contrast.clear" if clear else "contrast.chance")
    return said if pd.isna(row["q_value"]) else f"{said} (q = {words.number(row['q_value'], '.2g')})"


def told(row: Mapping[str, Any], words: Words) -> str:
    """One contrast of the two sides in a sentence, with counts, independent texts and intervals."""
    texts = {side: words.count("independent", row[f"{side}_origins_total"]) for side in ("jp", "ru")}
    return words.say(
        "contrast.told",
        item=row["item_name"],
        base=words.say(f"contrast.of_{row['dimension']}"),
        jp=row["jp_text"],
        jp_n=row["jp_n"],
        jp_texts=texts["jp"],
        ru=row["ru_text"],
        ru_n=row["ru_n"],
        ru_texts=texts["ru"],
        difference=row["difference_text"],
        verdict=row["verdict"],
    )


def say(*lines: str) -> None:
    """Sentences made of data, each a paragraph."""
    st.markdown("\n\n".join(plain(line) for line in lines))


def sentences(view: View, dimension: str, code: str, what: list[str], **restricted: object) -> None:
    """The sentences behind one contrast, as soon as one is chosen; ``what`` names what restricts it."""
    parameters = ANY | {"dimension": dimension, "item": code} | restricted
    named = [item(view.words, dimension, code), *filter(None, what)] if code else []
    evidence.show(view, "facts_contrast", parameters, what=", ".join(named), beside=True)
