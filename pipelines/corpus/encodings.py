"""From bytes to text: UTF-8 and byte order marks first, detection only where these fail.

A decoded text is exactly what the bytes say: newlines, spaces and odd characters stay. Only a byte order
mark is taken off, because it marks the encoding and is no part of the text.
"""

from __future__ import annotations

import codecs
import re

from pipelines.corpus.unusable import Unusable

LEGACY = ("cp932", "euc_jp", "cp1251", "koi8_r", "cp866", "iso8859_5", "cp1252")
"""What Japanese, Russian and English texts are met in besides Unicode, as Python names the encodings."""

_MARKS = (  # the UTF-32 marks are no candidates: their first bytes are those of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2}")
_MIXED_WORD = re.compile(r"[A-Za-zÀ-ɏ][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-zÀ-ɏ]")
_CASE_TURN = re.compile(r"[а-яё][А-ЯЁ]")
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30ff]")
_GAP = re.compile(r"[ \n。、.]")
_EXPECTED = re.compile(
    r"[\t\n\r -~\u00a0-\u024f\u0400-\u04ff\u2010-\u203f\u3000-\u30ff\u4e00-\u9fff\uff00-\uff9f]"
)
_HAN = re.compile(r"[\u3400-\u9fff\uff66-\uff9f]")


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text of ``data`` and the encoding it was in.

    Args:
        data: all bytes of one text.
        declared: encoding that the text claims for itself (an HTML page does); tried where UTF-8 fails.

    Raises:
        Unusable: ``binary`` (NUL), ``undecodable`` (no encoding gives sensible text).
    """
    encoding = encoding_of(data, declared)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unusable("undecodable", f"not valid {encoding}: byte {error.start}: {error.reason}") from None
    if "\x00" in text:
        raise Unusable("binary", f"NUL at character {text.index(chr(0))}: this is not a text")
    return text, encoding


def encoding_of(data: bytes, declared: str = "", *, cut: bool = False) -> str:
    """The name of the encoding of ``data``; ``cut`` says that it is the beginning of something longer.

    Raises:
        Unusable: ``binary`` or ``undecodable``.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\x1b$" in data and _decodes(data, "iso2022_jp", cut):
        return "iso2022_jp"  # Japanese mail: seven bits, so it would pass for UTF-8
    if b"\x00" not in data and _decodes(data, "utf-8", cut):
        return "utf-8"
    for encoding in (_unmarked_utf16(data), _python_name(declared)):
        if encoding and _decodes(data, encoding, cut):
            return encoding
    if b"\x00" in data:
        raise Unusable("binary", f"NUL at byte {data.index(0)}: this is not a text")
    return _detected(data[:_SAMPLE])


def _decodes(data: bytes, encoding: str, cut: bool) -> bool:
    """Strictly; where ``data`` is cut, a character that is not complete at its end is no error."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data, final=not cut)
    except UnicodeError:  # that of idna is none of decoding
        return False
    return True


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 that lacks its mark: the byte order that gives more spaces, line ends and full stops."""
    if b"\x00" not in data or len(data) % 2:
        return ""
    sample = data[:_SAMPLE]
    texts = {name: sample.decode(name, "ignore") for name in ("utf-16-le", "utf-16-be")}
    best = max(texts, key=lambda name: len(_GAP.findall(texts[name])))
    return best if len(_EXPECTED.findall(texts[best])) > 0.98 * len(texts[best]) else ""


def _python_name(declared: str) -> str:
    """Pages that declare Shift_JIS mean Microsoft's superset of it; unknown names, and those of codecs that
    make no text of bytes, are no hint."""
    try:
        name = codecs.lookup(declared.strip()).name if declared.strip() else ""
        b"    ".decode(name or "utf-8")
    except (LookupError, UnicodeError):
        return ""
    return {"shift_jis": "cp932", "iso8859-1": "cp1252", "utf-8": ""}.get(name, name)


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    for match in from_bytes(data, cp_isolation=list(LEGACY)):
        if _sensible(str(match)):
            return str(match.encoding)
    raise Unusable("undecodable", f"neither Unicode nor text in any of {', '.join(LEGACY)}")


def _sensible(text: str) -> bool:
    """Whether words are of one script: Japanese has kana, Cyrillic and Latin do not mix in a word."""
    if _CONTROL.search(text):
        return False
    if _HAN.search(text):
        return len(_KANA.findall(text)) * 20 > len(_HAN.findall(text))
    if _CYRILLIC.search(text) and not _CYRILLIC_WORD.search(text):
        return False  # a pound sign of another code page
    words = len(_WORD.findall(text))
    return (len(_MIXED_WORD.findall(text)) + len(_CASE_TURN.findall(text))) * 10 <= words
