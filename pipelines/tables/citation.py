"""How a version is cited: what it is, of when, and the hashes by which anybody can tell it from others.

It is made of the ledger alone, so a version whose file is gone can be cited as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from string import Template
from typing import NamedTuple

from pipelines.tables.versions import Version

TITLE = "Texts on Japan-Russia diplomacy, coded by twoplustwo"

BIBTEX = Template("""\
@misc{twoplustwo-$version-$short_hash,
  title = {$title},
  version = {$version},
  year = {$year},
  date = {$date},
  note = {$documents texts, $facts facts. Content hash $content_hash}
}""")
FACTS = ("issue_mention", "term_use", "statement", "meeting_mention")


class Citation(NamedTuple):
    """What is cited. ``date`` is the day of publication (UTC); ``names`` were given by ``versions tag``."""

    title: str
    version: int
    names: tuple[str, ...]
    date: str
    documents: int
    sources: int
    facts: int
    content_hash: str
    corpus_hash: str
    codebook_hash: str
    code_hash: str
    corrections_hash: str
    message: str


def citation(version: Version, tags: Mapping[str, int]) -> Citation:
    """The citation of ``version``."""
    counts = version.counts
    return Citation(
        title=TITLE,
        version=version.version_no,
        names=tuple(sorted(name for name, number in tags.items() if number == version.version_no)),
        date=version.created_at[:10],
        documents=counts.get("document", 0),
        sources=counts.get("source", 0),
        facts=sum(counts.get(table, 0) for table in FACTS),
        content_hash=version.content_hash,
        corpus_hash=version.corpus_hash,
        codebook_hash=version.codebook_hash,
        code_hash=version.code_hash,
        corrections_hash=version.corrections_hash,
        message=version.message,
    )


def as_text(cited: Citation) -> str:
    """One paragraph, then the hashes, one a line."""
    name = f" ({', '.join(cited.names)})" if cited.names else ""
    return (
        f"{cited.title}. Version {cited.version}{name} of {cited.date}: {cited.documents:,} texts of "
        f"{cited.sources:,} sources, {cited.facts:,} facts. Content hash {cited.content_hash}.\n"
        f"  texts and metadata  {cited.corpus_hash}\n"
        f"  codebook            {cited.codebook_hash}\n"
        f"  program             {cited.code_hash}\n"
        f"  corrections         {cited.corrections_hash or 'none'}"
    )


def as_json(cited: Citation) -> str:
    """An object with all fields."""
    return json.dumps(cited._asdict(), ensure_ascii=False, indent=1)


def as_bibtex(cited: Citation) -> str:
    """An entry for BibTeX and BibLaTeX."""
    return BIBTEX.substitute(cited._asdict(), short_hash=cited.content_hash[:8], year=cited.date[:4])


FORMS: Mapping[str, Callable[[Citation], str]] = {"text": as_text, "json": as_json, "bibtex": as_bibtex}
