"""SQL: a question to the version that is shown, with examples and the meaning of every column."""

from __future__ import annotations

import streamlit as st

from dashboards import query, views
from dashboards.views import View


def page(view: View) -> None:
    """The question and its answer; beside them the tables."""
    left, right = st.columns([3, 2])
    with right:
        query.schema(view)
    with left:
        question = query.question(view)
        if question:
            query.answer(view, question)


page(views.current())
