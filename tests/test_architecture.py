"""The rooms of the project and who may import whom, as ARCHITECTURE.md says it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    path for room in ("pipelines", "dashboards", "benchmarks") for path in (ROOT / room).rglob("*.py")
)
LEVELS = (
    {"errors", "model"},
    {"text", "corpus"},
    {"coding"},
    {"analysis"},
    {"tables"},
    {"assets"},
    {"definitions", "terminal", "cli"},
)
PURE_ROOMS = {"model", "errors", "text", "coding"}
NOT_FOR_PURE_ROOMS = {"dagster", "duckdb", "pandas", "streamlit"}
VAGUE = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc|constants)$")
QUERY = re.compile(
    r"\s*(with\s+\w+\s+as|select\b.*\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+(or\s+replace\s+)?(temp\s+)?"
    r"(table|view|schema)|drop\s+(table|view)|attach)\b",
    re.IGNORECASE | re.DOTALL,
)


def imported(source: str) -> set[str]:
    """Full names of all modules that a source imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def room(dotted: str) -> str:
    """pipelines.text.fold -> text."""
    return [*dotted.split("."), ""][1]


def level(name: str) -> int:
    found = [number for number, rooms in enumerate(LEVELS) if name in rooms]
    assert found, f"room {name!r} has no place in the import rule; give it one here and in ARCHITECTURE.md"
    return found[0]


def upward_imports(own_room: str, source: str) -> list[str]:
    rooms = {room(name) for name in imported(source) if name.startswith("pipelines.")}
    return sorted(other for other in rooms if level(other) > level(own_room))


def queries_in_fstrings(source: str) -> list[str]:
    texts = (
        "".join(part.value for part in node.values if isinstance(part, ast.Constant))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.JoinedStr)
    )
    return [text for text in texts if QUERY.match(text)]


def in_pipelines() -> list[tuple[str, Path]]:
    """(room, path) of every module of pipelines that is in a room."""
    found = [(room(f"pipelines.{part_of(path)}"), path) for path in MODULES if "pipelines" in path.parts]
    return [(name, path) for name, path in found if name != "__init__"]


def part_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT / "pipelines").with_suffix("").parts)


def shown(path: object) -> str:
    return str(path.relative_to(ROOT)) if isinstance(path, Path) else str(path)


@pytest.mark.parametrize(
    ("own_room", "source", "upward"),
    [
        ("coding", "from pipelines.text.fold import fold", []),
        ("text", "from pipelines.corpus import scan", []),
        ("coding", "import pipelines.tables.build", ["tables"]),
        ("text", "from pipelines import coding", ["coding"]),
        ("analysis", "def f():\n    from pipelines.cli import app", ["cli"]),
    ],
)
def test_the_rule_sees_imports_in_every_form(own_room, source, upward):
    assert upward_imports(own_room, source) == upward


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('f"SELECT {x} FROM t"', 1),
        ('f"insert into {table} values (1)"', 1),
        ('f"WITH t AS (SELECT {x})"', 1),
        ('f"selected {n} files"', 0),
        ('f"and {n} more: SELECT * FROM t"', 0),
        ('"SELECT x FROM t"', 0),
    ],
)
def test_the_rule_sees_queries_in_fstrings(source, found):
    assert len(queries_in_fstrings(source)) == found


@pytest.mark.parametrize(("own_room", "path"), in_pipelines(), ids=shown)
def test_rooms_import_downwards_only(own_room, path):
    assert upward_imports(own_room, path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "path", [path for own_room, path in in_pipelines() if own_room in PURE_ROOMS], ids=shown
)
def test_text_and_coding_know_neither_tables_nor_pages(path):
    packages = {name.partition(".")[0] for name in imported(path.read_text("utf-8"))}
    assert packages.isdisjoint(NOT_FOR_PURE_ROOMS)


@pytest.mark.parametrize("path", sorted((ROOT / "dashboards").rglob("*.py")), ids=shown)
def test_dashboards_know_only_the_published_file(path):
    assert not {name for name in imported(path.read_text("utf-8")) if name.split(".")[0] == "pipelines"}


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_sql_stands_in_sql_files(path):
    assert queries_in_fstrings(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_modules_say_what_they_are_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_modules_have_names_that_mean_something(path):
    assert not VAGUE.search(path.stem)
