"""The parts of the page on which readers ask in SQL: question, answer, schema.

What belongs here: what is drawn. What does not: asking safely (``workbench``).
"""

from __future__ import annotations

import duckdb
import pandas as pd
import streamlit as st

from dashboards import address, charts, downloads, selection, tables, workbench
from dashboards.downloads import Package
from dashboards.views import View
from dashboards.workbench import QuestionError

PARAMETER, KEY, HEIGHT = "q", "question", 220
MOST_MARKS = 500


def question(view: View) -> str:
    """The question that was sent off; it stands in the address, so that it can be sent as a link."""
    words = view.words
    options = {name: words.say(f"example.{name[3:]}") for name in workbench.examples()}
    st.selectbox(
        words.say("sql.examples"),
        list(options),
        format_func=options.__getitem__,
        index=None,
        placeholder=words.say("sql.choose"),
        key="example",
        on_change=_take_example,
    )
    asked = selection.taken(PARAMETER)
    st.session_state.setdefault(KEY, asked)
    with st.form("sql", border=False):
        st.text_area(words.say("sql.question"), key=KEY, height=HEIGHT)
        st.form_submit_button(
            words.say("sql.run"), on_click=_send, type="primary", icon=":material/play_arrow:"
        )
    limits = {"seconds": workbench.SECONDS, "rows": words.number(workbench.ROWS)}
    st.caption(words.say("sql.limits", **limits))
    return asked


def _take_example() -> None:
    name = st.session_state["example"]
    if name:
        st.session_state[KEY] = workbench.examples()[name]
        _send()


def _send() -> None:
    address.put(PARAMETER, st.session_state[KEY].strip())


def answer(view: View, asked: str) -> None:
    """The rows, as table and chart, or what is in the way of them."""
    words = view.words
    try:
        found = workbench.ask(view.file, asked)
    except QuestionError as problem:
        st.error(words.say(f"sql.{problem}", seconds=workbench.SECONDS), icon=":material/block:")
        return
    except duckdb.Error as error:
        st.error(words.say("sql.error"), icon=":material/error:")
        st.code(str(error), language=None)
        return
    said = words.count("row", len(found.rows))
    st.caption(words.say("sql.cut", rows=said) if found.cut else said)
    columns = {str(column): str(column) for column in found.rows}
    with st.container(key="answer"):
        selection.listing(found.rows, columns, alt_text=words.say("sql.answer"))
        _chart(view, found.rows)
        downloads.offer(view, Package("sql", asked, columns, lambda: found.rows))


def _chart(view: View, rows: pd.DataFrame) -> None:
    """Bars of one number by one other column, where there is a number."""
    words = view.words
    numbers = [str(column) for column in rows.select_dtypes("number")]
    if not numbers or len(rows.columns) < 2 or len(rows) < 2:
        return
    with st.expander(words.say("sql.chart"), icon=":material/bar_chart:"):
        y = _axis("y", words.say("sql.y"), numbers[::-1])
        x = _axis("x", words.say("sql.x"), [str(column) for column in rows if column != y])
        drawn = rows[[x, y]].head(MOST_MARKS).set_axis(["x", "y"], axis="columns").astype({"x": str})
        st.vega_lite_chart(spec=charts.bars(drawn, x=x, y=y), alt=words.say("sql.chart_alt", x=x, y=y))


def _axis(parameter: str, label: str, names: list[str]) -> str:
    """The column along an axis; the first of ``names`` where none is chosen."""
    return selection.box(parameter, label, {name: name for name in names}, nothing=names[0]) or names[0]


def schema(view: View) -> None:
    """The tables and views; of one of them, the columns with type and meaning."""
    words = view.words
    rows = view.ask("data_dictionary")
    meanings = dict(zip(rows["table_name"], rows["table_meaning"], strict=True))
    st.subheader(words.say("sql.schema"), anchor=False)
    names = {name: name for name in meanings}
    table = selection.box("table", words.say("sql.table"), names, nothing="document") or "document"
    st.caption(meanings.get(table, ""))
    columns = rows[rows["table_name"] == table]
    shown = tables.titles(words, "column_name", "data_type", "meaning")
    selection.listing(columns, shown, alt_text=words.say("sql.schema"))
