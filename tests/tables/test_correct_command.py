"""``twoplustwo correct``: shows a fact, writes its correction, and leaves the rest of the file alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from fake_coding import FAKE
from tiny_build import build, query
from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.tables import build as build_module

WHY = ("--reason", "It is so.", "--who", "A. Reader")


@pytest.fixture(autouse=True)
def _tiny_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_module, "coding_room", lambda: FAKE)
    for name in ("CORRECTIONS", "WHO", "RAW", "WAREHOUSE", "CODEBOOK"):
        monkeypatch.delenv(f"TWOPLUSTWO_{name}", raising=False)


def correct(folder: Path, *words: str, say: str = "") -> Result:
    places = ("--raw", str(folder / "raw"), "--warehouse", str(folder / "built"))
    return CliRunner().invoke(app, ["correct", *words, *places], input=say)


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A place whose warehouse, ``built``, is only read."""
    (tmp_path / "built").symlink_to(built)
    return tmp_path


def entries(folder: Path) -> list[dict[str, Any]]:
    return list(tomllib.loads((folder / "corrections.toml").read_text("utf-8"))["correction"])


def fact(built: Path) -> str:
    asked = "SELECT mention_id FROM issue_mention WHERE document_id = 'a' AND quote = 'China'"
    return str(query(built, asked)[0][0])


def test_it_shows_the_fact_in_its_sentence_and_writes_the_entry(folder: Path, built: Path) -> None:
    mention = fact(built)
    done = correct(folder, mention[:10], "--set", "issue_id=sanctions", *WHY, "--yes")
    assert done.exit_code == 0, done.stderr
    for shown in ("a: A (s1, 2017-03-22)", "3: China rises!", f"issue_mention {mention}", "issue_id = china",
                  "New       issue_id = sanctions", "It is so. (A. Reader)"):  # fmt: skip
        assert shown in done.stdout
    (entry,) = entries(folder)
    assert entry.pop("made_on")
    assert entry == {
        "kind": "issue_mention",
        "fact_id": mention,
        "document_id": "a",
        "quote": "China",
        "action": "replace",
        "set": {"issue_id": "sanctions"},
        "reason": "It is so.",
        "who": "A. Reader",
    }


def test_it_asks_for_what_is_missing_and_writes_only_after_a_yes(folder: Path, built: Path) -> None:
    assert correct(folder, fact(built), "--action", "reject", say="Wrong.\nMe\nn\n").exit_code == 0
    assert not (folder / "corrections.toml").exists()
    correct(folder, fact(built), "--action", "reject", say="Wrong.\nMe\ny\n")
    assert [(entry["reason"], entry["who"]) for entry in entries(folder)] == [("Wrong.", "Me")]


def test_remarks_and_entries_of_the_file_stay(folder: Path, built: Path) -> None:
    before = '# Our own.\n[[correction]]\nkind = "meeting"  # why?\nfact_id = "m"\naction = "confirm"\n'
    before += 'reason = "r"\nwho = "w"\nmade_on = 2026-01-01\n'
    (folder / "corrections.toml").write_text(before)
    correct(folder, "a:3", "--set", "orientation=none", *WHY, "--yes")
    assert (folder / "corrections.toml").read_text().startswith(before)
    assert [entry["kind"] for entry in entries(folder)] == ["meeting", "sentence"]


def test_what_it_writes_is_what_a_build_applies(raw: Path, folder: Path) -> None:
    added = ("--action", "add", "--kind", "statement", "--document", "a", "--quote", "China rises")
    values = (
        "--set",
        "actor_id=lavrov",
        "--set",
        "act=warn",
        "--set",
        "issues=china,sanctions",
        "--set",
        "quoted=true",
    )
    assert correct(folder, *added, *values, *WHY, "--yes").exit_code == 0
    meeting = ("--set", "series_no=2", "--set", "place=Moscow")
    assert correct(folder, "summit-2017-03-20", *meeting, *WHY, "--yes").exit_code == 0
    build(raw, folder / "warehouse")
    asked = "SELECT kind, state, detail FROM correction ORDER BY kind"
    assert query(folder / "warehouse", asked) == [("meeting", "applied", ""), ("statement", "applied", "")]
    assert query(folder / "warehouse", "SELECT series_no, place FROM meeting") == [(2, "Moscow")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("zzz", "--action", "reject"), "no fact has the id 'zzz'"),
        (("", "--action", "reject"), "no fact is named"),
        (("a:3", "--kind", "statment", "--action", "reject"), "did you mean 'statement'?"),
        (("--action", "add", "--kind", "statement"), "--document, --quote is missing"),
        (("a:3", "--set", "frame=econ"), "unknown frame 'econ'"),
        (("a:3", "--set", "frame"), "'frame' sets nothing"),
        (("a:3", "--set", "colour=red"), "unknown column 'colour' of sentence"),
        (("a:3", "--action", "approve"), "unknown action 'approve'"),
        (("a:3",), "replace needs new values"),
        (
            ("--action", "add", "--kind", "issue_mention", "--document", "a", "--quote", "Japan"),
            "'Japan' is in no sentence of it",
        ),
        (
            ("--action", "add", "--kind", "issue_mention", "--document", "a", "--quote", "a"),
            "give --sentence-no: 2, 3, 4",
        ),
    ],
)
def test_a_mistake_is_a_message_and_nothing_is_written(
    folder: Path, words: tuple[str, ...], message: str
) -> None:
    done = correct(folder, *words, *WHY, "--yes")
    assert done.exit_code == 1
    assert message in done.stderr
    assert not (folder / "corrections.toml").exists()


def test_a_second_entry_on_a_fact_is_refused(folder: Path) -> None:
    correct(folder, "a:3", "--set", "orientation=none", *WHY, "--yes")
    again = correct(folder, "a:3", "--set", "frame=economic", *WHY, "--yes")
    assert "a second entry on the same fact" in again.stderr
    assert len(entries(folder)) == 1


@pytest.mark.parametrize(
    ("before", "message"),
    [
        (b"[[correction]\n", "not valid TOML"),
        (b"# \xff\n", "not valid TOML"),
        (b"correction = 3\n", "correction is no list of tables"),
        (b'[[correction]]\nkind = "colour"\n', "unknown kind 'colour'"),
    ],
)
def test_a_mistake_that_is_in_the_file_already_is_a_message(
    folder: Path, before: bytes, message: str
) -> None:
    (folder / "corrections.toml").write_bytes(before)
    done = correct(folder, "a:3", "--set", "orientation=none", *WHY, "--yes")
    assert (done.exit_code, message in done.stderr) == (1, True)
    assert (folder / "corrections.toml").read_bytes() == before
