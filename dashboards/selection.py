"""Choosing: widgets, charts and tables that write the same parameter, so that each can do without the
others.

A click on a mark, a table row and a select box are three ways to one choice; the last works by keyboard
alone. What belongs here: the wiring from a widget to ``address``. What does not: what the choice leads to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboards import address
from dashboards.charts import PICK, Spec
from dashboards.words import Words

NARROWER = {
    "document": ("sentence",),
    "status": ("meeting",),
    "format": ("meeting",),
    "year": ("meeting",),
    "outlet": ("meeting",),
    "side": ("statement",),
    "act": ("statement",),
    "issue": ("statement",),
    "speaker": ("statement",),
    "search": ("statement",),
    "a": ("which",),
    "b": ("which",),
    "dimension": ("item",),
    "by": ("which",),
    "stage": ("meeting",),
    "meeting": ("said", "value", "conflict"),
    "compared": ("code",),
    "span": ("period",),
    "clear": ("contrast",),
}
"""Parameter to those that a new choice of it makes pointless."""


def choose(parameter: str, *values: str) -> None:
    """Choose ``values`` for a parameter; what was chosen within the old choice is forgotten."""
    address.put(parameter, *values)
    for narrower in NARROWER.get(parameter, ()):
        address.put(narrower)


def _keep(parameter: str, key: str) -> None:
    value = st.session_state[key]
    choose(parameter, *(value if isinstance(value, list) else [value or ""]))


def box(parameter: str, label: str, options: Mapping[str, str], *, nothing: str) -> str:
    """A select box over ``options`` (value to text) with ``nothing`` as the way back; "" if nothing is
    chosen.
    """
    chosen = next(iter(address.get(parameter, options)), "")
    key = f"box-{parameter}"
    st.session_state[key] = chosen
    texts = {"": nothing, **options}
    st.selectbox(
        label, list(texts), format_func=texts.__getitem__, key=key, on_change=_keep, args=(parameter, key)
    )
    return chosen


def always(parameter: str, label: str, options: Mapping[str, str], *, default: str = "") -> str:
    """A select box that always has a value: the ``default`` (else the first) heads the list and stays out of
    the address.
    """
    default = default or next(iter(options))
    others = {code: name for code, name in options.items() if code != default}
    return box(parameter, label, others, nothing=options[default]) or default


def boxes(words: Words, options: Mapping[str, Mapping[str, str]]) -> list[str]:
    """A select box for every parameter, side by side; the chosen values in the same order."""
    chosen = []
    for column, (parameter, values) in zip(st.columns(len(options)), options.items(), strict=True):
        with column:
            label = words.say(f"pick.{parameter}")
            chosen.append(box(parameter, label, values, nothing=words.say("pick.any")))
    return chosen


def one(parameter: str, label: str, options: Mapping[str, str], *, default: str = "") -> str:
    """A row of buttons of which one is always on; the ``default`` (else the first) stays out of the
    address.
    """
    default = default or next(iter(options))
    chosen = next(iter(address.get(parameter, options)), default)
    key = f"one-{parameter}"
    st.session_state[key] = chosen
    st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        required=True,
        wrap=True,
        on_change=_keep_unless,
        args=(parameter, key, default),
    )
    return chosen


def _keep_unless(parameter: str, key: str, default: str) -> None:
    value = st.session_state[key]
    choose(parameter, "" if value == default else value)


def many(parameter: str, label: str, options: Mapping[str, str], *, listed: str = "") -> tuple[str, ...]:
    """Any number of ``options``, as buttons or in a list, which says ``listed`` where none is chosen: all."""
    key = f"many-{parameter}"
    st.session_state[key] = address.get(parameter, options)
    widget: Any = st.multiselect if listed else st.pills
    mode: dict[str, Any] = {"placeholder": listed} if listed else {"selection_mode": "multi"}
    widget(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        on_change=_keep,
        args=(parameter, key),
        **mode,
    )
    return tuple(st.session_state[key])


def text(parameter: str, label: str, hint: str) -> str:
    """A field to write in; the text goes into the address when it is entered."""
    key = f"text-{parameter}"
    st.session_state[key] = written = taken(parameter)
    st.text_input(label, key=key, placeholder=hint, on_change=_keep, args=(parameter, key))
    return written


def taken(parameter: str) -> str:
    """The value of a parameter that a chart, a table or a link set; "" if none did."""
    return next(iter(address.get(parameter)), "")


def page(pages: int, key: str) -> int:
    """The number of the page that is shown, with a way to the others where there are any."""
    return st.pagination(pages, key=f"pages-{key}", max_visible_pages=5) if pages > 1 else 1


def chart(spec: Spec, parameters: Mapping[str, str], *, key: str, alt_text: str) -> None:
    """A chart whose marks can be clicked. ``parameters`` says which field of a mark sets which parameter."""
    st.vega_lite_chart(spec=spec, key=key, on_select=lambda: _from_chart(key, parameters), alt=alt_text)


def _from_chart(key: str, parameters: Mapping[str, str]) -> None:
    marks = st.session_state[key]["selection"].get(PICK) or []
    for field, parameter in parameters.items() if marks else ():
        choose(parameter, str(marks[0][field]))


def table(
    rows: pd.DataFrame, shown: Mapping[str, Any], parameters: Mapping[str, str], *, key: str, alt_text: str
) -> None:
    """A table whose rows can be selected. ``shown`` maps columns to titles or configurations, in order."""
    chosen = rows[list(parameters)].to_dict("records")
    st.dataframe(
        rows,
        hide_index=True,
        placeholder="",
        column_order=list(shown),
        column_config=dict(shown),
        key=key,
        on_select=lambda: _from_table(key, chosen, parameters),
        selection_mode="single-row",
        alt=alt_text,
    )


def listing(rows: pd.DataFrame, shown: Mapping[str, Any], *, alt_text: str) -> None:
    """A table that only shows."""
    st.dataframe(
        rows,
        hide_index=True,
        placeholder="",
        column_order=list(shown),
        column_config=dict(shown),
        alt=alt_text,
    )


def _from_table(key: str, chosen: Sequence[Mapping[Any, Any]], parameters: Mapping[str, str]) -> None:
    for row in st.session_state[key]["selection"]["rows"][:1]:
        for column, parameter in parameters.items():
            choose(parameter, str(chosen[row][column]))
