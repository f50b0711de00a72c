"""Which texts are one origin, and which only look like it: own texts, built end to end."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

import duckdb
import pytest
from real_build import Text, built, text

WIRE, AROUND, SAME_DAY, WIRE_JA = text("wire"), text("around"), text("same_day"), text("wire_ja")
FOOTER, CRAB, SNOW, SHORT = text("footer"), text("crab"), text("snow"), text("short")
EDITED_JA = WIRE_JA.replace("木曜日", "28日").replace("進み具合を確かめる", "進展を点検する")
DAY, LATER, SOONER = "2018-06-28", "2018-06-30", "2018-06-27"
Texts = dict[str, Text]


def headed(headline: str, body: str) -> str:
    return f"{headline}\n\n{body}"


def reworded(body: str) -> str:
    """``body`` with a word here and there replaced, as an editor does."""
    words = [("arrived", "landed"), ("take stock of", "review"), ("have met", "met"), ("fly", "travel")]
    for old, new in words:
        body = body.replace(old, new)
    return body


def wire(body: str, day: str = DAY, source: str = "tokyo_wire", language: str = "en") -> Text:
    return Text(source, language, day, body)


CASES: list[tuple[str, Texts, list[set[str]]]] = [
    (
        "a copy under another headline",
        {
            "a": wire(headed("Kono in Moscow", WIRE)),
            "b": wire(headed("Islands on the agenda again", WIRE), LATER),
        },
        [{"a", "b"}],
    ),
    (
        "a reprint in another source, edited",
        {"a": wire(WIRE), "b": wire(reworded(WIRE), LATER, "notebook")},
        [{"a", "b"}],
    ),
    (
        "an excerpt",
        {"a": wire(WIRE + AROUND), "b": wire("".join(WIRE.splitlines(keepends=True)[1:4]), LATER)},
        [{"a", "b"}],
    ),
    (
        "a wire report inside a longer article",
        {"a": wire(WIRE), "b": wire(AROUND + WIRE + CRAB + SNOW, LATER, "notebook")},
        [{"a", "b"}],
    ),
    (
        "a digest of two reports joins one of them and does not make them one",
        {"a": wire(WIRE), "b": wire(AROUND), "c": wire(WIRE + AROUND, LATER)},
        [{"a", "c"}, {"b"}],
    ),
    (
        "Japanese, edited",
        {"a": wire(WIRE_JA, language="ja"), "b": wire(EDITED_JA, LATER, language="ja")},
        [{"a", "b"}],
    ),
    (
        "language versions of one release",
        {
            "a": wire(text("release_ja"), "2018-07-31", "gaimusho", "ja"),
            "b": wire(text("release_ru"), "2018-08-01", "gaimusho", "ru"),
            "c": wire(text("release_en"), "2018-08-03", "gaimusho", "en"),
        },
        [{"a", "b", "c"}],
    ),
    (
        "the two sides' readouts of one session, in two languages and in one",
        {
            "a": wire(text("release_ja"), "2018-08-01", "gaimusho", "ja"),
            "b": wire(text("other_readout_ru"), "2018-08-01", "mid", "ru"),
            "c": wire(text("other_readout_ru").replace("Лавров", "Коно"), "2019-01-01", "gaimusho", "ru"),
        },
        [{"a"}, {"b", "c"}],
    ),
    (
        "two reports of one meeting",
        {"a": wire(WIRE), "b": wire(SAME_DAY, DAY, "moscow_wire")},
        [{"a"}, {"b"}],
    ),
    ("the same footer", {"a": wire(CRAB + SNOW + FOOTER), "b": wire(AROUND + FOOTER, LATER)}, [{"a"}, {"b"}]),
    ("a short text inside another", {"a": wire(WIRE + SHORT), "b": wire(SHORT, LATER)}, [{"a"}, {"b"}]),
    ("equal short texts", {"a": wire(SHORT), "b": wire(SHORT, LATER)}, [{"a", "b"}]),
]


def families(database: Path) -> list[set[str]]:
    found = defaultdict(set)
    with duckdb.connect(database, read_only=True) as connection:
        for document, origin in connection.execute("SELECT document_id, origin_id FROM document").fetchall():
            found[origin].add(document)
    return sorted(found.values(), key=min)


@pytest.mark.parametrize(("texts", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_which_texts_are_one(texts: Texts, wanted: list[set[str]], tmp_path: Path) -> None:
    assert families(built(texts, tmp_path)) == wanted


def test_the_names_of_files_and_their_order_do_not_matter(tmp_path: Path) -> None:
    texts = [
        wire(WIRE),
        wire(reworded(WIRE), LATER),
        wire(AROUND),
        wire(AROUND + WIRE, LATER),
        wire(SAME_DAY),
    ]
    sizes = []
    for seed in range(3):
        named = dict(zip("abcde", random.Random(seed).sample(texts, len(texts)), strict=True))
        sizes.append(sorted(len(family) for family in families(built(named, tmp_path / str(seed)))))
    assert sizes == [[1, 2, 2]] * 3 or sizes == [[1, 1, 3]] * 3


@pytest.fixture(scope="module")
def one_build(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    texts = {
        "first": wire(WIRE, SOONER),
        "again": wire(reworded(WIRE), DAY, "notebook"),
        "within": wire(AROUND + reworded(WIRE), LATER, "notebook"),
        "apart": wire(SAME_DAY, DAY, "moscow_wire"),
    }
    return duckdb.connect(built(texts, tmp_path_factory.mktemp("origins")), read_only=True)


def test_every_copy_names_the_text_that_it_is_most_like(one_build: duckdb.DuckDBPyConnection) -> None:
    rows = one_build.execute(
        "SELECT document_id, of_document_id, relation FROM origin_member "
        "WHERE origin_id = 'first' ORDER BY ALL"
    ).fetchall()
    assert rows == [("again", "first", "copy"), ("first", "", "first"), ("within", "again", "copy")]


def test_an_origin_begins_with_its_first_publication(one_build: duckdb.DuckDBPyConnection) -> None:
    rows = one_build.execute(
        "SELECT origin_id, relation, documents, sources, first_published::VARCHAR FROM origin ORDER BY ALL"
    ).fetchall()
    assert rows == [("apart", "single", 1, 1, DAY), ("first", "copy", 3, 2, SOONER)]


def test_frequencies_are_counted_by_document_and_by_origin(one_build: duckdb.DuckDBPyConnection) -> None:
    rows = one_build.execute(
        "SELECT documents, origins, documents_total, origins_total FROM issue_frequency "
        "WHERE source_id = 'notebook' AND issue_id = 'joint_economic_activities'"
    ).fetchall()
    assert rows == [(2, 1, 2, 1)]
    assert one_build.execute("SELECT DISTINCT origins <= documents FROM meeting_count").fetchall() == [
        (True,)
    ]
