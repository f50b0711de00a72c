"""What the raw folder holds: its input files with their checksums, and the metadata that belongs to each."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from pipelines.corpus import pages, records
from pipelines.corpus.metadata import match_files, read_documents, read_sources
from pipelines.errors import CorpusError, no_folder
from pipelines.model import Notice, Source, digest

DOCUMENTS, SOURCES = "documents.csv", "sources.csv"
UNKNOWN_SOURCE = "unknown"
"""Source of a document that names none."""
MEDIA_TYPES = {
    extension: media_type for extension, (media_type, _) in (pages.READERS | records.READERS).items()
}
NOT_TEXTS = frozenset({"readme", "license", "licence", "notice", "changelog"})
"""Files about the folder, by name without extension."""
COMPANIONS = frozenset(
    {".json", ".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2"}
    | {".ttf", ".map", ".db", ".ini"}
)
"""What lies beside texts without being one: hand-coded answers, parts of a saved page, folder settings."""


class InputFile(NamedTuple):
    """A file of the raw folder that holds documents, or that somebody may have meant to.

    ``path`` is posix and relative to the folder. ``document_id`` is that of the file's one document, and
    the stem of the ids of its members otherwise. ``media_type`` is empty for formats that are not read.
    ``metadata`` holds the non-empty values of the file's row in ``documents.csv``.
    """

    path: str
    size: int
    sha256: str
    document_id: str
    media_type: str
    metadata: Mapping[str, str]


class Corpus(NamedTuple):
    """The raw folder as it was when scanned. Small, and fit to be sent to another process.

    ``sources`` holds the rows of ``sources.csv``; ``hash`` covers the bytes of all input files, all metadata
    and the notices, so two folders with equal hashes give the same tables wherever they lie.
    """

    root: Path
    files: tuple[InputFile, ...]
    sources: Mapping[str, Source]
    notices: tuple[Notice, ...]
    hash: str

    def source(self, source_id: str) -> Source:
        """The source's row, or a bare one where ``sources.csv`` does not list it."""
        return self.sources.get(source_id) or Source(source_id)

    def fingerprint(self, file: InputFile) -> str:
        """Hash over everything that ``read`` makes documents of: while it stays, so do they."""
        one_document = extension(file.path) in pages.READERS
        sources = [file.metadata.get("source_id", UNKNOWN_SOURCE)] if one_document else sorted(self.sources)
        perspectives = (f"{source_id}={self.source(source_id).perspective}" for source_id in sources)
        parts = (file.path, file.document_id, file.sha256, *_flat(file.metadata), *perspectives)
        return digest(*parts, length=64)

    def part(self, files: Iterable[InputFile]) -> Corpus:
        """The same corpus with some of its files: what a worker needs."""
        return self._replace(files=tuple(files), notices=())


def scan(raw: Path) -> Corpus:
    """Look at the raw folder: sorted input files with checksums, their metadata, what is odd.

    Raises:
        CorpusError: no folder, no file in it that can be read, or a malformed metadata file.
    """
    paths = _files(raw)
    documents = [
        row for path in paths if _name(path).lower() == DOCUMENTS for row in read_documents(raw, path)
    ]
    sources = _sources(raw, [path for path in paths if _name(path).lower() == SOURCES])
    others = {path for path in paths if _name(path).lower() not in (DOCUMENTS, SOURCES)}
    metadata = match_files(documents, others)
    inputs = [path for path in paths if path in others and (path in metadata or _is_input(path))]
    _require_inputs(raw, inputs)
    ids = _document_ids(inputs)
    files = tuple(_input_file(raw, path, ids[path], metadata.get(path, {})) for path in inputs)
    notices = (*_table_notices(paths), *_unlisted(files, sources), *_ignored(others - set(inputs)))
    return Corpus(raw, files, sources, notices, _hash(files, sources, notices))


def extension(path: str) -> str:
    """The extension that decides on the format, in lower case; that of ``a.jsonl.gz`` has two parts."""
    name = _name(path).lower()
    return ".jsonl.gz" if name.endswith(".jsonl.gz") else os.path.splitext(name)[1]


def _files(raw: Path) -> list[str]:
    """Relative posix paths of all files that are not hidden, sorted."""
    if not raw.is_dir():
        raise CorpusError(no_folder(raw), place="--raw", remedy="name the folder with your texts")
    found = []
    for folder, folders, names in os.walk(raw):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name).relative_to(raw).as_posix() for name in names if name[0] != "."]
    for path in found:
        _require_unicode(path)
    return sorted(found)


def _require_unicode(path: str) -> None:
    try:
        path.encode()
    except UnicodeEncodeError:
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        remedy = "rename the file; its name is in another encoding than the system's"
        raise CorpusError(
            f"the name of a file is not Unicode: {shown}", place="raw folder", remedy=remedy
        ) from None


def _require_inputs(raw: Path, inputs: list[str]) -> None:
    if not any(extension(path) in MEDIA_TYPES for path in inputs):
        formats = ", ".join(sorted(MEDIA_TYPES))
        remedy = f"put texts into it ({formats}), with a {DOCUMENTS} beside them if you have one"
        raise CorpusError("the folder holds no texts", place=str(raw), remedy=remedy)


def _is_input(path: str) -> bool:
    stem = _name(path).lower().partition(".")[0]
    return stem not in NOT_TEXTS and extension(path) not in COMPANIONS


def _input_file(raw: Path, path: str, document_id: str, metadata: Mapping[str, str]) -> InputFile:
    try:
        with (raw / path).open("rb") as stream:
            checksum = file_digest(stream, "sha256").hexdigest()
            size = stream.tell()
    except OSError as error:
        remedy = "make the file readable or take it out of the folder"
        raise CorpusError(f"cannot read the file: {error.strerror}", place=path, remedy=remedy) from None
    return InputFile(path, size, checksum, document_id, MEDIA_TYPES.get(extension(path), ""), metadata)


def _document_ids(paths: list[str]) -> dict[str, str]:
    """The path without its extension where that is unique, else with it; members' ids always carry it."""
    stems = {path: path.removesuffix(_suffix(path)) for path in paths if extension(path) in pages.READERS}
    count = Counter(stems.values())
    taken = set(paths)
    return {
        path: stems[path] if path in stems and count[stems[path]] == 1 and stems[path] not in taken else path
        for path in paths
    }


def _sources(raw: Path, paths: list[str]) -> dict[str, Source]:
    """All rows of all tables; the same source may stand in two of them if both say the same."""
    found: dict[str, Source] = {}
    for source, place in (row for path in paths for row in read_sources(raw, path)):
        if found.setdefault(source.source_id, source) != source:
            problem = f"source {source.source_id!r} has other values in another {SOURCES}"
            raise CorpusError(
                problem, place=str(place), remedy="make the two rows equal or rename one source"
            )
    return found


def _table_notices(paths: list[str]) -> list[Notice]:
    names = {_name(path).lower() for path in paths}
    missing = [name for name in (DOCUMENTS, SOURCES) if name not in names]
    detail = "no {}: sources, perspectives, dates and languages come from the texts alone or stay empty"
    return [Notice("", "metadata_file_missing", detail.format(name)) for name in missing]


def _unlisted(files: Iterable[InputFile], sources: Mapping[str, Source]) -> list[Notice]:
    if not sources:
        return []
    named = {
        file.metadata["source_id"]: file.path
        for file in reversed(list(files))
        if "source_id" in file.metadata
    }
    return [
        Notice("", "source_unlisted", f"{source_id!r} (of {path}) is not in {SOURCES}")
        for source_id, path in sorted(named.items())
        if source_id not in sources
    ]


def _ignored(paths: Iterable[str]) -> list[Notice]:
    """One notice for all companions; hand-coded answers and files about the folder are not worth a word."""
    count = Counter(
        extension(path) for path in paths if _name(path).lower().partition(".")[0] not in NOT_TEXTS
    )
    count.pop(".json", None)
    listed = ", ".join(f"{number} {name}" for name, number in sorted(count.items()))
    return [Notice("", "files_ignored", f"not texts: {listed}")] if listed else []


def _hash(files: Iterable[InputFile], sources: Mapping[str, Source], notices: Iterable[Notice]) -> str:
    parts = [part for file in files for part in (file.path, file.sha256, *_flat(file.metadata))]
    parts += [part for source_id in sorted(sources) for part in sources[source_id]]
    parts += [part for notice in notices for part in notice[:3]]
    return digest(*parts, length=64)


def _flat(metadata: Mapping[str, str]) -> list[str]:
    return [f"{column}={metadata[column]}" for column in sorted(metadata)]


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _suffix(path: str) -> str:
    return path[len(path) - len(extension(path)) :]
