"""The language of the interface: from the address, else that of the browser, else English.

What belongs here: which language, and the switch. What does not: the texts (``words``, ``catalogue/``).
"""

from __future__ import annotations

import streamlit as st

from dashboards import address, selection
from dashboards.words import Words, catalogue, languages

PARAMETER = "ui"


def spoken() -> Words:
    """The interface in the language that the reader chose or that the browser asks for."""
    return Words(next(iter(address.get(PARAMETER, languages())), _of_the_browser()))


def _of_the_browser() -> str:
    asked = (st.context.locale or "").partition("-")[0]
    return asked if asked in languages() else languages()[0]


def switch(words: Words) -> None:
    """Buttons in the side bar, each in its own language."""
    names = {language: catalogue(language)["own_name"] for language in languages()}
    with st.sidebar:
        selection.one(PARAMETER, words.say("interface"), names, default=_of_the_browser())
