"""What only a browser sees: marks that can be clicked, links that restore a view, text that stays text."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from xml.etree import ElementTree

import mini_warehouse
import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
PAGES = [
    "",
    "overview",
    "meetings",
    "issues",
    "issues?by=source",
    "framing",
    "framing?aspect=terms",
    "framing?aspect=positions",
    "framing?aspect=words",
    "framing?aspect=mouth",
    "framing?aspect=periods",
    "framing?aspect=sources",
    "framing?aspect=stability",
    "meetings?meeting=m-tokyo",
    "read",
]

expect.set_options(timeout=30_000)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed"),
]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The dashboard on a warehouse folder, at a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboards/app.py", "--server.port", str(port)]
    server = subprocess.Popen(
        [*command, "--server.address", "127.0.0.1"],
        cwd=ROOT,
        env=os.environ | {"TWOPLUSTWO_WAREHOUSE": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield answering(f"http://127.0.0.1:{port}", server)
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def address(warehouse: Path) -> Iterator[str]:
    """The dashboard on all texts."""
    with served(warehouse) as address:
        yield address


def answering(address: str, server: subprocess.Popen[bytes]) -> str:
    """``address`` as soon as the dashboard answers there."""
    for _ in range(240):
        assert server.poll() is None, "the dashboard ended by itself"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):
                return address
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    raise AssertionError("the dashboard does not answer")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def drawn(page: Page) -> None:
    """Wait until the page stands still."""
    page.wait_for_selector('[data-testid="stMain"] h1')
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_and_fits_a_narrow_screen(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    drawn(page)
    assert page.locator('[data-testid="stException"]').count() == 0
    assert page.locator('[data-testid="stAlertContentError"]').count() == 0
    assert page.get_by_role("dialog").count() == 0
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("document.querySelector('[data-testid=stMain]').scrollWidth <= 390")


def test_a_click_on_a_mark_opens_its_sentences_and_a_link_restores_them(page: Page, address: str) -> None:
    page.goto(f"{address}/issues")
    drawn(page)
    mark = page.locator(
        'path[aria-roledescription="point"][aria-label*="Peace treaty"][aria-label*="Russian"]'
    )
    mark.first.click()
    expect(page.get_by_text("Peace treaty, Russian texts: 1 sentence in 1 text")).to_be_visible()
    expect(page.locator(".evidence mark.issue")).to_have_count(1)  # the sentences before have gone
    expect(page.locator(".evidence mark.issue")).to_have_text("мирном договоре")
    page.wait_for_url("**/issues?issue=peace_treaty&texts=RU")
    page.reload()
    expect(page.get_by_text("Peace treaty, Russian texts: 1 sentence in 1 text")).to_be_visible()


def test_a_row_opens_its_meeting(page: Page, address: str) -> None:
    page.goto(f"{address}/meetings")
    drawn(page)
    table = page.locator('.st-key-meeting-table [data-testid="stDataFrame"]')
    table.scroll_into_view_if_needed()
    table.click(position={"x": 18, "y": 52})  # the box at the head of the first row
    page.wait_for_url("**/meetings?meeting=m-moscow")
    expect(page.locator(".evidence mark.meeting")).to_have_count(2)


def test_the_figures_behind_a_chart_unfold_and_a_row_opens_its_sentences(page: Page, address: str) -> None:
    page.goto(f"{address}/issues")
    drawn(page)
    table = page.locator('[data-testid="stExpander"] [data-testid="stDataFrame"]')
    expect(table).to_have_count(0)
    page.get_by_text("The figures behind it").first.click()
    expect(table).to_be_visible()
    table.first.click(position={"x": 15, "y": 50})
    page.wait_for_url("**issue=*")
    expect(page.locator(".evidence mark.issue").first).to_be_visible()


def test_the_way_from_a_sentence_to_the_text_keeps_the_place(page: Page, address: str) -> None:
    page.goto(f"{address}/issues?issue=peace_treaty&texts=JP")
    drawn(page)
    page.locator('[data-testid="stPageLink"] a', has_text="Read the text").first.click()
    expect(page.locator(".document mark.here.issue")).to_have_text("peace treaty")
    expect(page.locator(".document .boilerplate")).to_have_text("Home | World | Contact")
    page.go_back()
    expect(page.get_by_text("Peace treaty, Japanese texts: 1 sentence in 1 text")).to_be_visible()


def test_text_stays_text(page: Page, address: str) -> None:
    page.goto(f"{address}/read?document=h3")
    drawn(page)
    expect(page.locator(".document")).to_contain_text("<b>better</b> & calmer")
    assert page.locator(".document b").count() == 0
    assert page.locator(".evidence i").count() == 0
    page.goto(f"{address}/?source=alpine")
    expect(page.get_by_text("Showing 1 text from 1 source (Alpine *Review* :red[x]).")).to_be_visible()


def test_the_language_is_switched_in_place(page: Page, address: str) -> None:
    page.goto(f"{address}/issues?issue=peace_treaty")
    drawn(page)
    page.get_by_role("radio", name="日本語").or_(page.get_by_role("button", name="日本語")).first.click()
    expect(page.locator('[data-testid="stMain"] h1')).to_have_text("論点")
    page.wait_for_url("**/issues?*ui=ja*")
    assert "issue=peace_treaty" in page.url


def taken(page: Page, button: str, *, last: bool = False) -> tuple[str, bytes]:
    """Name and content of what a button of the first (or last) download menu brings."""
    menus = page.locator('[data-testid="stPopover"] button', has_text="Download")
    (menus.last if last else menus.first).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def rows_of(kind: str, content: bytes) -> int:
    """How many rows, or marks, a file of that kind holds; it opens or the test fails."""
    file = io.BytesIO(content)
    if kind == "csv":
        return len(pd.read_csv(file))
    if kind == "parquet":
        return len(pd.read_parquet(file))
    if kind == "svg":
        return len(list(ElementTree.fromstring(content).iter("{http://www.w3.org/2000/svg}path")))
    return Image.open(file).width


@pytest.mark.parametrize(
    ("button", "kind"),
    [
        ("Data as CSV", "csv"),
        ("Data as Parquet", "parquet"),
        ("Chart as SVG", "svg"),
        ("Chart as PNG", "png"),
    ],
)
def test_downloads_arrive_and_open(page: Page, address: str, button: str, kind: str) -> None:
    page.goto(f"{address}/issues")
    drawn(page)
    name, content = taken(page, button)
    assert name == f"twoplustwo-issues-perspective.{kind}"
    assert rows_of(kind, content) >= 9


def test_the_view_arrives_as_a_zip_with_all_that_belongs_to_it(page: Page, address: str) -> None:
    page.goto(f"{address}/issues?language=en")
    drawn(page)
    _, content = taken(page, "Everything as a zip")
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    for kind in ("csv", "parquet", "svg"):
        assert rows_of(kind, archive.read(f"issues-perspective.{kind}"))
    assert len(pd.read_csv(io.BytesIO(archive.read("codebook.csv")))) == 7
    assert "Showing 4 texts" in archive.read("README.md").decode()
    assert "issues?language=en&version=7" in archive.read("CITATION.txt").decode()


def test_the_sentences_behind_a_number_can_be_taken_along(page: Page, address: str) -> None:
    page.goto(f"{address}/issues?issue=missile_defence&layout=table")
    drawn(page)
    name, content = taken(page, "Data as CSV", last=True)
    assert name == "twoplustwo-sentences.csv"
    rows = pd.read_csv(io.BytesIO(content))
    assert rows["quotes"].tolist() == ["missile shield", "ПРО", "ПРО"]


def test_sentences_are_opened_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/issues")
    drawn(page)
    page.get_by_role("combobox", name="Issue").focus()
    page.keyboard.type("Missile")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Missile defence: 3 sentences in 3 texts")).to_be_visible()
    page.goto(f"{address}/read?document=h1")
    drawn(page)
    mark = page.locator(".document mark[tabindex]").first
    mark.focus()
    shown = mark.evaluate("element => getComputedStyle(element, '::after').content")
    assert "an example of it" in shown


def test_charts_say_what_is_to_be_seen(page: Page, address: str) -> None:
    page.goto(f"{address}/issues")
    drawn(page)
    charts = page.locator('[data-testid="stVegaLiteChart"]')
    expect(charts).to_have_count(2)
    for chart in charts.all():
        assert chart.get_by_role("img").or_(chart.locator("[aria-label]")).count()


def test_a_version_published_meanwhile_is_offered_and_the_place_kept(page: Page, tmp_path: Path) -> None:
    first, second = (
        mini_warehouse.build(tmp_path / f"{number}.duckdb", {text: ""})
        for number, text in enumerate(("h1", "v1"))
    )
    pointer = tmp_path / "current.duckdb"
    pointer.symlink_to(first)
    with served(tmp_path) as address:
        page.goto(f"{address}/issues?language=en&language=ru&issue=territorial_dispute")
        drawn(page)
        pointer.unlink()
        pointer.symlink_to(second)
        page.get_by_role("button", name="Show the newest version").click()
        expect(page.get_by_text("Russian texts").first).to_be_visible()
        assert "/issues?language=en&language=ru&issue=territorial_dispute" in page.url
        expect(page.get_by_text("Territorial dispute: 1 sentence in 1 text")).to_be_visible()
