"""All texts of the interface, by key and language, and the names of codes.

The texts are in ``catalogue/<language>.toml``; a further language is one more file with the same keys.
Names of issues, frames, concepts and sources come from the warehouse. What belongs here: finding a text,
plural forms, numbers as text. What does not: the texts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from math import isnan
from pathlib import Path

import pandas as pd

FORMS = {"rate": ".1f", "count": ",.0f"}
CATALOGUE = Path(__file__).with_name("catalogue")


def languages() -> list[str]:
    """Languages that the interface speaks, English first."""
    return sorted((file.stem for file in CATALOGUE.glob("*.toml")), key=lambda name: (name != "en", name))


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Key to text; keys are dotted paths (``page.issues``)."""
    return dict(_flat("", tomllib.loads((CATALOGUE / f"{language}.toml").read_text(encoding="utf-8"))))


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        rows += _flat(f"{prefix}{key}.", value) if isinstance(value, dict) else [(prefix + key, str(value))]
    return rows


def plural(language: str, n: int) -> str:
    """The plural category of ``n`` (CLDR: one, few, many, other)."""
    if language == "en":
        return "one" if n == 1 else "other"
    if language == "ru":
        if n % 10 == 1 and n % 100 != 11:
            return "one"
        return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"
    return "other"


def plain(text: str) -> str:
    """Markdown that shows ``text`` as it is: what comes out of the data is no markup."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~])", r"\\\1", text)


class Words:
    """The interface in one language. ``labels`` names the codes of the warehouse: (kind, code) to text."""

    def __init__(self, language: str, labels: Mapping[tuple[str, str], str] | None = None) -> None:
        self.language = language
        self._texts = catalogue(language)
        self._labels = labels or {}

    def say(self, key: str, **values: object) -> str:
        """The text of ``key`` with ``values`` put in."""
        return self._texts[key].format(**values)

    def count(self, key: str, n: int) -> str:
        """``n`` things in words: "1 sentence", "2 sentences"."""
        return self.say(f"count.{key}.{plural(self.language, n)}", n=self.number(n))

    def number(self, n: float, form: str = ",") -> str:
        """A number in the manner of the language, formatted by ``form``."""
        marks = {",": self._texts["thousands"], ".": self._texts["decimal"], "-": "−"}
        return "".join(marks.get(character, character) for character in format(n, form))

    def label(self, kind: str, code: str) -> str:
        """The name of a code: from the warehouse, else from the catalogue, else the code itself, readable."""
        if not code:
            return self._texts["none"]
        named = self._labels.get((kind, code)) or self._texts.get(f"{kind}.{code}")
        return named or code.replace("_", " ").capitalize()

    def codes(self, kind: str) -> dict[str, str]:
        """All codes of a kind that the warehouse names, in the order of their names."""
        found = {code: name for (of, code), name in self._labels.items() if of == kind}
        return dict(sorted(found.items(), key=lambda item: item[1]))

    def kind(self, kind: str) -> dict[str, str]:
        """All codes of a kind that the catalogue names, in its order."""
        prefix = f"{kind}."
        return {k.removeprefix(prefix): text for k, text in self._texts.items() if k.startswith(prefix)}

    def labels(self, kind: str, codes: pd.Series[str]) -> pd.Series[str]:
        """The names of a column of codes."""
        return codes.map(lambda code: self.label(kind, code))

    def share(self, share: float) -> str:
        """A share (0 to 1) as per cent."""
        if isnan(share):
            return self._texts["no_share"]
        digits = 0 if share == 0 or share >= 0.0995 else 1
        return self.say("percent", n=self.number(100 * share, f".{digits}f"))

    def interval(self, share: float, low: float, high: float) -> str:
        """A share with its 95 % interval; where there is none, it says so."""
        if isnan(low) or isnan(high):
            return f"{self.share(share)} ({self._texts['too_little']})"
        return f"{self.share(share)} ({self.share(low)} – {self.share(high)})"

    def measured(self, measure: str, value: float) -> str:
        """A value of a measure: ``share``, ``rate`` per 1,000 words or ``count``."""
        return self.share(value) if measure == "share" else self.number(value, FORMS[measure])

    def rate(self, rate: float, low: float, high: float) -> str:
        """A rate with its 95 % interval; where there is none, it says so."""
        texts = [self.number(value, ".1f") for value in (rate, low, high)]
        if isnan(rate):
            return self._texts["no_share"]
        return f"{texts[0]} ({self._texts['too_little']})" if isnan(low) else "{} ({} – {})".format(*texts)

    def points(self, difference: float, low: float, high: float) -> str:
        """A difference of shares in percentage points with its interval."""
        digits = 0 if abs(difference) >= 0.0995 else 1
        values = {"value": difference, "low": low, "high": high}
        return self.say(
            "points", **{name: self.number(100 * value, f"+.{digits}f") for name, value in values.items()}
        )
