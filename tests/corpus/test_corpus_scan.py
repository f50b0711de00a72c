"""The folder: which files count, what they are called, what the hash covers."""

import pickle
from hashlib import sha256
from pathlib import Path

import pytest

from pipelines.corpus import Corpus, scan
from pipelines.errors import CorpusError
from pipelines.model import Source


def write(raw: Path, *paths: str, content: str = "A text.") -> Path:
    for path in paths:
        (raw / path).parent.mkdir(parents=True, exist_ok=True)
        (raw / path).write_text(content, encoding="utf-8")
    return raw


def kinds(corpus: Corpus) -> list[str]:
    return [notice.kind for notice in corpus.notices]


def test_files_are_sorted_and_measured(tmp_path: Path) -> None:
    corpus = scan(write(tmp_path, "b.txt", "a/c.md", "a.txt"))
    assert [file.path for file in corpus.files] == ["a.txt", "a/c.md", "b.txt"]
    assert {file.size for file in corpus.files} == {7}
    assert {file.sha256 for file in corpus.files} == {sha256(b"A text.").hexdigest()}


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["a.txt", "b/a.txt"], ["a", "b/a"]),
        (["a.txt", "a.html"], ["a.html", "a.txt"]),
        (["x.txt", "x.txt.txt"], ["x", "x.txt.txt"]),
        (["2017.03.20 readout.txt"], ["2017.03.20 readout"]),
        (["A.TXT"], ["A"]),
        (["wire.jsonl", "wire.txt"], ["wire.jsonl", "wire"]),
        (["日露.txt"], ["日露"]),
    ],
)
def test_a_document_is_called_after_its_path(tmp_path: Path, paths: list[str], ids: list[str]) -> None:
    assert [file.document_id for file in scan(write(tmp_path, *paths)).files] == ids


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "readme",
        "LICENSE",
        "LICENCE.txt",
        "gold.json",
        ".hidden.txt",
        ".git/a.txt",
        "page_files/style.css",
    ],
)
def test_files_about_the_folder_are_no_texts(tmp_path: Path, path: str) -> None:
    assert [file.path for file in scan(write(tmp_path, "a.txt", path)).files] == ["a.txt"]


def test_a_row_makes_any_file_a_text(tmp_path: Path) -> None:
    write(tmp_path, "documents.csv", content="file\nREADME.md")
    assert [file.path for file in scan(write(tmp_path, "README.md")).files] == ["README.md"]


def test_a_table_is_known_in_capitals_too(tmp_path: Path) -> None:
    write(tmp_path, "Documents.CSV", content="file,title\na.txt,A")
    assert [file.metadata for file in scan(write(tmp_path, "a.txt")).files] == [{"title": "A"}]


def test_other_formats_are_kept_for_the_quarantine(tmp_path: Path) -> None:
    corpus = scan(write(tmp_path, "a.txt", "b.docx", "c"))
    assert [(file.path, file.media_type) for file in corpus.files] == [
        ("a.txt", "text/plain"),
        ("b.docx", ""),
        ("c", ""),
    ]


def test_missing_tables_and_odd_files_are_noticed(tmp_path: Path) -> None:
    corpus = scan(write(tmp_path, "a.txt", "photo.jpg", "script.js", "other.js"))
    assert kinds(corpus) == ["metadata_file_missing", "metadata_file_missing", "files_ignored"]
    assert corpus.notices[-1].detail == "not texts: 1 .jpg, 2 .js"


def test_a_source_that_no_table_lists_is_noticed_once(tmp_path: Path) -> None:
    write(tmp_path, "documents.csv", content="file,source_id\na.txt,tass\nb.txt,tass\nc.txt,mofa")
    write(tmp_path, "sources.csv", content="source_id,name,perspective\nmofa,Ministry,jp")
    corpus = scan(write(tmp_path, "a.txt", "b.txt", "c.txt"))
    assert [notice.detail for notice in corpus.notices] == ["'tass' (of a.txt) is not in sources.csv"]
    assert corpus.source("tass") == Source("tass")
    assert corpus.source("mofa") == Source("mofa", "Ministry", perspective="JP")


@pytest.mark.parametrize("paths", [[], ["README.md"], ["documents.csv"], ["a.docx", "b.json"]])
def test_a_folder_without_texts_is_an_error(tmp_path: Path, paths: list[str]) -> None:
    with pytest.raises(CorpusError, match="holds no texts") as caught:
        scan(write(tmp_path, *paths, content="file\n"))
    assert ".txt" in caught.value.remedy


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such folder"):
        scan(tmp_path / "nowhere")


def test_the_hash_covers_bytes_and_metadata_but_not_the_place(tmp_path: Path) -> None:
    def corpus_hash(folder: str, text: str = "A text.", documents: str = "file,title\na.txt,A") -> str:
        write(tmp_path / folder, "a.txt", content=text)
        write(tmp_path / folder, "documents.csv", content=documents)
        return scan(tmp_path / folder).hash

    first = corpus_hash("one")
    assert corpus_hash("two") == first
    assert corpus_hash("two", documents='file,"title"\r\na.txt,"A"\r\n') == first
    assert corpus_hash("two", documents="file,title\na.txt,B") != first
    assert corpus_hash("two", text="Another text.") != first


@pytest.mark.parametrize(
    ("changed", "content", "expected"),
    [
        ("a.txt", "Another text.", {"a.txt"}),
        ("a.html", "A sibling takes the short name.", {"a.txt"}),
        ("documents.csv", "file,source_id,title\na.txt,mofa,T", {"a.txt"}),
        ("sources.csv", "source_id,perspective\nmofa,RU\ntass,RU", {"a.txt", "c.jsonl"}),
        ("sources.csv", "source_id,perspective\nmofa,JP\ntass,JP", {"c.jsonl"}),
        ("sources.csv", "source_id,perspective\nmofa,JP\ntass,RU\nunknown,RU", {"b.txt", "c.jsonl"}),
        ("sources.csv", "source_id,perspective,name\nmofa,JP,Ministry\ntass,RU,", set()),
    ],
)
def test_a_fingerprint_changes_with_what_its_documents_are_made_of(
    tmp_path: Path, changed: str, content: str, expected: set[str]
) -> None:
    def fingerprints() -> dict[str, str]:
        corpus = scan(tmp_path)
        return {file.path: corpus.fingerprint(file) for file in corpus.files}

    write(tmp_path, "a.txt", "b.txt", "c.jsonl")
    write(tmp_path, "documents.csv", content="file,source_id\na.txt,mofa")
    write(tmp_path, "sources.csv", content="source_id,perspective\nmofa,JP\ntass,RU")
    before = fingerprints()
    write(tmp_path, changed, content=content)
    after = fingerprints()
    assert {path for path in before if after[path] != before[path]} == expected


def test_a_part_fits_a_worker(tmp_path: Path) -> None:
    corpus = scan(write(tmp_path, "a.txt", "b.txt"))
    part = pickle.loads(pickle.dumps(corpus.part(corpus.files[1:])))
    assert [file.path for file in part.files] == ["b.txt"]
    assert part.hash == corpus.hash
