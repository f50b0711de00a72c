"""Boolean rules over what a sentence contains, compiled to bit masks.

What belongs here: compiling rules. What does not: which rules there are (codebooks/issue_rules.toml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipelines.coding.codebook_files import Entry
from pipelines.errors import CodebookError, known


class Rule(NamedTuple):
    """``code`` holds where every mask of ``required`` shares a bit with the sentence's features and
    ``excluded`` none."""

    rule_id: str
    code: str
    required: tuple[int, ...]
    excluded: int
    evidence: tuple[str, ...]


def compile_rules(entries: Sequence[Entry], features: Mapping[str, int]) -> list[Rule]:
    """Rules of issue_rules.toml; unknown names raise CodebookError."""
    return [_rule(entry, features) for entry in entries]


def _rule(entry: Entry, features: Mapping[str, int]) -> Rule:
    required = tuple(_mask(part.split("|"), entry, features) for part in entry.values["all"])
    excluded = _mask(entry.values.get("none", []), entry, features)
    evidence = tuple(name for part in entry.values["all"] for name in part.split("|"))
    return Rule(f"issue_rules.{entry.name}", entry.values["issue"], required, excluded, evidence)


def _mask(names: Sequence[str], entry: Entry, features: Mapping[str, int]) -> int:
    mask = 0
    for name in names:
        if name not in features:
            raise CodebookError(f"unknown concept {name!r}", place=entry.place, remedy=known(name, features))
        mask |= features[name]
    return mask
