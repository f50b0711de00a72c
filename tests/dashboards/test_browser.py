"""What only a browser sees: marks that can be clicked, links that restore a view, text that stays text."""

from __future__ import annotations

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

import mini_warehouse
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
PAGES = [
    "",
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


@pytest.mark.parametrize(
    ("button", "name", "start"),
    [
        ("Data as CSV", "twoplustwo-issues-perspective.csv", b"\xef\xbb\xbfgroup_id"),
        ("Chart as PNG", "twoplustwo-issues-perspective.png", b"\x89PNG"),
        ("Everything as a zip", "twoplustwo-issues-perspective.zip", b"PK"),
    ],
)
def test_downloads_arrive_and_open(page: Page, address: str, button: str, name: str, start: bytes) -> None:
    page.goto(f"{address}/issues")
    drawn(page)
    page.locator('[data-testid="stPopover"] button', has_text="Download").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = Path(download.value.path())
    assert download.value.suggested_filename == name
    assert file.read_bytes().startswith(start)
    if name.endswith("zip"):
        assert {"README.md", "CITATION.txt", "codebook.csv"} < set(zipfile.ZipFile(file).namelist())


def test_a_version_published_meanwhile_is_offered_and_the_place_kept(page: Page, tmp_path: Path) -> None:
    first, second = (
        mini_warehouse.build(tmp_path / f"{number}.duckdb", {text: ""})
        for number, text in enumerate(("h1", "v1"))
    )
    pointer = tmp_path / "current.duckdb"
    pointer.symlink_to(first)
    with served(tmp_path) as address:
        page.goto(f"{address}/issues?language=en&language=ru")
        drawn(page)
        pointer.unlink()
        pointer.symlink_to(second)
        page.get_by_role("button", name="Show the newest version").click()
        expect(page.get_by_text("Russian texts").first).to_be_visible()
        assert "/issues?language=en&language=ru" in page.url
