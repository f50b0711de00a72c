"""Choosing one text among many: words to look for, and a short list of those that fit, newest first.

What belongs here: the field and the list, which is short however many texts there are. What does not: what is
done with the text (``document``, ``compare``).
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import selection
from dashboards.views import View

MOST = 100
"""How many texts are listed."""


def fitting(view: View, parameter: str) -> pd.DataFrame:
    """The texts that fit what the reader writes, with the one that ``parameter`` names; columns: that of
    ``document_search``. Says so where there are none, or more than are listed.
    """
    words = view.words
    label, hint = words.say("choice.search"), words.say("choice.placeholder")
    search = " ".join(selection.text(f"find-{parameter}", label, hint).split())
    chosen = selection.taken(parameter)
    rows = view.ask("document_search", search=search, document=chosen, limit=MOST)
    total = int(rows["total"].iloc[0]) if len(rows) else 0
    if not total:
        st.caption(words.say("choice.none"))
    elif total > MOST:
        st.caption(words.say("choice.more", texts=words.count("text", total), most=MOST))
    return rows
