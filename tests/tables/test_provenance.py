"""One published file answers by itself where it comes from."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from fake_coding import list_codebook
from tiny_build import TEXTS, query

from pipelines.tables.hashes import content_hash
from pipelines.tables.versions import Warehouse


@pytest.fixture(scope="module")
def sent(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published file alone, in another folder."""
    folder = tmp_path_factory.mktemp("colleague")
    shutil.copyfile(built / "current.duckdb", folder / "current.duckdb")
    return folder


def told(sent: Path, topic: str) -> dict[str, tuple[str, str]]:
    rows = query(sent, f"SELECT item, value, detail FROM provenance WHERE topic = '{topic}'")
    return {item: (value, detail) for item, value, detail in rows}


def test_it_names_itself_and_its_parent(sent: Path, built: Path) -> None:
    version = Warehouse(built).versions()[-1]
    about = told(sent, "version")
    assert about["number"][0] == "1"
    assert about["parent"] == ("none", "")
    assert about["content_hash"][0] == version.content_hash
    assert about["created_at"] == (version.created_at, "run test")
    assert about["texts and metadata"][0] == version.corpus_hash
    assert about["codebook"][0] == version.codebook_hash
    assert about["program"][0] == version.code_hash


def test_it_lists_every_text_with_hash_source_date_and_file(sent: Path) -> None:
    texts = told(sent, "text")
    assert len(texts) == 4
    assert texts["a"] == (sha256(TEXTS["a.txt"].encode()).hexdigest(), "s1, 2017-03-22, a.txt")
    assert told(sent, "input file")["a.txt"][0] == sha256(TEXTS["a.txt"].encode()).hexdigest()
    assert [value for value, _ in told(sent, "unusable input").values()] == ["empty"]


def test_it_names_codebook_and_software(sent: Path) -> None:
    assert {item: value for item, (value, _) in told(sent, "codebook file").items()} == {
        file.path: file.sha256 for file in list_codebook(None)
    }
    assert {"twoplustwo", "python", "duckdb", "pymorphy3"} <= set(told(sent, "software"))
    assert query(sent, "SELECT count(*) > 0 FROM rule") == [(True,)]


def test_it_tells_which_checks_passed(sent: Path) -> None:
    checks = told(sent, "check")
    assert checks["evidence of issue_mention"] == ("passed", "")
    assert len(checks) == query(sent, "SELECT count(*) FROM check_result")[0][0]


def test_its_hashes_can_be_checked_against_each_other(sent: Path) -> None:
    tables = {table: value for table, (value, _) in told(sent, "content table").items()}
    assert content_hash(tables) == told(sent, "version")["content_hash"][0]
