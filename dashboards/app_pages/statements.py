"""Statements: a searchable table of who said what on which issue; a row opens its sentence."""

from __future__ import annotations

import streamlit as st

from dashboards import evidence, statements, views
from dashboards.views import View


def page(view: View) -> None:
    """The choices, the table, the sentence of the chosen row."""
    statement = statements.table(view, statements.choices(view))
    if statement:
        what = view.words.say("statements.chosen")
        evidence.show(view, "facts_one_statement", {"statement": statement}, what=what)
    else:
        st.caption(view.words.say("statements.hint"))


page(views.current())
