"""What the tables are made of, as observable sources: after an edit Dagster shows what is out of date.

Each source has a data version made of the bytes or values that bear on content, so that an edit which
changes nothing (rows of the metadata that change places) shows nowhere. What belongs here: the sources and
how they are observed. What does not: which table depends on which (``lineage``).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import dagster as dg

from pipelines.assets.lineage import CODEBOOK_SOURCES, SOURCES, source_of_file
from pipelines.assets.resource import BuildResource
from pipelines.coding.codebook_files import CodebookFile
from pipelines.corpus import Corpus
from pipelines.model import digest
from pipelines.tables.build import Seen


def source_assets() -> dg.AssetsDefinition:
    """All sources, observed in one step, at the beginning of every run."""
    with warnings.catch_warnings(action="ignore", category=dg.BetaWarning):
        observed = dg.multi_observable_source_asset(
            name="look_at_sources", specs=[_spec(*source) for source in SOURCES.items()]
        )
    definition: dg.AssetsDefinition = observed(_observe)
    return definition


def _observe(build: BuildResource) -> Iterator[dg.ObserveResult]:
    for name, version in data_versions(build.seen).items():
        yield dg.ObserveResult(asset_key=name, data_version=dg.DataVersion(version))


def _spec(name: str, meaning: str) -> dg.AssetSpec:
    return dg.AssetSpec(name, description=meaning, group_name="source")


def data_versions(seen: Seen) -> dict[str, str]:
    """The data version of each source."""
    codebook = {name: _codebook_version(seen.codebook_files, name) for name in CODEBOOK_SOURCES}
    of_texts = {"text_file": _texts(seen.corpus), "metadata_file": _metadata(seen.corpus)}
    return of_texts | codebook | {"correction_file": seen.made_of.corrections_hash or "none"}


def _texts(corpus: Corpus) -> str:
    return digest(*(part for file in corpus.files for part in (file.path, file.sha256)), length=64)


def _metadata(corpus: Corpus) -> str:
    rows = [(file.path, *sorted(file.metadata.items())) for file in corpus.files if file.metadata]
    return digest(repr(rows), repr(sorted(corpus.sources.values())), length=64)


def _codebook_version(files: list[CodebookFile], source: str) -> str:
    own = [file for file in files if source_of_file(file.path) == source]
    return digest(*(part for file in own for part in (file.path, file.sha256)), length=64)
