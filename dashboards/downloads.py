"""Taking a view along: its data, its picture, and all of it with codebook, readme and citation.

What belongs here: the files and what is in them. What does not: where the buttons stand (``figures``). No
file is made before a reader asks for it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal, NamedTuple

import pandas as pd
import streamlit as st
import vl_convert

from dashboards import address, charts, warehouse
from dashboards.charts import Spec
from dashboards.tables import RENDERED
from dashboards.views import View

WIDTH, SCALE, MARGIN = 760, 2, 24


class Package(NamedTuple):
    """What a reader can take along. ``rows`` are asked for when a file is made; ``name`` names the files."""

    name: str
    said: str
    columns: Mapping[str, str]
    rows: Callable[[], pd.DataFrame]
    chart: Spec | None = None


class Origin(NamedTuple):
    """Where a file comes from: what a reader must say to cite it."""

    citation: str
    filters: str
    link: str


def data(package: Package) -> pd.DataFrame:
    """The rows without what is only there to be read on the page."""
    rows = package.rows()
    return rows.drop(columns=[column for column in rows if column in RENDERED])


def csv(package: Package) -> bytes:
    """The data as CSV, marked as UTF-8 so that spreadsheets show every script."""
    return data(package).to_csv(index=False).encode("utf-8-sig")


def parquet(package: Package) -> bytes:
    """The data as Parquet."""
    return data(package).to_parquet(index=False)


def picture(package: Package, origin: Origin, kind: Literal["svg", "png"]) -> bytes:
    """The chart as ``svg`` or ``png`` on white, with what it shows above it and where it comes from."""
    if package.chart is None:
        raise ValueError(f"{package.name} has no chart")
    said = {"text": package.said, "subtitle": origin.citation}
    title = {**said, "anchor": "start", "limit": WIDTH, "subtitleColor": "#555"}
    framed = charts.alone(package.chart) | {
        "title": title,
        "width": WIDTH,
        "background": "white",
        "padding": MARGIN,
    }
    if kind == "svg":
        return vl_convert.vegalite_to_svg(framed).encode()
    return vl_convert.vegalite_to_png(framed, scale=SCALE)


def bundle(
    package: Package, origin: Origin, codebook: Callable[[], pd.DataFrame], readme: Callable[[], str]
) -> bytes:
    """A zip of data, chart, codebook, readme and citation."""
    files = {
        f"{package.name}.csv": csv(package),
        f"{package.name}.parquet": parquet(package),
        "codebook.csv": codebook().to_csv(index=False).encode("utf-8-sig"),
        "README.md": readme().encode(),
        "CITATION.txt": f"{origin.citation}\n{origin.link}\n".encode(),
    }
    if package.chart is not None:
        files[f"{package.name}.svg"] = picture(package, origin, "svg")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def origin(view: View) -> Origin:
    """Where what the page shows now comes from."""
    words, version = view.words, view.version()
    citation = words.say(
        "download.citation",
        number=version["version_no"],
        day=f"{version['created_at']:%Y-%m-%d}",
        hash=version["content_hash"],
    )
    return Origin(citation, view.said, address.of_view(version=str(version["version_no"])))


def readme(package: Package, origin: Origin, view: View) -> str:
    """What is in the zip, in the language of the interface."""
    titled = {column: f": {title}" for column, title in package.columns.items()}
    columns = "\n".join(f"- `{column}`{titled.get(column, '')}" for column in map(str, data(package)))
    return view.words.say(
        "download.readme",
        said=package.said,
        filters=origin.filters,
        columns=columns,
        citation=origin.citation,
        link=origin.link,
        name=package.name,
    )


@st.fragment
def offer(view: View, package: Package) -> None:
    """The files, behind a button that opens them; before, they cost a page nothing."""
    title = view.words.say("download.title")
    key = f"downloads-{package.name}"
    menu = st.popover(title, icon=":material/download:", type="tertiary", key=key, on_change="rerun")
    if menu.open:
        with menu:
            _buttons(view, package)


def _buttons(view: View, package: Package) -> None:
    of = origin(view)
    files: dict[str, tuple[Callable[[], bytes], str]] = {
        "csv": (partial(csv, package), "text/csv"),
        "parquet": (partial(parquet, package), "application/vnd.apache.parquet"),
    }
    if package.chart is not None:
        files["svg"] = (partial(picture, package, of, "svg"), "image/svg+xml")
        files["png"] = (partial(picture, package, of, "png"), "image/png")
    codebook = partial(warehouse.run, view.file, ("codebook",), {})
    text = partial(readme, package, of, view)
    files["zip"] = (partial(bundle, package, of, codebook, text), "application/zip")
    for kind, (make, mime) in files.items():
        st.download_button(
            view.words.say(f"download.{kind}"),
            make,
            file_name=f"twoplustwo-{package.name}.{kind}",
            mime=mime,
            on_click="ignore",
            key=f"download-{package.name}-{kind}",
            width="stretch",
            type="tertiary",
        )
