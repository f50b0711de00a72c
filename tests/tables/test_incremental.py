"""An incremental build gives what a build from scratch gives, and does no more than it must."""

from __future__ import annotations

from pathlib import Path

import pytest
from fake_coding import FAKE
from tiny_build import TEXTS, build, content, publish, query, write_texts

from pipelines import model
from pipelines.tables import build as build_module
from pipelines.tables.documents import Counters

CSV = TEXTS["documents.csv"]
JSONL = TEXTS["c.jsonl"]
STEPS: list[tuple[str, dict[str, str | None], Counters]] = [
    ("nothing", {}, Counters(0, 4, 0)),
    ("a text is edited", {"a.txt": "China fell!\n"}, Counters(1, 3, 0)),
    ("a text is added", {"d.txt": "New treaty."}, Counters(1, 4, 0)),
    ("a copy of a text is added", {"a2.txt": TEXTS["a.txt"]}, Counters(1, 4, 0)),
    (
        "a text is removed",
        {"b.txt": None, "documents.csv": CSV.replace("b.txt,s2,RU,,2017\n", "")},
        Counters(0, 3, 1),
    ),
    (
        "a text is renamed",
        {"b.txt": None, "e.txt": TEXTS["b.txt"], "documents.csv": CSV.replace("b.txt", "e.txt")},
        Counters(1, 3, 1),
    ),
    ("metadata change", {"documents.csv": CSV.replace("2017-03-22", "2017-03-23")}, Counters(1, 3, 0)),
    (
        "rows of the metadata change places",
        {"documents.csv": "\n".join([*CSV.split()[:1], *CSV.split()[:0:-1]])},
        Counters(0, 4, 0),
    ),
    (
        "the perspective of a source changes",
        {"sources.csv": TEXTS["sources.csv"].replace("One,JP", "One,third")},
        Counters(0, 4, 0),
    ),
    (
        "a line is added to a data file",
        {"c.jsonl": JSONL + '{"text": "sanctions", "url": "u3"}\n'},
        Counters(1, 4, 0),
    ),
    (
        "lines of a data file change places",
        {"c.jsonl": "\n".join(JSONL.split("\n")[1::-1])},
        Counters(0, 4, 0),
    ),
    ("a line leaves a data file", {"c.jsonl": JSONL.split("\n")[0]}, Counters(0, 3, 1)),
    ("a text becomes unusable", {"b.txt": ""}, Counters(0, 3, 1)),
]


def apply(texts: dict[str, str], step: dict[str, str | None]) -> dict[str, str]:
    return {name: text for name, text in (texts | step).items() if text is not None}


@pytest.mark.parametrize(("step", "counters"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_a_step_costs_what_it_changes_and_equals_a_rebuild(
    raw: Path, current: Path, step: dict[str, str | None], counters: Counters
) -> None:
    write_texts(raw, apply(TEXTS, step))
    done = build(raw, current)
    fresh = publish(raw, current.with_name("fresh")).version
    assert done.counters == counters
    assert content(current) == content(current.with_name("fresh"))
    assert done.published
    assert done.published.version.content_hash == fresh.content_hash


def test_another_codebook_has_every_document_coded_again(raw: Path, current: Path, tmp_path: Path) -> None:
    codebook = tmp_path / "codebook"
    codebook.mkdir()
    (codebook / "words.txt").write_text("China = sanctions\n")
    assert build(raw, current, codebook=codebook).counters == Counters(4, 0, 0)
    assert build(raw, current, codebook=codebook).counters == Counters(0, 4, 0)


def test_other_code_has_every_document_coded_again(
    raw: Path, current: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_module, "code_hash", lambda: "other")
    assert build(raw, current).counters == Counters(4, 0, 0)


def test_other_code_with_equal_content_publishes_nothing_and_is_remembered(
    raw: Path, current: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_module, "code_hash", lambda: "other")
    assert not publish(raw, current).is_new
    assert build(raw, current).counters == Counters(0, 4, 0)


def test_unchanged_documents_are_not_coded(raw: Path, current: Path) -> None:
    seen: list[str] = []

    def watching(document: model.Document, codebook: object) -> model.CodedDocument:
        seen.append(document.document_id)
        return FAKE.code_document(document, codebook)  # type: ignore[arg-type]

    (raw / "b.txt").write_text("sanctions")
    build(raw, current, coding=FAKE._replace(code_document=watching))
    assert seen == ["b"]


@pytest.mark.parametrize(
    ("changed", "to", "read", "coded"),
    [
        ("One,JP", "One,third", {"a.txt", "c.jsonl", "d.txt"}, ["d"]),
        ("One,JP", "First,JP", set(), []),
        ("Two,RU", "Two,third", {"b.txt", "c.jsonl"}, []),
    ],
    ids=["its perspective", "its name", "the perspective of another one"],
)
def test_a_document_is_read_again_when_it_may_take_another_perspective_from_its_source(
    raw: Path, current: Path, changed: str, to: str, read: set[str], coded: list[str]
) -> None:
    seen: list[str] = []

    def watching(document: model.Document, codebook: object) -> model.CodedDocument:
        seen.append(document.document_id)
        return FAKE.code_document(document, codebook)  # type: ignore[arg-type]

    texts = TEXTS | {"d.txt": "New treaty.", "documents.csv": CSV + "d.txt,s1,,D,2018\n"}
    fingerprints = "SELECT path, fingerprint FROM corpus_file"
    build(write_texts(raw, texts), current)
    before = query(current, fingerprints)
    write_texts(raw, texts | {"sources.csv": TEXTS["sources.csv"].replace(changed, to)})
    build(raw, current, coding=FAKE._replace(code_document=watching))
    assert {path for path, _ in set(query(current, fingerprints)) - set(before)} == read
    assert seen == coded
    perspective = "third" if coded else "JP"
    assert query(current, "SELECT perspective FROM document WHERE document_id = 'd'") == [(perspective,)]


def test_what_rests_on_several_documents_is_made_anew(raw: Path, current: Path) -> None:
    (raw / "b.txt").write_text("They met 2017-03-21.")
    build(raw, current)
    assert [(row[0], row[-2]) for row in content(current)["meeting"]] == [
        ("summit-2017-03-20", 1),
        ("summit-2017-03-21", 1),
    ]
