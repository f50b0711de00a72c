"""documents.csv and sources.csv: what they may say, and what the error says where they may not."""

from pathlib import Path

import pytest

from pipelines.corpus import scan
from pipelines.errors import CorpusError


def folder(raw: Path, **files: str) -> Path:
    """A raw folder; the names of the two tables are short here."""
    names = {"documents": "documents.csv", "sources": "sources.csv"}
    for name, content in ({"text": "A text."} | files).items():
        (raw / names.get(name, f"{name}.txt")).write_text(content, encoding="utf-8")
    return raw


@pytest.mark.parametrize(
    ("documents", "problem", "place", "remedy"),
    [
        ("file,sourceid\ntext.txt,mofa", "unknown column 'sourceid'", "line 1", "did you mean 'source_id'?"),
        ("file;title\ntext.txt;A", "unknown column 'file;title'", "line 1", "by commas"),
        ("title\nA", "no column 'file'", "line 1", "title"),
        ("file,title,title\ntext.txt,a,b", "a column occurs twice", "line 1", "keep one"),
        ("file,title\n\ntext.txt,a,b", "3 values for 2 columns", "line 3", "quotation marks"),
        ("file,title\n,a", "empty 'file'", "line 2", "delete the row"),
        ("file\ntexts.txt", "names no file: 'texts.txt'", "line 2", "did you mean 'text.txt'?"),
        ("file\ntext.txt\ntext.txt", "second row for 'text.txt'", "line 3", "line 2"),
        ("file,published_on\ntext.txt,22.03.2017", "'22.03.2017'", "line 2 (text.txt)", "2017-03-22"),
        ("file,published_on\ntext.txt,2017-02-30", "'2017-02-30'", "line 2 (text.txt)", "2017-03-22"),
        ("file,perspective\ntext.txt,Japan", "perspective 'Japan'", "line 2 (text.txt)", "JP, RU, third"),
        ("file,language\ntext.txt,jp", "language 'jp'", "line 2 (text.txt)", "en, ja, ru"),
        ('file,title\ntext.txt,"open', "not a CSV", "line", "quotation mark"),
    ],
)  # fmt: skip
def test_an_error_names_value_place_and_remedy(
    tmp_path: Path, documents: str, problem: str, place: str, remedy: str
) -> None:
    with pytest.raises(CorpusError) as caught:
        scan(folder(tmp_path, documents=documents))
    assert problem in caught.value.problem
    assert caught.value.place.startswith("documents.csv")
    assert place in caught.value.place
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("sources", "problem"),
    [
        ("source_id,language\nmofa,ja", "unknown column 'language'"),
        ("name\nMinistry", "no column 'source_id'"),
        ("source_id\nmofa\nmofa", "second row for 'mofa'"),
        ("source_id,perspective\nmofa,japanese", "unknown perspective 'japanese'"),
    ],
)
def test_sources_are_read_as_strictly(tmp_path: Path, sources: str, problem: str) -> None:
    with pytest.raises(CorpusError, match=problem):
        scan(folder(tmp_path, sources=sources))


@pytest.mark.parametrize(
    ("column", "written", "kept"),
    [
        ("perspective", " jp ", "JP"),
        ("perspective", "Third", "third"),
        ("language", "JA", "ja"),
        ("language", "en-GB", "en"),
        ("published_on", "2017-03-22T18:30:00+09:00", "2017-03-22"),
        ("published_on", "2017-03~", "2017-03~"),
        ("title", "  Two   plus\ttwo ", "Two plus two"),
        ("title", "Йо\u0438\u0306", "Йой"),
    ],
)
def test_values_have_one_spelling(tmp_path: Path, column: str, written: str, kept: str) -> None:
    corpus = scan(folder(tmp_path, documents=f"file,{column}\ntext.txt,{written}"))
    assert corpus.files[0].metadata == {column: kept}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932"])
def test_tables_may_come_from_a_spreadsheet(tmp_path: Path, encoding: str) -> None:
    title = "日本とロシアの外務・防衛閣僚による協議について"
    table = folder(tmp_path) / "documents.csv"
    table.write_bytes(f"file,title\r\ntext.txt,{title}\r\n".encode(encoding))
    assert scan(tmp_path).files[0].metadata == {"title": title}


def test_a_table_in_a_folder_applies_to_that_folder(tmp_path: Path) -> None:
    (tmp_path / "ja").mkdir()
    (tmp_path / "ja" / "text.txt").write_text("文です。", encoding="utf-8")
    (tmp_path / "ja" / "documents.csv").write_text("file,title\ntext.txt,Inner")
    corpus = scan(folder(tmp_path, documents="file,title\ntext.txt,Outer"))
    assert {file.path: file.metadata["title"] for file in corpus.files} == {
        "ja/text.txt": "Inner",
        "text.txt": "Outer",
    }


def test_two_tables_may_not_name_one_file(tmp_path: Path) -> None:
    (tmp_path / "ja").mkdir()
    (tmp_path / "ja" / "text.txt").write_text("文です。", encoding="utf-8")
    (tmp_path / "ja" / "documents.csv").write_text("file\ntext.txt")
    with pytest.raises(CorpusError, match="second row for 'ja/text"):
        scan(folder(tmp_path, documents="file\nja/text.txt"))


def test_a_composed_name_finds_a_decomposed_file(tmp_path: Path) -> None:
    (tmp_path / "и\u0306.txt").write_text("Текст.", encoding="utf-8")
    corpus = scan(folder(tmp_path, documents="file,title\nй.txt,A"))
    assert [file.metadata for file in corpus.files if file.path != "text.txt"] == [{"title": "A"}]


def test_one_source_in_two_tables_must_be_the_same(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "sources.csv").write_text("source_id,name\nmofa,Other")
    with pytest.raises(CorpusError, match="'mofa' has other values"):
        scan(folder(tmp_path, sources="source_id,name\nmofa,Ministry"))
