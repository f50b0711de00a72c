"""Which versions a warehouse folder has, and what they can be called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboards import versions

HASHES = {1: "aaaa1111" + "0" * 56, 2: "bbbb2222" + "0" * 56, 3: "aaaa3333" + "0" * 56}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three versions in the ledger, the file of the first gone, two tags on the second."""
    (tmp_path / "versions").mkdir()
    for number in (2, 3):
        (tmp_path / "versions" / f"{number:04}-{HASHES[number][:8]}.duckdb").touch()
    lines = [
        {"version_no": n, "content_hash": h, "created_at": f"2024-05-0{n}T10:00:00Z", "message": ""}
        for n, h in HASHES.items()
    ]
    (tmp_path / "ledger.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    (tmp_path / "tags.json").write_text(json.dumps({"paper": 2, "draft": 2}), "utf-8")
    return tmp_path


def test_the_newest_comes_first_with_what_is_known_of_it(folder: Path) -> None:
    found = versions.listed(folder)
    assert [(v.number, v.day, v.tags, v.file is not None) for v in found] == [
        (3, "2024-05-03", (), True),
        (2, "2024-05-02", ("draft", "paper"), True),
        (1, "2024-05-01", (), False),
    ]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("2", 2),
        ("0002", 2),
        ("paper", 2),
        ("bbbb", 2),
        ("BBBB2222", 2),
        ("aaaa", 3),  # the newest with it
        ("aaaa1", 1),
        ("aaa", None),  # too short to mean one
        ("7", None),
        ("current", None),
        ("", None),
    ],
)
def test_a_version_is_found_by_number_tag_or_hash(folder: Path, name: str, number: int | None) -> None:
    found = versions.find(name, versions.listed(folder))
    assert (found and found.number) == number


def test_files_count_where_the_ledger_is_damaged(folder: Path) -> None:
    (folder / "ledger.jsonl").write_text('{"version_no": 1,\n{"other": 1}\n', "utf-8")
    (folder / "tags.json").write_text("{", "utf-8")
    assert [(v.number, v.content_hash) for v in versions.listed(folder)] == [(3, "aaaa3333"), (2, "bbbb2222")]


def test_there_is_none_before_the_first_build(tmp_path: Path) -> None:
    assert versions.listed(tmp_path / "nowhere") == []
