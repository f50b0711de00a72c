"""Which version the reader looks at: the newest one of when the session began, or the one that was asked for.

What belongs here: the choice in the side bar, and noticing that another version was published. What does
not: the list of versions (``versions``) and reading one (``warehouse``). A new version never moves the
reader: it is offered, and page, filters and choices stay.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from dashboards import address, selection, versions, warehouse
from dashboards.versions import Version
from dashboards.words import Words

PARAMETER, ENVIRONMENT, CURRENT = "version", "TWOPLUSTWO_VERSION", "current"
PINNED = "version-pinned"
LOOK_EVERY = 5
"""Seconds between two looks at what is published."""


class UnknownVersionError(LookupError):
    """A link or the environment names a version that is not there; its text is the name."""


def asked() -> str:
    """The version that the address or, without it, the environment names; empty for the newest."""
    return next(iter(address.get(PARAMETER)), "") or os.environ.get(ENVIRONMENT, "")


def file(published: Path, known: list[Version]) -> Path:
    """The file that this run reads.

    Raises:
        UnknownVersionError: the version asked for is not among ``known``, or its file is gone.
    """
    name = asked()
    if not name or name == CURRENT:
        return _pinned(published)
    found = versions.find(name, known)
    if found is None or found.file is None:
        raise UnknownVersionError(name)
    return found.file


def _pinned(published: Path) -> Path:
    """The newest file of when the session began, until the reader takes up a newer one."""
    pinned: Path = st.session_state.setdefault(PINNED, published)
    if not pinned.exists():
        st.session_state[PINNED] = pinned = published
    return pinned


def move_to_newest() -> None:
    """Read what is published now; everything else that was chosen stays."""
    published = warehouse.published()
    if published is not None:
        st.session_state[PINNED] = published
    address.put(PARAMETER, CURRENT if os.environ.get(ENVIRONMENT) else "")


def choice(known: list[Version], words: Words) -> None:
    """The select box of versions; the way back is what the dashboard was started on."""
    kept = {str(version.number): _line(version, words) for version in known if version.file}
    found = versions.find(asked(), known)
    newest = words.say("version.newest")
    nothing, first = newest, {}
    if started := versions.find(os.environ.get(ENVIRONMENT, ""), known):
        nothing, first = _line(started, words), {CURRENT: newest}
    if found and address.get(PARAMETER):
        address.put(PARAMETER, str(found.number))
    selection.box(PARAMETER, words.say("version.choose"), first | kept, nothing=nothing)


def _line(version: Version, words: Words) -> str:
    about = (words.say("version.number", number=version.number), version.day, *version.tags, version.message)
    return " · ".join(filter(None, about))


@st.fragment(run_every=LOOK_EVERY)
def offer(shown: Path, words: Words) -> None:
    """Say that what is shown is not the newest version, and offer that; looks again by itself."""
    published = warehouse.published()
    if published is None or published == shown:
        return
    st.info(words.say("version.older" if asked() else "version.newer"), icon=":material/update:")
    if st.button(words.say("version.show"), on_click=move_to_newest, width="stretch", key="newer"):
        st.rerun()
