"""The documentation speaks of things that exist, and leaves no command out."""

import re
from pathlib import Path

import pytest

from pipelines.cli import app

ROOT = Path(__file__).parent.parent
PAGES = (
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "raw/README.md",
    "benchmarks/README.md",
    "dashboards/README.md",
    "warehouse/README.md",
)
ROOMS = ("pipelines", "dashboards", "tests", "raw", "benchmarks", "docs", ".ci")
MADE_BY_A_BUILD = ("warehouse/",)
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
CODE = re.compile(r"`([^`\s]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def named_paths(page: str) -> set[str]:
    """Paths that a page names in code or links to, relative to the project."""
    prose = FENCE.sub("", text(page))
    linked = {link for link in LINK.findall(prose) if "://" not in link}
    folder = (ROOT / page).parent
    links = {(folder / link).resolve().relative_to(ROOT).as_posix() for link in linked}
    code = {
        name
        for name in CODE.findall(prose)
        if name.split("/")[0] in ROOMS and "/" in name and "*" not in name
    }
    return links | code


def commands() -> list[str]:
    return sorted(str(c.name or getattr(c.callback, "__name__", "")) for c in app.registered_commands)


def verbs() -> list[str]:
    """The verbs of the Makefile that the pages use."""
    return sorted({verb for page in PAGES for verb in re.findall(r"\bmake ([a-z]+)\b", text(page))})


def queries() -> list[str]:
    """The SQL examples of the README."""
    blocks = re.findall(r"^```sql\n(.*?)^```", text("README.md"), re.MULTILINE | re.DOTALL)
    return [query.strip() for block in blocks for query in block.split(";") if query.strip()]


@pytest.mark.parametrize("command", commands())
def test_the_readme_shows_every_command(command):
    assert f"twoplustwo {command}" in text("README.md")


def test_the_first_screen_of_the_readme_has_the_two_commands():
    first_screen = "\n".join(text("README.md").splitlines()[:25])
    assert "make run" in first_screen
    assert "make test" in first_screen


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_exists(page):
    assert [path for path in sorted(named_paths(page)) if not (ROOT / path).exists()] == []


def test_every_verb_that_a_page_names_is_in_the_makefile():
    makefile = text("Makefile")
    assert "run" in verbs()
    assert [verb for verb in verbs() if not re.search(rf"^{verb}:", makefile, re.MULTILINE)] == []


def test_every_room_is_in_the_architecture():
    rooms = {
        path.name for path in (ROOT / "pipelines").iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    assert rooms
    assert {room for room in rooms if f"pipelines/{room}/" not in text("ARCHITECTURE.md")} == set()


@pytest.mark.parametrize("query", queries())
def test_the_queries_of_the_readme_read_what_the_schema_has(query):
    tables = Path(ROOT / "pipelines" / "tables")
    schema = "\n".join((tables / name).read_text("utf-8") for name in ("schema.sql", "views.sql"))
    read = set(re.findall(r"\bFROM (\w+)", query))
    assert read
    assert [name for name in read if not re.search(rf"\b(?:TABLE|VIEW) {name}\b", schema)] == []


@pytest.mark.parametrize("page", PAGES)
def test_pages_speak_of_the_project_only(page):
    assert not re.search(r"(?<![\w.])/(?:work|tmp|home|root)/", text(page))
