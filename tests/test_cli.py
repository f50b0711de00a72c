"""The command line on a small corpus of three languages, with the shipped codebook."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.coding.codebook_files import SHIPPED

TEXTS = {
    "jp.txt": (
        "Ministers meet in Tokyo\n\n"
        "The foreign and defence ministers of Japan and Russia held a 2+2 meeting in Tokyo on 20 March 2017. "
        "Japan's Foreign Minister Fumio Kishida protested against the deployment of missiles on the "
        "Northern Territories. "
        "Russia's Foreign Minister Sergey Lavrov said that the two sides had agreed to continue talks.\n"
    ),
    "ru.txt": (
        "Встреча в Токио\n\n"
        "20 марта 2017 года в Токио состоялась встреча министров иностранных дел и обороны России и Японии. "
        "Сергей Лавров заявил, что Южные Курилы принадлежат России.\n"
    ),
    "ja.txt": (
        "日露２＋２開催\n\n"
        "岸田外務大臣は2017年3月20日、東京で日露外務・防衛閣僚協議に出席し、北方領土について抗議した。\n"
    ),
    "documents.csv": (
        "file,source_id,perspective,published_on\n"
        "jp.txt,one,JP,2017-03-21\nru.txt,two,RU,2017-03-21\nja.txt,three,JP,2017-03-21\n"
    ),
}


def invoke(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def build(place: Path, *words: str, warehouse: str = "warehouse") -> Result:
    folders = ("--raw", place / "raw", "--warehouse", place / warehouse, "--codebook", place / "codebook")
    return invoke("build", *folders, *words)


def write(folder: Path, texts: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module", autouse=True)
def _steady_code() -> Iterator[None]:
    """An edit of the program while the tests run must not empty the cache of a build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pipelines.tables.build.code_hash", lambda: "steady")
        yield


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RAW", "WAREHOUSE", "CODEBOOK"):
        monkeypatch.delenv(f"TWOPLUSTWO_{name}", raising=False)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``raw``, a copy of the shipped ``codebook``, and a ``warehouse`` of two versions."""
    folder = tmp_path_factory.mktemp("place")
    write(folder / "raw", TEXTS)
    shutil.copytree(SHIPPED, folder / "codebook")
    assert build(folder).exit_code == 0
    write(folder / "raw", {"new.txt": "Moscow imposed no sanctions on North Korea.\n"})
    second = build(folder, "--message", "one more")
    assert second.exit_code == 0, second.stderr
    return folder


@pytest.fixture(scope="module")
def warehouse(place: Path) -> Path:
    return place / "warehouse"


def test_a_build_says_what_it_does_and_ends_with_a_summary(place: Path) -> None:
    result = build(place, warehouse="again")
    assert result.exit_code == 0, result.stderr
    for words in (
        "==> Looking at the texts in",
        "Version 1 published. Content hash",
        "4 read and coded",
        "two_plus_two",
        "Most frequent issues by source",
        "Strongest contrasts",
        "Not enough data",
        "Warnings",
        "twoplustwo dashboard --warehouse",
        "twoplustwo sql --warehouse",
        "twoplustwo build --raw FOLDER",
    ):
        assert words in result.stdout


def test_a_build_that_changes_nothing_says_so(place: Path) -> None:
    result = build(place)
    assert result.exit_code == 0
    assert "nothing was published" in result.stdout
    assert "0 read and coded, 4 unchanged, 0 removed" in result.stdout


def test_three_languages_share_one_meeting(warehouse: Path) -> None:
    query = "SELECT format, date, document_count FROM meeting WHERE format = 'two_plus_two'"
    result = invoke("sql", "--warehouse", warehouse, "-c", query, "--format", "csv")
    assert result.stdout.splitlines() == ["format,date,document_count", "two_plus_two,2017-03-20,3"]


def test_the_environment_names_the_folders(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWOPLUSTWO_WAREHOUSE", str(place / "warehouse"))
    assert "one more" in invoke("versions").stdout


def test_versions_lists_the_newest_first(warehouse: Path) -> None:
    rows = json.loads(invoke("versions", "--warehouse", warehouse, "--format", "json").stdout)
    assert [(row["version"], row["documents"], row["coded"], row["copied"]) for row in rows] == [
        (2, 4, 1, 3),
        (1, 3, 3, 0),
    ]


def test_an_earlier_version_can_be_named_asked_cited_and_restored(warehouse: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(warehouse, tmp_path / "warehouse", symlinks=True)
    query = ("-c", "SELECT count(*) AS n FROM document", "--format", "csv", "--warehouse", folder)
    assert "is called paper" in invoke("versions", "tag", "1", "paper", "--warehouse", folder).stdout
    assert invoke("sql", "--version", "paper", *query).stdout == "n\n3\n"
    assert "Version 1 (paper) of 20" in invoke("cite", "paper", "--warehouse", folder).stdout
    assert "twoplustwo-2-" in invoke("cite", "--format", "bibtex", "--warehouse", folder).stdout
    restored = invoke("versions", "--warehouse", folder, "restore", "1", "--message", "back")
    assert "Version 3 published with the content of version 1" in restored.stdout
    assert invoke("sql", *query).stdout == "n\n3\n"
    rows = json.loads(invoke("versions", "--warehouse", folder, "--format", "json").stdout)
    assert [(row["changed"], row["name"]) for row in rows] == [
        ("content of version 1", ""),
        ("1 text added", ""),
        ("all is new", "paper"),
    ]


def test_pruned_versions_are_named_first_and_missed_in_plain_words(warehouse: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(warehouse, tmp_path / "warehouse", symlinks=True)
    prune = ("versions", "prune", "--keep", "1", "--warehouse", folder)
    for words, said in ((("--dry-run",), "1 file would be removed"), ((), "1 file removed")):
        result = invoke(*prune, *words)
        assert (result.exit_code, "0001-" in result.stdout, said in result.stdout) == (0, True, True)
    for command in (("sql", "-c", "SELECT 1"), ("dashboard",)):
        missed = invoke(*command, "--version", "1", "--warehouse", folder)
        assert (missed.exit_code, "the file of version 1 was removed on" in missed.stderr) == (1, True)


def test_diff_counts_by_cause(warehouse: Path) -> None:
    result = invoke("diff", "previous", "current", "--warehouse", warehouse)
    assert "document_added" in result.stdout
    assert "new" in result.stdout


def test_diff_lists_every_fact(warehouse: Path) -> None:
    result = invoke("diff", "1", "2", "--warehouse", warehouse, "--facts", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert {(row["change"], row["cause"], row["document_id"]) for row in rows} == {
        ("added", "document_added", "new")
    }


def test_diff_of_equal_versions_says_so(warehouse: Path) -> None:
    assert "same documents and facts" in invoke("diff", "current", "2", "--warehouse", warehouse).stdout


@pytest.mark.parametrize(("style", "expected"), [("csv", "n\n4\n"), ("json", '[\n {\n  "n": 4\n }\n]\n')])
def test_sql_writes_for_programs(warehouse: Path, style: str, expected: str) -> None:
    query = "SELECT count(*) AS n FROM document"
    assert invoke("sql", "--warehouse", warehouse, "-c", query, "--format", style).stdout == expected


def test_sql_cannot_write(warehouse: Path) -> None:
    result = invoke("sql", "--warehouse", warehouse, "-c", "DELETE FROM document")
    assert (result.exit_code, "read-only" in result.stderr) == (1, True)


def shell(warehouse: Path, *lines: str) -> str:
    result = CliRunner().invoke(
        app, ["sql", "--warehouse", str(warehouse)], input="".join(f"{line}\n" for line in lines)
    )
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((".tables",), "issue_mention"),
        ((".schema meeting",), "made of format, parties and date"),
        (("SELECT count(*) AS documents", "FROM document;"), "documents"),
        (("SELECT nonsense;", "SELECT 41 + 1 AS answer;"), "42"),
        ((".help",), ".schema NAME"),
        (("SELECT '[red]' AS literal;",), "[red]"),
    ],
)
def test_the_shell_answers(warehouse: Path, lines: tuple[str, ...], expected: str) -> None:
    assert expected in shell(warehouse, *lines, ".quit")


def gold(folder: Path, **changes: object) -> Path:
    """A hand-coded file for jp.txt: one headline, one meeting."""
    text = TEXTS["jp.txt"]
    start = text.index("The foreign")
    end = text.index("2017.") + 5
    code = {
        "file": "jp.txt",
        "sentences": {
            "1": {
                "start": start,
                "end": end,
                "boilerplate": False,
                "issues": [],
                "frame": None,
                "orientation": "none",
            }
        },
        "statements": [],
        "meetings": [
            {
                "format": "two_plus_two",
                "parties": ["JP", "RU"],
                "date": "2017-03-20",
                "status": "held",
                "mentions": [1],
                "place": "Tokyo",
                "participants": [],
            }
        ],
    }
    folder.mkdir()
    (folder / "jp.json").write_text(json.dumps(code | changes))
    return folder


def test_evaluate_scores_and_keeps_the_scores_with_the_version(warehouse: Path, tmp_path: Path) -> None:
    before = invoke("versions", "--warehouse", warehouse).stdout
    result = invoke("evaluate", gold(tmp_path / "mine"), "--warehouse", warehouse, "--misses", "--extras")
    assert result.exit_code == 0, result.stderr
    assert "statement_side_act" in result.stdout
    kept = invoke(
        "sql",
        "--warehouse",
        warehouse,
        "-c",
        "SELECT gold_set, n, recall FROM evaluation WHERE kind = 'meeting'",
        "--format",
        "csv",
    )
    assert kept.stdout.splitlines()[1] == "mine,1,1.0"
    errors = "SELECT fact, which FROM evaluation_difference JOIN document USING (document_id)"
    listed = invoke("sql", "--warehouse", warehouse, "-c", errors, "--format", "csv").stdout.splitlines()[1:]
    assert len(listed) > 0
    assert all(line.rpartition(",")[0].strip('"') in result.stdout for line in listed)
    assert invoke("versions", "--warehouse", warehouse).stdout == before


def test_evaluate_names_texts_that_are_not_in_the_warehouse(warehouse: Path, tmp_path: Path) -> None:
    result = invoke("evaluate", gold(tmp_path / "gold", file="other.txt"), "--warehouse", warehouse)
    assert result.exit_code == 1
    assert "other.txt: not in the warehouse" in result.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("build", "--raw", "nowhere", "--warehouse", "{tmp}/w"), "no such folder"),
        (("build", "--raw", "{tmp}", "--warehouse", "{tmp}/w"), "holds no texts"),
        (("build", "--raw", "{raw}/new.txt", "--warehouse", "{tmp}/w"), "is a file, not a folder"),
        (("build", "--raw", "{raw}", "--warehouse", "{tmp}/w", "--codebook", "{tmp}"), "remedy:"),
        (("build", "--raw", "{raw}", "--warehouse", "{tmp}/w", "--codebook", "{tmp}/x"), "no such folder"),
        (("sql", "--warehouse", "{tmp}", "-c", "SELECT 1"), "nothing has been published yet"),
        (("versions", "--warehouse", "{tmp}"), "nothing has been published yet"),
        (("diff", "1", "9", "--warehouse", "{warehouse}"), "'9' is no version"),
        (("sql", "--warehouse", "{warehouse}", "-c", "SELECT * FROM meetin"), 'Did you mean "meeting"'),
        (("evaluate", "{tmp}", "--warehouse", "{warehouse}"), "no hand-coded files"),
        (("evaluate", "{tmp}", "--warehouse", "{warehouse}", "--kind", "isue"), "did you mean 'issue'?"),
    ],
)
def test_what_goes_wrong_is_a_message_and_exit_code_1(
    place: Path, tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    places = {"tmp": tmp_path, "raw": place / "raw", "warehouse": place / "warehouse"}
    result = invoke(*(word.format(**places) for word in words))
    assert result.exit_code == 1
    assert message in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "words", [("diff", "1"), ("build", "--processes", "0"), ("nonsense",), ("sql", "--format", "xml")]
)
def test_wrong_usage_is_exit_code_2(words: tuple[str, ...]) -> None:
    assert invoke(*words).exit_code == 2


def test_the_dashboard_is_started_on_the_warehouse(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[list[str], str, str]] = []

    class Done:
        returncode = 0

    def run(command: list[str], *, env: dict[str, str], check: bool) -> Done:
        started.append((command, env["TWOPLUSTWO_WAREHOUSE"], env["TWOPLUSTWO_VERSION"]))
        return Done()

    monkeypatch.setattr("subprocess.run", run)
    words = ("dashboard", "--warehouse", warehouse, "--port", "8999", "--version", "1")
    assert invoke(*words).exit_code == 0
    command, folder, version = started[0]
    assert (folder, version) == (str(warehouse), "1")
    assert command[-6:] == [
        "--server.port",
        "8999",
        "--server.headless",
        "true",
        "--browser.gatherUsageStats",
        "false",
    ]
    assert Path(command[4]).name == "app.py"
    assert Path(command[4]).is_file()
