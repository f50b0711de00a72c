"""The address bar: what the reader chose, kept as query parameters, so that any view can be sent as a link.

What belongs here: reading a link, remembering choices across pages, writing the address. What does not:
widgets (``selection``) and the meaning of a parameter. Choices are strings, several for one parameter where
it is a list.
"""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlencode

import streamlit as st

CHOICES, WRITTEN, USED = "address-choices", "address-written", "address-used"


def _choices() -> dict[str, list[str]]:
    choices: dict[str, list[str]] = st.session_state.setdefault(CHOICES, {})
    return choices


def _bar() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def follow() -> None:
    """Take over what a link or the browser's back button brought. Call it once, before anything is drawn.

    The address that this program wrote itself is no news; a page change without parameters forgets nothing.
    """
    bar, written = _bar(), st.session_state.get(WRITTEN, {})
    if bar != written:
        gone = set(written) - set(bar) if bar else set()
        _choices().update({name: [] for name in gone} | bar)
    st.session_state[USED] = []


def write() -> None:
    """Show in the address bar the choices that the page made use of. Call it once, after everything is
    drawn.
    """
    used = {name: _choices()[name] for name in st.session_state[USED] if _choices().get(name)}
    if used != _bar():
        st.query_params.from_dict(used)
    st.session_state[WRITTEN] = used


def get(name: str, allowed: Collection[str] | None = None) -> list[str]:
    """The chosen values of a parameter that are among ``allowed`` (None: any); what a stale link names is
    left out.
    """
    if name not in st.session_state[USED]:
        st.session_state[USED].append(name)
    return [value for value in _choices().get(name, []) if allowed is None or value in allowed]


def put(name: str, *values: str) -> None:
    """Choose ``values`` for a parameter; none of them means no choice."""
    _choices()[name] = [value for value in values if value]


def of_view(**fixed: str) -> str:
    """The address of what the reader sees so far, as far as the browser tells, with ``fixed`` set in it."""
    used = {name: _choices()[name] for name in st.session_state[USED] if _choices().get(name)}
    page = (st.context.url or "").partition("?")[0]
    return f"{page}?{urlencode(used | fixed, doseq=True)}"


def link(kept: Collection[str], **values: str) -> dict[str, str | list[str]]:
    """Query parameters of a link that keeps the choices for ``kept`` and sets ``values``.

    Name only what the other page makes use of: what it would take out of the address again is one more step
    on the way back.
    """
    return {name: _choices()[name] for name in kept if _choices().get(name)} | dict(values)
