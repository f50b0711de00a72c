"""The texts of the interface: complete, all in use, the same keys in every language."""

from __future__ import annotations

import ast
import re
from math import nan
from pathlib import Path
from string import Formatter

import pandas as pd
import pytest

import dashboards
from dashboards.words import Words, catalogue, languages, plain, plural

ROOT = Path(dashboards.__file__).parent
CODED = (
    "orientation",
    "error",
    "check",
    "measure",
    "trusted",
    "decided_by",
    "correction_state",
    "correction_action",
    "change",
    "cause",
    "fact",
    "perspective",
    "side",
    "naming",
    "voice",
    "genre",
    "language",
    "status",
    "format",
    "stage_told",
    "raised_by",
    "dimension",
    "field",
    "act",
    "kind",
    "loses",
    "stage",
    "note",
    "notice",
    "issue",
)
"""Kinds of code that the catalogue names."""
FORMS = {"en": ("one", "other"), "ja": ("other",), "ru": ("one", "few", "many")}
SOURCE = "\n".join(file.read_text(encoding="utf-8") for file in ROOT.rglob("*.py"))


def said(call: str) -> set[str]:
    """First arguments of all calls of a method of that name, formatted strings as patterns."""
    found = set()
    for node in ast.walk(ast.parse(SOURCE.replace("from __future__ import annotations", ""))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == call
            and node.args
        ):
            found |= patterns(node.args[0])
    return found


def patterns(node: ast.expr) -> set[str]:
    """The keys that an expression can stand for, as regular expressions."""
    if isinstance(node, ast.Constant):
        return {re.escape(str(node.value))}
    if isinstance(node, ast.IfExp):
        return patterns(node.body) | patterns(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return {
            "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values)
        }
    return set()


def test_every_text_that_is_said_is_in_the_catalogue() -> None:
    keys = catalogue("en")
    missing = [pattern for pattern in said("say") if not any(re.fullmatch(pattern, key) for key in keys)]
    assert missing == []


def test_every_text_of_the_catalogue_is_used() -> None:
    titles = {rf"column\.{name}" for name in re.findall(r'"(\w+)"', SOURCE)} | {r"column\.\w+_name"}
    codes = {rf"{kind}\..+" for kind in (*CODED, "count")}
    own = {"none", "no_share", "too_little", "own_name", "decimal", "thousands"}
    used = said("say") | titles | codes | own
    assert [key for key in catalogue("en") if not any(re.fullmatch(pattern, key) for pattern in used)] == []


@pytest.mark.parametrize("language", languages())
def test_every_thing_that_is_counted_has_its_plural_forms(language: str) -> None:
    expected = {f"count.{thing}.{form}" for thing in said("count") for form in FORMS[language]}
    assert {key for key in catalogue(language) if key.startswith("count.")} == expected


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_and_gaps(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    plain = [key for key in english if not key.startswith("count.")]
    assert set(plain) == {key for key in other if not key.startswith("count.")}
    gaps = {key: {field for _, field, _, _ in Formatter().parse(english[key]) if field} for key in plain}
    assert gaps == {
        key: {field for _, field, _, _ in Formatter().parse(other[key]) if field} for key in plain
    }


@pytest.mark.parametrize(
    ("language", "n", "category"),
    [
        ("en", 0, "other"), ("en", 1, "one"), ("en", 2, "other"),
        ("ja", 1, "other"),
        ("ru", 1, "one"), ("ru", 3, "few"), ("ru", 5, "many"), ("ru", 11, "many"), ("ru", 21, "one"),
    ],
)  # fmt: skip
def test_plural(language: str, n: int, category: str) -> None:
    assert plural(language, n) == category


@pytest.mark.parametrize(
    ("kind", "code", "text"),
    [
        ("issue", "peace", "Peace treaty"),  # named by the warehouse
        ("format", "two_plus_two", "2+2"),  # named by the catalogue
        ("format", "tea_party", "Tea party"),  # named by nobody
        ("source", "", "not stated"),
    ],
)
def test_label(kind: str, code: str, text: str) -> None:
    assert Words("en", {("issue", "peace"): "Peace treaty"}).label(kind, code) == text


@pytest.mark.parametrize(
    ("share", "low", "high", "text"),
    [
        (0.25, 0.1, 0.4, "25% (10% – 40%)"),
        (0.02, 0.004, 0.09, "2.0% (0.4% – 9.0%)"),
        (0.0, 0.0, 0.3, "0% (0% – 30%)"),
        (0.5, nan, nan, "50% (not enough data)"),
        (nan, nan, nan, "no data (not enough data)"),
    ],
)
def test_interval(share: float, low: float, high: float, text: str) -> None:
    assert Words("en").interval(share, low, high) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("plain words", "plain words"),
        ("*a* [b](c) $d$", r"\*a\* \[b\]\(c\) \$d\$"),
        (r"back\slash :red[x]", r"back\\slash \:red\[x\]"),
    ],
)
def test_plain(text: str, markdown: str) -> None:
    assert plain(text) == markdown


def test_points() -> None:
    assert Words("en").points(0.071, -0.004, 0.12) == "+7.1 points (−0.4 to +12.0)"
    assert Words("en").points(-0.25, -0.4, -0.08) == "−25 points (−40 to −8)"


def test_labels_of_a_column() -> None:
    assert Words("en").labels("status", pd.Series(["held", ""])).tolist() == ["held", "not stated"]
