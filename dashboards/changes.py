"""The history of the data: which versions there are, and what changed from one to the next, and why.

What belongs here: the list of versions, the steps between two of them. What does not: the choice of the
version that all pages show (``version_choice``). A version's file holds what differs from its parent, with
one cause a fact.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import streamlit as st

from dashboards import downloads, selection, tables, versions, warehouse
from dashboards.downloads import Package
from dashboards.versions import Version
from dashboards.views import View
from dashboards.words import Words

NOTHING: dict[str, object] = {}


def history(view: View, known: list[Version]) -> None:
    """All versions; a row chooses the one that the whole dashboard shows."""
    words = view.words
    newest = next((version.file for version in known if version.file), view.file)
    rows = warehouse.read(newest, warehouse.version_key(newest), ("version_history",), {})
    by_number = {version.number: version for version in known}
    rows = rows.assign(
        day=rows["created_at"].dt.strftime("%Y-%m-%d %H:%M"),
        short_hash=rows["content_hash"].str[:12],
        tags=[", ".join(by_number[n].tags) if n in by_number else "" for n in rows["version_no"]],
        kept=[words.say("yes" if n in by_number and by_number[n].file else "no") for n in rows["version_no"]],
    )
    shown = tables.titles(
        words, "version_no", "day", "short_hash", "tags", "message", "documents", "meetings", "statements",
        "documents_coded", "documents_copied", "documents_removed", "kept",
    )  # fmt: skip
    said = words.say("versions.what", versions=words.count("version", len(rows)))
    st.caption(said)
    selection.table(rows, shown, {"version_no": "version"}, key="history", alt_text=said)
    downloads.offer(view, Package("versions", said, shown, lambda: rows))


def steps(view: View, known: list[Version]) -> None:
    """What changed between two versions, step by step, and because of what."""
    words = view.words
    st.subheader(words.say("versions.changes"), anchor=False)
    if len(known) < 2:
        st.caption(words.say("versions.only_one"))
        return
    names = {str(version.number): _name(version, words) for version in known}
    codes = list(names)
    left, right = st.columns(2)
    with left:
        before = (
            selection.box("before", words.say("versions.before"), names, nothing=names[codes[1]]) or codes[1]
        )
    with right:
        after = (
            selection.box("after", words.say("versions.after"), names, nothing=names[codes[0]]) or codes[0]
        )
    wanted = [version for version in known if int(before) < version.number <= int(after)]
    if not wanted:
        st.info(words.say("versions.order"))
        return
    _summary(view, wanted)


def _name(version: Version, words: Words) -> str:
    return " · ".join(
        filter(None, (words.say("version.number", number=version.number), version.day, version.message))
    )


def _summary(view: View, wanted: list[Version]) -> None:
    words = view.words
    counts = {version.number: _changes(version, "change_count", NOTHING) for version in wanted}
    missing = [str(number) for number, rows in counts.items() if rows is None]
    if missing:
        st.warning(
            words.say("versions.missing", numbers=", ".join(missing)), icon=":material/history_toggle_off:"
        )
    found = [rows.assign(version_no=number) for number, rows in counts.items() if rows is not None]
    rows = pd.concat(found) if found else pd.DataFrame()
    if rows.empty:
        st.caption("" if missing else words.say("versions.no_change"))
        return
    rows = tables.named(rows, words, kind="fact", change="change", cause="cause")
    shown = tables.titles(words, "version_no", "kind_name", "change_name", "cause_name", "behind", "facts")
    said = words.say("versions.what_changes", facts=words.number(int(rows["facts"].sum())))
    st.caption(said)
    choices = {"version_no": "step", "kind": "fact", "change": "change", "cause": "cause"}
    selection.table(rows, shown, choices, key="changes", alt_text=said)
    downloads.offer(view, Package("changes", said, shown, lambda: rows))
    _facts(view, wanted)


def _facts(view: View, wanted: list[Version]) -> None:
    """Every fact of the row that was selected."""
    words, step = view.words, selection.taken("step")
    version = next((version for version in wanted if str(version.number) == step), None)
    if version is None:
        st.caption(words.say("versions.hint"))
        return
    parameters = {"kind": "fact", "change": "change", "cause": "cause"}
    chosen: dict[str, object] = {name: selection.taken(of) for name, of in parameters.items()}
    rows = _changes(version, "change_list", chosen)
    if rows is not None:
        rows = tables.named(rows, words, kind="fact", change="change", cause="cause")
        shown = tables.titles(
            words, "change_name", "kind_name", "quote", "before", "after", "cause_name", "rule_id", "reason"
        )
        said = words.say("versions.what_facts", number=version.number, n=words.number(len(rows)))
        st.caption(said)
        selection.listing(rows, shown, alt_text=said)
        downloads.offer(view, Package("facts", said, shown, lambda: rows))


def _changes(version: Version, query: str, parameters: dict[str, object]) -> pd.DataFrame | None:
    """Changes that a version brought; None where its file is gone or does not record them."""
    if version.file is None:
        return None
    try:
        return warehouse.read(version.file, warehouse.version_key(version.file), (query,), parameters)
    except duckdb.CatalogException:
        return None


def known() -> list[Version]:
    """The versions of the warehouse, the newest first."""
    folder: Path = warehouse.folder()
    return versions.listed(folder)
