"""A document made of one text, for tests that ask what the coder sees in it."""

from pipelines.model import Document, digest


def document(
    text: str, language: str = "en", published_on: str = "2017-03-22", perspective: str = "JP"
) -> Document:
    return Document(
        document_id=digest(text, language, published_on, perspective), source_id="source", path="a.txt",
        title="", authors=(),
        published_on=published_on, language=language, perspective=perspective, url="", licence="", note="",
        text=text, text_sha256=digest(text, length=64), file_sha256="", input_hash="", encoding="utf-8",
        media_type="text/plain",
    )  # fmt: skip
