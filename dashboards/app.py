"""The router: frame of every page. It opens the published version, draws the filters and runs the chosen
page.

What belongs here: the list of pages and what all of them share. A page is a file in ``app_pages/``, its
line in ``PAGES`` and its texts in the catalogue.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import streamlit as st
from altair.utils.schemapi import debug_mode

from dashboards import address, filters, views, warehouse
from dashboards.views import View
from dashboards.words import Words, languages, plain

HERE = Path(__file__).parent
PAGES = {
    "overview": "home",
    "meetings": "event",
    "issues": "bar_chart",
    "framing": "compare",
    "read": "article",
}


def navigation(words: Words) -> st.Page:
    """The pages under their names in the reader's language; returns the chosen one."""
    pages = [
        st.Page(
            f"app_pages/{name}.py",
            title=words.say(f"page.{name}.title"),
            help=words.say(f"page.{name}.help"),
            icon=f":material/{icon}:",
            url_path=name,
            default=name == "overview",
        )
        for name, icon in PAGES.items()
    ]
    return st.navigation(pages)


def speak() -> Words:
    """The interface in the language of the address; a choice is offered as soon as there is one."""
    language = next(iter(address.get("ui", languages())), "en")
    return Words(language)


def offer(published: Path, words: Words) -> None:
    """Say that a newer version than the one on display is published, and offer it."""
    if published != views.pinned(published):
        with st.sidebar:
            st.info(words.say("version.newer"), icon=":material/update:")
            st.button(
                words.say("version.show"),
                on_click=views.move_to,
                args=(published,),
                width="stretch",
                key="newer",
            )


def opened(file: Path, words: Words) -> View:
    """The view of ``file`` through the filters of the side bar."""
    plain = View(file, words)
    named = Words(words.language, views.labels(plain.ask("labels", language=words.language)))
    view = View(file, named, filters.sidebar(plain.ask("filter_options"), named))
    version = plain.ask("version").iloc[0]
    shown = {"number": version["version_no"], "hash": version["content_hash"][:8]}
    st.sidebar.caption(words.say("version.shown", day=f"{version['created_at']:%Y-%m-%d}", **shown))
    return view


def run(page: st.Page, published: Path, words: Words) -> None:
    """Draw the page, or say why there is nothing to draw."""
    offer(published, words)
    view = st.session_state[views.VIEW] = opened(views.pinned(published), words)
    corpus = view.ask("corpus").iloc[0]
    counts = {name: int(corpus[name]) for name in ("documents", "sources")}
    st.title(page.title, anchor=False)
    if not counts["documents"]:
        st.info(words.say("empty.filters"), icon=":material/filter_alt_off:")
        st.button(words.say("filter.clear"), on_click=filters.clear, key="clear-here")
        return
    st.caption(plain(filters.sentence(view.filters, counts, view.words)))
    with debug_mode(False):  # charts are validated by their tests; it takes most of the time of a page
        page.run()


def main() -> None:
    """One run of the script: what Streamlit does at every interaction."""
    address.follow()
    words = speak()
    st.set_page_config(page_title=words.say("title"), page_icon=":material/handshake:", layout="wide")
    page = navigation(words)
    st.html(HERE / "style.css")
    published = warehouse.published()
    if published is None:
        st.title(page.title, anchor=False)
        st.info(
            words.say("empty.warehouse", place=warehouse.pointer().resolve()), icon=":material/database_off:"
        )
        return
    try:
        run(page, published, words)
    except duckdb.Error as error:
        st.error(
            words.say("empty.unreadable", place=published, problem=error), icon=":material/broken_image:"
        )
    address.write()


main()
