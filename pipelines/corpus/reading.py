"""One input file to its documents: texts decoded, metadata merged, ids and hashes made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from pipelines.corpus import pages, records
from pipelines.corpus.language import language_by_script
from pipelines.corpus.metadata import member_values, split_authors
from pipelines.corpus.records import Member
from pipelines.corpus.scanning import MEDIA_TYPES, UNKNOWN_SOURCE, Corpus, InputFile, extension
from pipelines.corpus.unusable import Unusable
from pipelines.errors import CorpusError
from pipelines.model import Document, Notice, Quarantined, digest

LIMIT = 20 * 1024 * 1024
"""Bytes of one document beyond which it is taken for something else."""

Read = Document | Quarantined | Notice


def read(corpus: Corpus, file: InputFile, *, limit: int = LIMIT) -> Iterator[Read]:
    """The documents of one input file, in its order, each followed by the notices on it.

    What cannot be used comes as ``Quarantined``: with the file's path, or for a row of a data file with the
    id that its document would have had. Documents are read one by one; a data file is never in memory as a
    whole.

    Args:
        corpus: what ``scan`` returned.
        file: one of its files.
        limit: bytes of one document; what is larger is quarantined.

    Raises:
        CorpusError: the file has changed or gone since the scan.
    """
    try:
        if not file.media_type:
            raise _unsupported(file.path)
        if not file.size:
            raise Unusable("empty", "the file has no bytes")
        kind = extension(file.path)
        yield from _page(corpus, file, limit) if kind in pages.READERS else _members(corpus, file, limit)
    except Unusable as problem:
        yield Quarantined(file.path, problem.reason, problem.detail)
    except FileNotFoundError:
        raise _changed(file) from None


def _unsupported(path: str) -> Unusable:
    formats = ", ".join(sorted(MEDIA_TYPES))
    return Unusable("unsupported_format", f"{extension(path) or 'no extension'}: save it as one of {formats}")


def _changed(file: InputFile) -> CorpusError:
    remedy = "run the build again when nothing writes to the folder"
    return CorpusError("the file changed while it was being read", place=file.path, remedy=remedy)


def _page(corpus: Corpus, file: InputFile, limit: int) -> Iterator[Read]:
    if file.size > limit:
        raise Unusable("oversized", f"{file.size:,} bytes; at most {limit:,} are read")
    data = (corpus.root / file.path).read_bytes()
    if sha256(data).hexdigest() != file.sha256:
        raise _changed(file)
    page = pages.READERS[extension(file.path)][1](data)
    values, problems = member_values(page.metadata)
    inferred = {column: value for column, value in values.items() if column not in file.metadata}
    found = Found(file.document_id, page.text, page.encoding, file.metadata, inferred, problems)
    yield from _document(corpus, file, found)


def _members(corpus: Corpus, file: InputFile, limit: int) -> Iterator[Read]:
    seen: dict[str, int] = {}
    for member in records.READERS[extension(file.path)][1](corpus.root / file.path, limit):
        values, problems = member_values(member.fields)
        document_id = _member_id(file, values.get("url") or member.content, seen)
        try:
            _require_usable(member, limit)
            given = {**file.metadata, **values}
            found = Found(document_id, member.text, member.encoding, given, {}, problems)
            yield from _document(corpus, file, found)
        except Unusable as problem:
            yield Quarantined(document_id, problem.reason, problem.detail)
    if not seen:
        raise Unusable("empty", "the file has no rows")


def _member_id(file: InputFile, identity: str, seen: dict[str, int]) -> str:
    """Of url or text, never of the row number, so that a row added above renames nothing."""
    key = digest(identity, length=8)
    seen[key] = seen.get(key, 0) + 1
    return f"{file.path}#{key}" if seen[key] == 1 else f"{file.path}#{key}-{seen[key]}"


def _require_usable(member: Member, limit: int) -> None:
    if member.problem:
        raise member.problem
    if len(member.text) > limit or len(member.text.encode("utf-8", "surrogatepass")) > limit:
        raise Unusable("oversized", f"{member.place}: more than {limit:,} bytes")
    if "\x00" in member.text:
        raise Unusable("binary", f"{member.place}: NUL in the text")


class Found(NamedTuple):
    """A text and its metadata: ``given`` by a person, ``inferred`` from the file itself, or not usable."""

    document_id: str
    text: str
    encoding: str
    given: Mapping[str, str]
    inferred: Mapping[str, str]
    problems: list[str]


def _document(corpus: Corpus, file: InputFile, found: Found) -> Iterator[Read]:
    """The document and the notices on it."""
    text_sha256 = _checksum(found.text)
    values = {**found.inferred, **found.given}
    script = "" if "language" in values else language_by_script(found.text)
    source_id = values.get("source_id", UNKNOWN_SOURCE)
    document = Document(
        document_id=found.document_id,
        source_id=source_id,
        path=file.path,
        title=values.get("title", ""),
        authors=split_authors(values.get("authors", "")),
        published_on=values.get("published_on", ""),
        language=values.get("language", script),
        perspective=values.get("perspective") or corpus.source(source_id).perspective,
        url=values.get("url", ""),
        licence=values.get("licence", ""),
        note=values.get("note", ""),
        text=found.text,
        text_sha256=text_sha256,
        file_sha256=file.sha256,
        input_hash="",
        encoding=found.encoding,
        media_type=file.media_type,
    )
    yield document._replace(input_hash=_input_hash(document))
    inferred = {**found.inferred, "language": script} if script else found.inferred
    yield from _notices(document, inferred, found.problems)


def _checksum(text: str) -> str:
    if not text or text.isspace():
        raise Unusable("empty", "no text in it (a scanned PDF needs text recognition first)")
    try:
        return sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise Unusable("undecodable", f"half of a surrogate pair at character {error.start}") from None


def _input_hash(document: Document) -> str:
    """Over text and metadata, not over the file around them: a new row in a data file changes no other."""
    left_out = {"text", "file_sha256", "input_hash"}
    parts = (value for field, value in document._asdict().items() if field not in left_out)
    return digest(*("\x1e".join(part) if isinstance(part, tuple) else part for part in parts), length=64)


def _notices(document: Document, inferred: Mapping[str, str], problems: list[str]) -> Iterator[Notice]:
    if inferred:
        listed = ", ".join(f"{column} {value!r}" for column, value in inferred.items())
        yield Notice(document.document_id, "metadata_inferred", f"from the file itself: {listed}")
    missing = [name for name in ("published_on", "language", "perspective") if not getattr(document, name)]
    if document.source_id == UNKNOWN_SOURCE:
        missing.append("source_id")
    if missing:
        yield Notice(document.document_id, "metadata_missing", ", ".join(missing))
    for problem in problems:
        yield Notice(document.document_id, "metadata_unusable", problem)
