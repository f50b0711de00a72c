"""Bytes to text: what each encoding gives, and which bytes are no text."""

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.corpus.encodings import decode
from pipelines.corpus.unusable import Unusable

ENGLISH = "The two ministers met in Tokyo – for the first time – and spoke of “trust”.\r\n"
JAPANESE = "二十日、東京で外務・防衛閣僚協議が開かれ、双方は対話の継続で一致した。\n日本側は懸念を伝えた。"
RUSSIAN = "Министры обсудили в Токио мирный договор.\nСтороны договорились продолжить консультации."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (JAPANESE, "utf-8"),
        (RUSSIAN, "utf-8"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859_5"),
        (ENGLISH + JAPANESE, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (JAPANESE, "utf-16-le"),
        ("Naïve café, £100.\n", "cp1252"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251"])
def test_typographic_marks_survive_where_two_code_pages_agree(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding))[0] == ENGLISH


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
    ],
)
def test_a_byte_order_mark_is_taken_off(mark: bytes, encoding: str, name: str) -> None:
    assert decode(mark + JAPANESE.encode(encoding)) == (JAPANESE, name)


NO_TEXT_ENCODINGS = ("undefined", "hex", "zlib", "rot13", "base64", "idna", "punycode")


@pytest.mark.parametrize(
    "declared", ["Shift_JIS", "x-sjis", "windows-31j", "no such encoding", "", *NO_TEXT_ENCODINGS]
)
def test_a_declared_encoding_is_a_hint_and_no_more(declared: str) -> None:
    assert decode(JAPANESE.encode("cp932"), declared)[0] == JAPANESE


def test_a_wrong_declaration_does_not_beat_utf8() -> None:
    assert decode(RUSSIAN.encode(), "windows-1251") == (RUSSIAN, "utf-8")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"text with a \x00 in it", "binary"),
        (codecs.BOM_UTF8 + b"a\x00b", "binary"),
        (random.Random(0).randbytes(4000).replace(b"\x00", b"\x01"), "undecodable"),
        (codecs.BOM_UTF8 + b"\xff\xfe\xfd", "undecodable"),
        ("北方".encode("cp932"), "undecodable"),  # four bytes: every code page would do
    ],
)
def test_what_is_no_text_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(Unusable) as caught:
        decode(data)
    assert caught.value.reason == reason
    assert caught.value.detail


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x1b\ufeff"), min_size=1))
def test_utf8_is_never_touched(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == (text, "utf-16")
