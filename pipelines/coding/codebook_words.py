"""The vocabulary files of the languages and the contested terms: forms for the matcher, and what they mean.

What belongs here: words of acts, issues, tone, meetings, and names of contested concepts. What does not:
names of persons and institutions (codebook_actors.py), rules (codebook_rules.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipelines.coding import layers
from pipelines.coding.codebook_collection import Collection
from pipelines.coding.codebook_files import LANGUAGES, Entry, read_entries
from pipelines.coding.codebook_model import ConceptRow, Cue, TermRow, Variant, VariantRow
from pipelines.coding.codebook_rows import LABELS, check_reference, keep_agreed
from pipelines.errors import CodebookError, known

OPTIONAL_KEYS = frozenset({"kind", "issues", "weight"})
WEIGHTED = ("tone", "frames")
NAMING_SIDES = ("JP", "RU", "neutral")


class Words:
    """The vocabulary of all languages: cues of acts, words that point back to issues, weights, topics."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.cues: dict[str, Cue] = {}
        self.back_issues: dict[str, tuple[str, ...]] = {}
        self.weights: dict[str, float] = {}
        self.topics: dict[str, None] = {}

    def read(self, language: str, heads: Mapping[str, Sequence[str]], issues: Sequence[str]) -> None:
        """Read the files of one language; ``heads`` are the names that a file's tables may begin with."""
        for stem, layer in layers.VOCABULARY_FILES.items():
            path = self._collection.folder / language / f"{stem}.toml"
            for entry in read_entries(path, frozenset({"forms", "example"}), OPTIONAL_KEYS):
                self._meaning(entry, stem)
                self._word(entry, stem, _layer(entry, stem, layer), language)
                check_reference(entry, stem, heads.get(stem), issues)

    def _meaning(self, entry: Entry, stem: str) -> None:
        head, values = entry.name.partition(".")[0], entry.values
        if stem == "acts":
            keep_agreed(self.cues, entry, Cue(head, values["kind"]))
        elif stem == "anaphora":
            keep_agreed(self.back_issues, entry, tuple(values["issues"]))
        elif stem == "topics":
            self.topics[entry.name] = None
        elif stem in WEIGHTED:
            keep_agreed(self.weights, entry, float(values.get("weight", 1)), f"{stem}:{entry.name}")

    def _word(self, entry: Entry, stem: str, layer: int, language: str) -> None:
        code = f"word:{entry.name}" if stem == "speakers" else entry.name
        self._collection.add_texts(entry.values["forms"], language, layer, code)
        head, file = entry.name.partition(".")[0], f"{language}/{stem}.toml"
        self._collection.add_rule(f"{language}.{stem}.{entry.name}", stem, head, file, entry)


def _layer(entry: Entry, stem: str, layer: int) -> int:
    """The layer of an entry's forms, where it is not that of its file."""
    head = entry.name.partition(".")[0]
    if stem == "acts" and entry.values["kind"] == "content":
        return layers.CONTENT
    if stem == "meetings" and head in layers.STATUS_TABLES:
        return layers.STATUS
    return layers.MARK if stem == "meetings" and head in layers.MARK_TABLES else layer


class Terms:
    """The contested concepts and their names, each with the side whose name it is."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.concepts: list[ConceptRow] = []
        self.variants: dict[str, Variant] = {}
        self.variant_rows: list[VariantRow] = []
        self.rows: list[TermRow] = []

    def read(self) -> None:
        """Read ``terms.toml``."""
        path = self._collection.folder / "terms.toml"
        for entry in read_entries(path, LABELS, frozenset({"naming_side", *LANGUAGES, "example"})):
            if "naming_side" in entry.values:
                self._variant(entry)
            else:
                self.concepts.append(ConceptRow(entry.name, *_labels(entry)))

    def _variant(self, entry: Entry) -> None:
        variant = _variant(entry)
        self.variants[entry.name] = variant
        self.variant_rows.append(VariantRow(*variant, *_labels(entry)))
        for language in LANGUAGES:
            texts = entry.values[language]
            self._collection.add_texts(texts, language, layers.TERM, entry.name)
            for number, text in enumerate(texts):
                if not text.startswith("!"):
                    self.rows.append(TermRow(f"{entry.name}.{language}.{number}", *variant, language, text))
        self._collection.add_rule(f"terms.{entry.name}", "term", entry.name, "terms.toml", entry)


def _variant(entry: Entry) -> Variant:
    concept, _, variant = entry.name.partition(".")
    side = entry.values["naming_side"]
    if side not in NAMING_SIDES:
        remedy = known(side, NAMING_SIDES)
        raise CodebookError(f"unknown naming_side {side!r}", place=entry.place, remedy=remedy)
    return Variant(concept, variant, side)


def _labels(entry: Entry) -> list[str]:
    return [entry.values[f"label_{language}"] for language in LANGUAGES]
