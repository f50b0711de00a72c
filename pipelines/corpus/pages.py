"""Texts of one file each: plain text, HTML and PDF.

Every reader takes all bytes of a file and returns its text with what the file says about itself.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from pipelines.corpus.encodings import decode
from pipelines.corpus.unusable import Unusable

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""")
_DATE_SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Only dates that a page states as its own: a search through the text would guess, and depend on today."""
_AUTHORS = "//head/meta[@name='author' or @name='Author']/@content"
"""What a page says of its authors in so many words; a byline in the text is for the coding to find."""


class Page(NamedTuple):
    """A text, the encoding of its bytes (empty for formats with their own) and metadata found in the file."""

    text: str
    encoding: str
    metadata: dict[str, str]


def read_plain(data: bytes) -> Page:
    """Text as it is, plain or Markdown."""
    return Page(*decode(data), {})


def read_html(data: bytes) -> Page:
    """The main text of a page, one line a block; the page's whole text where no main text stands out."""
    from trafilatura import bare_extraction, html2txt, load_html

    _hush("trafilatura", "htmldate")
    declared = _DECLARED.search(data[:4096])
    source, encoding = decode(data, declared[1].decode("ascii") if declared else "")
    if not source.strip():
        return Page("", encoding, {})
    main: Any = bare_extraction(
        source, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATE_SEARCH)
    )
    fields: dict[str, Any] = main.as_dict() if main else {}
    text = fields.get("text") or html2txt(source)
    tree = load_html(source)
    authors = ";".join(tree.xpath(_AUTHORS)) if tree is not None else ""
    found = {"title": fields.get("title"), "authors": authors, "published_on": fields.get("date")}
    return Page(text, encoding, {column: value for column, value in found.items() if value})


def read_pdf(data: bytes) -> Page:
    """The text layer of all pages, one after the other."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    _hush("pypdf")
    # What pypdf lets through on broken files besides its own errors.
    broken = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OSError)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unusable("encrypted", "the PDF needs a password; save it without one")
        return Page("\n".join(page.extract_text() for page in reader.pages), "", {})
    except broken as error:
        raise Unusable("malformed", f"not a readable PDF: {error}") from None


def _hush(*loggers: str) -> None:
    """What is wrong with a file is said in the quarantine, not in the terminal."""
    for name in loggers:
        logging.getLogger(name).setLevel(logging.CRITICAL)


READERS: dict[str, tuple[str, Callable[[bytes], Page]]] = {
    ".txt": ("text/plain", read_plain),
    ".md": ("text/markdown", read_plain),
    ".html": ("text/html", read_html),
    ".htm": ("text/html", read_html),
    ".pdf": ("application/pdf", read_pdf),
}
"""Media type and reader by extension."""
