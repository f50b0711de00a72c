"""What is collected while the codebook's files are read: forms for the matcher and rows of rules.

What belongs here: the one place that both go to, and how a form and a rule are added. What does not: which
files say what (codebook_words.py, codebook_actors.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipelines.coding import layers
from pipelines.coding.codebook_files import Entry, read_irregular_verbs
from pipelines.coding.codebook_model import RuleRow
from pipelines.coding.codebook_rows import definition_hash
from pipelines.coding.forms import Pattern, expand
from pipelines.coding.match import Form
from pipelines.text.fold import fold


class Collection:
    """Forms and rules of the codebook in ``folder``; ``cases`` are those of Russian names, by folded form."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.irregular = read_irregular_verbs(folder / "irregular_verbs.csv")
        self.forms: list[Form] = []
        self.rules: list[RuleRow] = []
        self.cases: dict[str, set[str]] = {}

    def add(self, patterns: Sequence[Pattern], layer: int, code: str) -> None:
        """Forms that stand for ``code`` on a layer."""
        self.forms.extend(Form(p.text, layer, code, p.exact, p.negative) for p in patterns if p.text)
        for pattern in patterns if layer == layers.ACTOR else ():
            if pattern.cases:
                self.cases.setdefault(fold(pattern.text).text, set()).update(pattern.cases)

    def add_texts(self, texts: Sequence[str], language: str, layer: int, code: str) -> None:
        """The texts of a codebook file in every form that they take."""
        for text in texts:
            self.add(expand(text, language, self.irregular), layer, code)

    def add_rule(self, rule_id: str, kind: str, code: str, file: str, entry: Entry) -> None:
        """What ``entry`` of ``file`` says, as a rule that facts can name."""
        self.rule(rule_id, kind, code, file, entry.values["example"], entry.values)

    def rule(self, rule_id: str, kind: str, code: str, file: str, example: str, definition: object) -> None:
        """A rule with its example; the hash of its definition tells when it changes."""
        self.rules.append(RuleRow(rule_id, kind, code, file, example, definition_hash(definition)))
