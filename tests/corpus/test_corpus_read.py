"""One file to its documents: every format, metadata and its precedence, and what goes to the quarantine."""

import csv
import gzip
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from pipelines.corpus import read, scan
from pipelines.corpus.reading import LIMIT, Read
from pipelines.errors import CorpusError
from pipelines.model import Document, Notice, Quarantined

PARAGRAPH = "The ministers met in Tokyo and agreed to go on with the consultations on security. " * 3
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x1b\ufeff"), min_size=1
).filter(str.strip)


def read_all(raw: Path, limit: int = LIMIT, **files: bytes) -> list[Read]:
    """Everything that the folder gives; ``a_txt`` stands for ``a.txt``."""
    for name, data in files.items():
        (raw / name.replace("_", ".")).write_bytes(data)
    corpus = scan(raw)
    return [item for file in corpus.files for item in read(corpus, file, limit=limit)]


def documents(items: list[Read]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def quarantined(items: list[Read]) -> dict[str, str]:
    return {item.path: item.reason for item in items if isinstance(item, Quarantined)}


def notices(items: list[Read]) -> dict[str, str]:
    return {item.kind: item.detail for item in items if isinstance(item, Notice)}


def pdf(*lines: str, password: str = "") -> bytes:
    """A page a line, set in a standard font."""
    writer = PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    for line in lines:
        page = writer.add_blank_page(400, 100)
        names = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(names)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 10 50 Td ({line}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def jsonl(*records: object) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def csv_bytes(*records: dict[str, str]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(records[0]))
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode()


def parquet(*records: dict[str, object]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(records)), out)
    return out.getvalue()


@pytest.mark.parametrize(
    "text", ["One.\r\nTwo.\n", "\n\n  Indented\t\n", "Ab\u00adc \u3000ﾗﾌﾞﾛﾌ é", "a\x0cb\x85c\u2028d"]
)
@pytest.mark.parametrize("name", ["a_txt", "a_md"])
def test_plain_text_is_untouched(tmp_path: Path, name: str, text: str) -> None:
    assert [document.text for document in documents(read_all(tmp_path, **{name: text.encode()}))] == [text]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS)
def test_every_format_gives_the_text_back(tmp_path: Path, text: str) -> None:
    items = read_all(
        tmp_path, a_txt=text.encode(), b_jsonl=jsonl({"text": text}), c_parquet=parquet({"text": text})
    )
    assert [document.text for document in documents(items)] == [text, text, text]


def test_a_page_gives_its_main_text_by_blocks_and_its_metadata(tmp_path: Path) -> None:
    page = f"""<html><head><meta charset="windows-1251"><title>Heading</title>
      <meta name="author" content="Ivan Petrov">
      <meta property="article:published_time" content="2017-03-21T09:00:00+03:00"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Heading</h1><p>{PARAGRAPH}</p>
      <p>«{PARAGRAPH}»</p></article></body></html>"""
    items = read_all(tmp_path, a_html=page.encode("cp1251"))
    (document,) = documents(items)
    paragraph = PARAGRAPH.strip()
    assert document.text.split("\n") == ["Heading", paragraph, f"«{PARAGRAPH}»"]
    assert (document.title, document.authors, document.published_on) == (
        "Heading",
        ("Ivan Petrov",),
        "2017-03-21",
    )
    assert (document.encoding, document.media_type) == ("cp1251", "text/html")
    assert "published_on '2017-03-21'" in notices(items)["metadata_inferred"]


def test_a_row_beats_what_the_page_says_of_itself(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>Theirs</title></head><body><article><p>{PARAGRAPH}</p></article></body></html>"
    )
    items = read_all(tmp_path, a_html=page.encode(), documents_csv=b"file,title\na.html,Ours")
    assert documents(items)[0].title == "Ours"
    assert "title" not in notices(items)["metadata_inferred"]


def test_a_page_without_main_text_gives_all_its_text(tmp_path: Path) -> None:
    items = read_all(tmp_path, a_html=b"<html><body><div>Lavrov</div><div>Kono</div></body></html>")
    assert documents(items)[0].text.split() == ["Lavrov", "Kono"]


def test_a_pdf_gives_the_text_of_its_pages(tmp_path: Path) -> None:
    (document,) = documents(read_all(tmp_path, a_pdf=pdf("First page.", "Second page.")))
    assert document.text == "First page.\nSecond page."
    assert (document.encoding, document.media_type) == ("", "application/pdf")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a_jsonl", jsonl),
        ("a_csv", csv_bytes),
        ("a_parquet", parquet),
        ("a_jsonl_gz", lambda *records: gzip.compress(jsonl(*records))),
    ],
)
def test_a_data_file_gives_a_document_a_row(tmp_path: Path, name: str, make: Callable[..., bytes]) -> None:
    rows = [
        {
            "text": "Первый текст.",
            "source_id": "tass",
            "url": "https://example.org/1",
            "authors": "A; B",
            "extra": "x",
        },
        {"text": "Line one,\nline two.", "source_id": "", "url": "", "authors": "", "extra": ""},
    ]
    first, second = documents(read_all(tmp_path, **{name: make(*rows)}))
    path = name.replace("_", ".")
    assert (first.text, first.source_id, first.authors, first.language) == (
        "Первый текст.", "tass", ("A", "B"), "ru",
    )  # fmt: skip
    assert (second.text, second.source_id, second.authors) == ("Line one,\nline two.", "unknown", ())
    assert first.document_id.startswith(f"{path}#")
    assert first.path == second.path == path


def test_typed_values_become_text(tmp_path: Path) -> None:
    row = {"text": "A text.", "published_on": date(2017, 3, 22), "authors": ["A", "B"], "title": None}
    (document,) = documents(read_all(tmp_path, a_parquet=parquet(row)))
    assert (document.published_on, document.authors, document.title) == ("2017-03-22", ("A", "B"), "")


def test_a_members_id_follows_url_or_text_never_the_row(tmp_path: Path) -> None:
    rows = [{"text": "One.", "url": "https://example.org/1"}, {"text": "Two."}, {"text": "Two."}]
    before = documents(read_all(tmp_path, a_jsonl=jsonl(*rows)))
    after = documents(
        read_all(tmp_path, a_jsonl=jsonl({"text": "New."}, rows[0] | {"text": "Edited."}, *rows[1:]))
    )
    assert [document.document_id for document in after[1:]] == [document.document_id for document in before]
    assert before[2].document_id == before[1].document_id + "-2"
    assert [document.input_hash for document in after[2:]] == [document.input_hash for document in before[1:]]


def test_a_members_own_values_beat_the_row_of_its_file(tmp_path: Path) -> None:
    items = read_all(
        tmp_path,
        a_jsonl=jsonl({"text": "One.", "perspective": "RU"}, {"text": "Two."}),
        documents_csv=b"file,perspective,source_id\na.jsonl,JP,mofa",
    )
    assert [(document.perspective, document.source_id) for document in documents(items)] == [
        ("RU", "mofa"),
        ("JP", "mofa"),
    ]


def test_a_bad_value_in_a_data_file_is_left_out_and_noticed(tmp_path: Path) -> None:
    items = read_all(
        tmp_path, a_jsonl=jsonl({"text": "One.", "published_on": "last Monday", "language": "en"})
    )
    assert documents(items)[0].published_on == ""
    assert "'last Monday'" in notices(items)["metadata_unusable"]


def test_perspective_comes_from_the_document_then_the_source(tmp_path: Path) -> None:
    items = read_all(
        tmp_path,
        a_txt=b"A.",
        b_txt=b"B.",
        c_txt=b"C.",
        documents_csv=b"file,source_id,perspective\na.txt,mid,third\nb.txt,mid,\nc.txt,other,",
        sources_csv=b"source_id,perspective\nmid,RU",
    )
    assert [document.perspective for document in documents(items)] == ["third", "RU", ""]
    assert notices(items)["metadata_missing"] == "published_on, perspective"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister spoke of 北方領土 and of Южные Курилы.", "en"),
        ("ラブロフ外相は東京で会談した。", "ja"),
        ("Лавров прибыл в Токио (Tokyo).", "ru"),
        ("俄罗斯外交部长访问东京", ""),
        ("2017 + 2", ""),
    ],
)
def test_language_is_told_by_script_where_nobody_says(tmp_path: Path, text: str, language: str) -> None:
    items = read_all(tmp_path, a_txt=text.encode())
    assert documents(items)[0].language == language
    assert ("language" in notices(items).get("metadata_inferred", "")) == bool(language)


def test_a_given_language_is_not_questioned(tmp_path: Path) -> None:
    items = read_all(tmp_path, a_txt=b"Translated.", documents_csv=b"file,language\na.txt,ru")
    assert documents(items)[0].language == "ru"
    assert "metadata_inferred" not in notices(items)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a_txt", b"", "empty"),
        ("a_txt", b" \r\n\t", "empty"),
        ("a_txt", "\u3000\n".encode(), "empty"),
        ("a_txt", b"PK\x03\x04\x00\x00", "binary"),
        ("a_txt", bytes(range(128, 256)) * 8, "undecodable"),
        ("a_txt", b"x" * 2001, "oversized"),
        ("a_html", b"<html><body><script>1</script></body></html>", "empty"),
        ("a_pdf", b"not a PDF", "malformed"),
        ("a_pdf", pdf("Secret.", password="key"), "encrypted"),
        ("a_pdf", pdf(""), "empty"),
        ("a_docx", b"PK\x03\x04", "unsupported_format"),
        ("a_jsonl", b"", "empty"),
        ("a_jsonl", b"\n\n", "empty"),
        ("a_jsonl_gz", b"not gzip", "malformed"),
        ("a_jsonl_gz", gzip.compress(jsonl({"text": "cut"}), mtime=0)[:-12], "malformed"),
        ("a_csv", b"title,body\na,b", "malformed"),
        ("a_csv", b"", "empty"),
        ("a_parquet", b"PAR1", "malformed"),
        ("a_parquet", parquet({"body": "x"}), "malformed"),
    ],
)
def test_a_file_that_cannot_be_used_is_quarantined(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    items = read_all(tmp_path, limit=2000, good_txt=b"A good text.", **{name: data})
    assert quarantined(items) == {name.replace("_", "."): reason}
    assert [document.text for document in documents(items)] == ["A good text."]


@pytest.mark.parametrize(
    ("line", "reason", "detail"),
    [
        (b'{"text": "open', "malformed", "line 2: not JSON"),
        (b'["text"]', "malformed", "not a JSON object"),
        (b'{"body": "x"}', "malformed", "'text' is missing"),
        (b'{"text": 7}', "malformed", "'text' is int"),
        (b'{"text": "  "}', "empty", "no text"),
        (b'{"text": "a\\u0000b"}', "binary", "NUL"),
        (b'{"text": "a\\ud800b"}', "undecodable", "surrogate"),
        (b'{"text": "' + b"x" * 2001 + b'"}', "oversized", "2,000 bytes"),
        (f'{{"text": "{"я" * 999}", "note": "я"}}'.encode(), "oversized", "2,000 bytes"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_leaves_its_neighbours(
    tmp_path: Path, line: bytes, reason: str, detail: str
) -> None:
    items = read_all(tmp_path, limit=2000, a_jsonl=b'{"text": "One."}\n' + line + b'\n{"text": "Two."}')
    assert [document.text for document in documents(items)] == ["One.", "Two."]
    (row,) = [item for item in items if isinstance(item, Quarantined)]
    assert row.reason == reason
    assert detail in row.detail
    assert row.path.startswith("a.jsonl#")


def test_a_long_row_is_quarantined_alone(tmp_path: Path) -> None:
    rows = [{"text": "я" * 1001}, {"text": "One."}]
    items = read_all(tmp_path, limit=2000, a_parquet=parquet(*rows), b_csv=csv_bytes(*rows))
    assert [document.text for document in documents(items)] == ["One.", "One."]
    assert list(quarantined(items).values()) == ["oversized", "oversized"]


def test_a_data_file_that_breaks_off_keeps_what_was_read(tmp_path: Path) -> None:
    broken = gzip.compress("\n".join(json.dumps({"text": f"Text {n}."}) for n in range(5000)).encode())
    items = read_all(tmp_path, a_jsonl_gz=broken[: len(broken) // 2])
    assert quarantined(items) == {"a.jsonl.gz": "malformed"}
    assert documents(items)


def test_a_legacy_csv_is_read_in_its_encoding(tmp_path: Path) -> None:
    rows = csv_bytes({"text": "Министры обсудили мирный договор в Токио."}).decode().encode("cp1251")
    (document,) = documents(read_all(tmp_path, a_csv=rows))
    assert (document.text, document.encoding) == ("Министры обсудили мирный договор в Токио.", "cp1251")


def test_a_file_that_changes_under_the_reader_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Before.")
    corpus = scan(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"After.")
    with pytest.raises(CorpusError, match="changed while it was being read"):
        list(read(corpus, corpus.files[0]))
    (tmp_path / "a.txt").unlink()
    with pytest.raises(CorpusError, match="changed while it was being read"):
        list(read(corpus, corpus.files[0]))


def test_the_input_hash_covers_text_and_all_metadata(tmp_path: Path) -> None:
    def input_hash(text: str = "A text.", columns: str = "file", row: str = "a.txt") -> str:
        items = read_all(tmp_path, a_txt=text.encode(), documents_csv=f"{columns}\n{row}".encode())
        return documents(items)[0].input_hash

    variants = [input_hash(), input_hash(text="Another text.")]
    values = (
        "source_id=s perspective=JP title=T authors=A published_on=2017 language=ja url=u licence=l note=n"
    )
    for column, value in (pair.split("=") for pair in values.split()):
        variants.append(input_hash(columns=f"file,{column}", row=f"a.txt,{value}"))
    assert len(set(variants)) == len(variants)
    assert input_hash() == variants[0]
