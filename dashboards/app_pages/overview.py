"""Overview: the three answers in a line each, what the corpus is, what the build remarked."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import address, corpus, downloads, filters, headlines, selection, tables, views
from dashboards.views import View

ANSWERS = {"meetings": headlines.meetings, "issues": headlines.issues, "framing": headlines.framing}


def answers(view: View) -> None:
    """The three questions that come first, each with its short answer and the page that goes on."""
    for column, (name, answer) in zip(st.columns(len(ANSWERS)), ANSWERS.items(), strict=True):
        with column, st.container(border=True, height="stretch"):
            st.markdown(f"**{view.words.say(f'overview.question.{name}')}**")
            st.text(answer(view))
            more = view.words.say(f"overview.more.{name}")
            st.page_link(
                f"app_pages/{name}.py",
                label=more,
                icon=":material/arrow_forward:",
                query_params=address.link(filters.EVERYWHERE),
            )


def numbers(view: View) -> None:
    """How much there is of what."""
    row = view.ask("numbers").iloc[0]
    with st.container(horizontal=True, gap="large"):
        for name, number in row.items():
            said = view.words.number(int(number))
            st.metric(view.words.say(f"overview.numbers.{name}"), said, width="content")


def freshness(view: View) -> None:
    """Of when the newest text and the version are, and how much the build remarked."""
    words, newest = view.words, view.ask("corpus")["newest"].iloc[0]
    day = words.say("undated") if pd.isna(newest) else f"{newest:%Y-%m-%d}"
    remarks = int(view.ask("notes")["number"].sum())
    made = f"{view.version()['created_at']:%Y-%m-%d}"
    st.caption(words.say("overview.fresh", newest=day, made=made, remarks=words.number(remarks)))


def notes(view: View) -> None:
    """Warnings and inputs that could not be used, by kind, for the whole version."""
    words = view.words
    rows = tables.named(view.ask("notes"), words, note="note", kind="notice", stage="stage")
    st.subheader(words.say("overview.notes"), anchor=False)
    st.caption(words.say("overview.notes_what" if len(rows) else "overview.no_notes"))
    if len(rows):
        shown = tables.titles(words, "note_name", "kind_name", "stage_name", "number", "example")
        said = words.say("overview.notes")
        selection.listing(rows, shown, alt_text=said)
        downloads.offer(view, downloads.Package("notes", said, shown, lambda: rows))


def page(view: View) -> None:
    """Numbers, answers, corpus, notes."""
    numbers(view)
    freshness(view)
    answers(view)
    corpus.parts(view)
    notes(view)


page(views.current())
