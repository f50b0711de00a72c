"""What a reader takes along opens elsewhere and says where it comes from."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pandas as pd
import pytest

from dashboards import charts, downloads
from dashboards.downloads import Origin, Package

ROWS = pd.DataFrame(
    {
        "item": ["peace", "fish"],
        "item_name": ["平和条約", "Рыба"],
        "hits": [3, 1],
        "share": [0.3, 0.1],
        "share_low": [0.1, float("nan")],
        "share_high": [0.5, float("nan")],
        "side": ["JP", "RU"],
        "side_name": ["Japanese", "Russian"],
        "supported": [True, False],
        "value": [0.3, 0.1],
        "value_low": [0.1, float("nan")],
        "value_high": [0.5, float("nan")],
        "interval": ["30% (10% – 50%)", "10%"],
    }
)
DATA = ROWS.drop(columns=["interval", "value", "value_low", "value_high"])
ORIGIN = Origin("Two Plus Two, version 7", "Showing everything.", "http://localhost/issues?version=7")


@pytest.fixture
def package() -> Package:
    chart = charts.dots(
        ROWS,
        row="item_name",
        order=["平和条約", "Рыба"],
        fields=["item"],
        titles={"share": "Share"},
        form="%",
    )
    return Package("shares", "Shares of sentences", {"share": "Share"}, lambda: ROWS, chart)


def test_csv_holds_the_data_in_every_script_without_what_is_only_rendered(package: Package) -> None:
    read = pd.read_csv(io.BytesIO(downloads.csv(package)))
    assert read.equals(DATA)


def test_parquet_holds_the_same(package: Package) -> None:
    assert pd.read_parquet(io.BytesIO(downloads.parquet(package))).equals(DATA)


def test_the_svg_says_what_it_shows_and_where_it_comes_from(package: Package) -> None:
    drawn = "".join(ElementTree.fromstring(downloads.picture(package, ORIGIN, "svg")).itertext())
    for words in ("Shares of sentences", "Two Plus Two, version 7", "平和条約", "Рыба"):
        assert words in drawn


def test_the_png_is_a_png(package: Package) -> None:
    assert downloads.picture(package, ORIGIN, "png").startswith(b"\x89PNG")


def test_the_zip_holds_data_chart_codebook_readme_and_citation(package: Package) -> None:
    codebook = pd.DataFrame({"kind": ["issue"], "code": ["peace"]})
    archive = zipfile.ZipFile(
        io.BytesIO(downloads.bundle(package, ORIGIN, lambda: codebook, lambda: "Read me"))
    )
    assert set(archive.namelist()) == {
        "shares.csv", "shares.parquet", "shares.svg", "codebook.csv", "README.md", "CITATION.txt",
    }  # fmt: skip
    assert archive.read("CITATION.txt").decode() == f"{ORIGIN.citation}\n{ORIGIN.link}\n"
    assert archive.read("README.md") == b"Read me"


def test_rows_without_a_chart_have_no_picture(package: Package) -> None:
    archive = zipfile.ZipFile(
        io.BytesIO(downloads.bundle(package._replace(chart=None), ORIGIN, pd.DataFrame, str))
    )
    assert not [name for name in archive.namelist() if name.endswith(("svg", "png"))]
