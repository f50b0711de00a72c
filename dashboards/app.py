"""The router: frame of every page. It opens a version, draws the side bar and runs the chosen page.

What belongs here: the list of pages and what all of them share. A page is a file in ``app_pages/``, its
line in ``PAGES`` and its texts in the catalogues; README.md has the details.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import streamlit as st

from dashboards import address, filters, interface, version_choice, versions, views, warehouse
from dashboards.versions import Version
from dashboards.views import View
from dashboards.words import Words, plain

HERE = Path(__file__).parent
# Section to page to icon, in the order of the side bar.
PAGES = {
    "answers": {"overview": "home", "meetings": "event", "issues": "bar_chart", "framing": "compare"},
    "texts": {"statements": "format_quote", "compare": "compare_arrows", "read": "article"},
    "data": {"versions": "history", "quality": "verified", "sql": "terminal", "method": "menu_book"},
}
FIRST, ROOT = "overview", "start"
# Pages that speak of the version as a whole: the filters do not bear on them.
WHOLE_VERSION = frozenset(("versions", "quality", "sql", "method"))


def navigation(words: Words) -> st.Page:
    """The pages under their names in the reader's language; returns the chosen one."""
    sections = {
        words.say(f"section.{section}"): [_page(name, icon, words) for name, icon in pages.items()]
        for section, pages in PAGES.items()
    }
    # the first page stands at the root; whoever writes its name into the address finds it too
    title = words.say(f"page.{FIRST}.title")
    by_name = st.Page(_file(FIRST), title=title, url_path=FIRST, visibility="hidden")
    return st.navigation({**sections, "": [by_name]}, expanded=True)


def _page(name: str, icon: str, words: Words) -> st.Page:
    return st.Page(
        _file(name),
        title=words.say(f"page.{name}.title"),
        help=words.say(f"page.{name}.help"),
        icon=f":material/{icon}:",
        url_path=ROOT if name == FIRST else name,
        default=name == FIRST,
    )


def _file(name: str) -> str:
    return f"app_pages/{name}.py"


def opened(file: Path, known: list[Version], words: Words) -> View:
    """The view of ``file`` through the filters of the side bar."""
    plain_view = View(file, words)
    named = Words(words.language, views.labels(plain_view.ask("labels", language=words.language)))
    chosen = filters.sidebar(plain_view.ask("filter_options"), named)
    counts = View(file, named, chosen).ask("corpus").iloc[0]
    said = filters.sentence(chosen, {name: int(counts[name]) for name in ("documents", "sources")}, named)
    view = View(file, named, chosen, said)
    with st.sidebar:
        version_choice.choice(known, named)
        version_choice.offer(file, named)
        version = view.version()
        shown = {"number": version["version_no"], "hash": version["content_hash"][:8]}
        st.caption(named.say("version.shown", day=f"{version['created_at']:%Y-%m-%d}", **shown))
    return view


def run(page: st.Page, view: View) -> None:
    """Draw the page, or say why there is nothing to draw."""
    words = view.words
    st.title(page.title, anchor=False)
    if page.url_path in WHOLE_VERSION:
        st.caption(words.say("filter.whole"))
    elif view.ask("corpus")["documents"].iloc[0] == 0:
        st.info(words.say("empty.filters"), icon=":material/filter_alt_off:")
        st.button(words.say("filter.clear"), on_click=filters.clear, key="clear-here")
        return
    else:
        st.caption(plain(view.said))
    page.run()


def open_and_run(page: st.Page, published: Path, words: Words) -> None:
    """Open the version asked for and draw the page on it, or say what is in the way."""
    known = versions.listed(warehouse.folder())
    try:
        file = version_choice.file(published, known)
        with warehouse.opened(file):
            view = st.session_state[views.VIEW] = opened(file, known, words)
            run(page, view)
    except version_choice.UnknownVersionError as missing:
        kept = ", ".join(str(version.number) for version in known if version.file) or words.say("none")
        st.error(words.say("version.unknown", name=missing, kept=kept), icon=":material/history:")
        st.button(words.say("version.show"), on_click=version_choice.move_to_newest, key="to-newest")
    except duckdb.Error as error:
        st.error(
            words.say("empty.unreadable", place=published, problem=error), icon=":material/broken_image:"
        )


def main() -> None:
    """One run of the script: what Streamlit does at every interaction."""
    address.follow()
    words = interface.spoken()
    st.set_page_config(page_title=words.say("title"), page_icon=":material/handshake:", layout="wide")
    page = navigation(words)
    st.html(HERE / "style.css")
    interface.switch(words)
    published = warehouse.published()
    if published is None:
        st.title(page.title, anchor=False)
        place = warehouse.pointer().resolve()
        st.info(words.say("empty.warehouse", place=place), icon=":material/database_off:")
    else:
        open_and_run(page, published, words)
    address.write()


main()
